import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { fileOf } from '#src/dialect/file-of.ts';
import { markdown } from '#src/targets/markdown/index.ts';
import { FIXTURES, inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { hasTool, runTool } from '../setup/tools.ts';

type Files = ReadonlyMap<string, string>;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const parsed = new Map<string, Root>();

/** What was written, read again without any knowledge of the book. Each page once. */
function parse(content: string): Root {
  const tree = parsed.get(content) ?? parser.parse(content);
  parsed.set(content, tree);
  return tree;
}

const rendered = new Map<string, Promise<Files>>();

function filesOf(dir: string): Promise<Files> {
  const known = rendered.get(dir) ?? render(dir);
  rendered.set(dir, known);
  return known;
}

async function render(dir: string): Promise<Files> {
  const { files, diagnostics } = markdown.render(await inputOf(dir));
  expect(diagnostics).toEqual([]);
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

/** Renew with `vitest run test/targets/markdown.test.ts -u`, then read the difference. */
describe('the files that each fixture is expected to give', () => {
  test.each(RUNBOOKS.filter(([name]) => name !== 'default'))('%s', async (name, dir) => {
    const folder = join(FIXTURES, name, 'expected', 'markdown');
    const files = await filesOf(dir);
    for (const [path, content] of files) await expect(content).toMatchFileSnapshot(join(folder, path));
    expect(filesIn(folder).filter((path) => !files.has(path))).toEqual([]);
  });
});

/** None before the first time. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)));
}

test.each(RUNBOOKS)('every link of %s lands: file and anchor', async (_, dir) => {
  const files = await filesOf(dir);
  const anchors = new Map([...files].map(([path, content]) => [path, anchorsOf(content)]));
  const links = [...files].flatMap(([path, content]) => linksOf(parse(content)).map((url) => ({ path, url })));
  expect(links.length).toBeGreaterThan(files.size);
  expect(links.filter(({ path, url }) => !lands(path, url, anchors))).toEqual([]);
});

/** By the rules of GitHub, from what was written alone. */
function anchorsOf(content: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set(headingsOf(parse(content)).map((title) => slugger.slug(title)));
}

const headingsOf = (node: Nodes): string[] => (node.type === 'heading' ? [toString(node)] : 'children' in node ? node.children.flatMap(headingsOf) : []);
const linksOf = (node: Nodes): string[] => [...('url' in node ? [node.url] : []), ...('children' in node ? node.children.flatMap(linksOf) : [])];

function lands(path: string, url: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (/^(?:https?|mailto|tel):/.test(url)) return true;
  const [file = '', anchor] = url.split('#');
  const known = anchors.get(file === '' ? path : posix.join(posix.dirname(path), file));
  return known !== undefined && (anchor === undefined || known.has(anchor));
}

test.each(RUNBOOKS)('every page of %s is linked from the contents or is a former address', async (_, dir) => {
  const files = await filesOf(dir);
  const { book } = await inputOf(dir);
  const linked = new Set(linksOf(parse(files.get('README.md') ?? '')));
  const former = new Set(book.redirects.map(({ from }) => fileOf(from)));
  expect([...files.keys()].filter((path) => path !== 'README.md' && !linked.has(path) && !former.has(path))).toEqual([]);
});

test.each(RUNBOOKS)('headings of %s begin with the title and skip no level', async (_, dir) => {
  for (const [path, content] of await filesOf(dir)) {
    const depths = depthsOf(parse(content));
    expect({ path, depths: depths.slice(0, 1), ones: depths.filter((depth) => depth === 1).length }).toEqual({ path, depths: [1], ones: 1 });
    expect({ path, skips: depths.filter((depth, index) => index > 0 && depth > (depths[index - 1] ?? 0) + 1) }).toEqual({ path, skips: [] });
  }
});

const depthsOf = (node: Nodes): number[] => (node.type === 'heading' ? [node.depth] : 'children' in node ? node.children.flatMap(depthsOf) : []);

test.skipIf(!hasTool('cmark-gfm')).each(RUNBOOKS)('cmark-gfm reads what was meant in %s', async (_, dir) => {
  for (const [path, content] of await filesOf(dir)) {
    const { status, output } = runTool('cmark-gfm', ['-e', 'table', '-e', 'tasklist', '-e', 'strikethrough', '-e', 'autolink', '-e', 'footnotes', '--unsafe'], content);
    const tree = parse(content);
    expect({ path, status, ...countsIn(output) }).toEqual({ path, status: 0, ...countsOf(tree) });
  }
});

const KINDS = ['heading', 'tableRow', 'code', 'listItem', 'link'] as const;
type Counts = Readonly<Record<(typeof KINDS)[number], number>>;

const countsIn = (html: string): Counts => ({
  heading: count(html, /<h[1-6]>/g),
  tableRow: count(html, /<tr>/g),
  code: count(html, /<pre/g),
  listItem: count(html, /<li>/g),
  link: count(html, /<a href="(?!https?:)/g),
});

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const countsOf = (tree: Nodes): Counts => ({ heading: nodes(tree, 'heading'), tableRow: nodes(tree, 'tableRow'), code: nodes(tree, 'code'), listItem: nodes(tree, 'listItem'), link: linksOf(tree).filter((url) => !/^https?:/.test(url)).length });

const nodes = (node: Nodes, type: string): number => (node.type === type ? 1 : 0) + ('children' in node ? node.children.reduce((sum, child) => sum + nodes(child, type), 0) : 0);

test.skipIf(!hasTool('mkdocs')).each(RUNBOOKS)('mkdocs build --strict finds no broken link in %s', async (_, dir) => {
  const root = mkdtempSync(join(tmpdir(), 'mkdocs-'));
  try {
    for (const [path, content] of await filesOf(dir)) {
      mkdirSync(dirname(join(root, 'docs', path)), { recursive: true });
      writeFileSync(join(root, 'docs', path), content);
    }
    writeFileSync(join(root, 'mkdocs.yml'), 'site_name: test\nuse_directory_urls: false\n');
    const { status, output } = runTool('mkdocs', ['build', '--strict', '--quiet', '--config-file', join(root, 'mkdocs.yml'), '--site-dir', join(root, 'site')]);
    expect({ status, output }).toEqual({ status: 0, output: '' });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
