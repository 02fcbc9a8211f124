/** The rules of Notion's own export layout, and of who reads it, as findings over a tree of files. */
import { posix } from 'node:path';
import type { OutputFile } from '#src/targets/target.ts';
import { readCsv } from './read-csv.ts';
import { insideLinks, nodesOf, pagesOf } from './read-markdown.ts';

export function notionFindings(files: readonly OutputFile[]): string[] {
  const texts = new Map(files.map(({ path, content }) => [path, String(content)]));
  return [...nameFindings([...texts.keys()]), ...databaseFindings(texts), ...pageFindings(files), ...placeFindings(texts)];
}

/** Names that every system takes, and that no importer cuts. */
function nameFindings(paths: readonly string[]): string[] {
  const bad = paths.flatMap((path) => path.split('/').filter((part) => !/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&'’–—-]*(?:_all\.csv)?$/u.test(part) || /[. ]$/.test(part.replace(/\.(?:md|csv)$/, ''))).map((part) => `${path}: the name ${part}`));
  const long = paths.filter((path) => path.length > 240).map((path) => `${path}: too long`);
  const same = paths.map((path) => path.toLowerCase()).filter((path, index, all) => all.indexOf(path) !== index);
  return [...bad, ...long, ...same.map((path) => `${path}: twice`)];
}

function databaseFindings(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].filter(([path]) => path.endsWith('.csv') && !path.endsWith('_all.csv')).flatMap(([path, text]) => {
    const folder = path.slice(0, -'.csv'.length);
    const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
    const titles = rows.map(([title = '']) => title);
    const pages = [...texts.keys()].filter((each) => posix.dirname(each) === folder && each.endsWith('.md')).map((each) => posix.basename(each, '.md'));
    return [
      ...(texts.get(`${folder}_all.csv`) === text ? [] : ['its second table is missing or differs']),
      ...(text.startsWith('\uFEFF') ? [] : ['no byte order mark']),
      ...(/(?<!\r)\n/.test(text) || !text.endsWith('\r\n') ? ['lines that do not end with CRLF'] : []),
      ...(new Set(head).size === head.length ? [] : ['two columns of a name']),
      ...rows.filter((row) => row.length !== head.length).map((row) => `a row of ${row.length} cells`),
      ...rows.flat().filter((cell) => /^[=+\-@\t\r＝]/.test(cell)).map((cell) => `a formula: ${cell}`),
      ...titles.flatMap((title, index) => titles.filter((other, at) => at !== index && other.toLowerCase().startsWith(title.toLowerCase())).map((other) => `"${title}" begins "${other}"`)),
      ...titles.filter((title) => !pages.includes(title)).map((title) => `no page for ${title}`),
      ...pages.filter((page) => !titles.includes(page)).map((page) => `no row for ${page}`),
      ...pages.flatMap((page) => rowFindings(texts.get(`${folder}/${page}.md`) ?? '', page, head)),
      ...rows.flatMap((row) => relationFindings(row, posix.dirname(path), texts)),
    ].map((finding) => `${path}: ${finding}`);
  });
}

/** Title, empty line, lines of properties, empty line, text. */
function rowFindings(text: string, title: string, columns: readonly string[]): string[] {
  const [first = '', properties = '', ...body] = text.split('\n\n');
  const lines = properties.split('\n');
  return [
    ...(first === `# ${title}` ? [] : [`${title}: begins with ${first}`]),
    ...lines.filter((line) => !columns.some((column) => line.startsWith(`${column}: `))).map((line) => `${title}: no property: ${line}`),
    ...(body.join('').trim() === '' ? [`${title}: no text`] : []),
  ];
}

/** "Title (path)", each leading to a page of that title. */
function relationFindings(row: readonly string[], from: string, texts: ReadonlyMap<string, string>): string[] {
  return row.flatMap((cell) => [...cell.matchAll(/([^,()]+) \(([^()]*\.md)\)/g)]).flatMap(([, title = '', path = '']) => {
    const target = posix.join(from, decodeURIComponent(path));
    return texts.get(target)?.startsWith(`# ${title.trim()}\n`) === true ? [] : [`a relation to ${path}, which is not ${title.trim()}`];
  });
}

function pageFindings(files: readonly OutputFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return pagesOf(files).flatMap(({ path, tree, text }) => [
    ...(text.startsWith('# ') ? [] : ['does not begin with its title']),
    ...nodesOf(tree, 'heading').filter(({ depth }) => depth > 3).map(() => 'a heading deeper than the third'),
    ...nodesOf(tree, 'html').filter(({ value }) => !/^<\/?aside>$/.test(value)).map(({ value }) => `HTML: ${value}`),
    ...(listDepth(tree) > 2 ? ['a list in a list in a list'] : []),
    ...insideLinks(tree).filter((url) => !paths.has(posix.join(posix.dirname(path), decodeURIComponent(url)))).map((url) => `a link to ${url}`),
  ].map((finding) => `${path}: ${finding}`));
}

const listDepth = (node: ReturnType<typeof pagesOf>[number]['tree']): number => (node.type === 'list' ? 1 : 0) + ('children' in node ? Math.max(0, ...node.children.map(listDepth)) : 0);

/** What lies in a folder belongs to the page or database of the folder's name; the top is one page. */
function placeFindings(texts: ReadonlyMap<string, string>): string[] {
  const folders = new Set([...texts.keys()].map((path) => posix.dirname(path)).filter((folder) => folder !== '.'));
  const homeless = [...folders].filter((folder) => !texts.has(`${folder}.md`) && !texts.has(`${folder}.csv`)).map((folder) => `${folder}: no page and no table of this name`);
  const top = [...texts.keys()].filter((path) => !path.includes('/'));
  return top.length === 1 ? homeless : [...homeless, `at the top: ${top.join(', ')}`];
}
