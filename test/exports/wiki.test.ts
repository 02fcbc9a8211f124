import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { MANY_AGENTS } from '#src/book/scope.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { targetInput } from '#scripts/target-input.ts';
import { renderWiki } from '#src/targets/wiki/render-wiki.ts';
import type { WikiFlavorName } from '#src/targets/wiki/flavor.ts';
import { wiki } from '#src/targets/wiki/index.ts';
import { DEFAULT_RUNBOOK, inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { commandsOf, countsOf, headingsOf, insideLinks, nodesOf, pagesOf, type Page } from './read-markdown.ts';

const FLAVORS = ['github', 'gitlab'] as const;
const CASES = RUNBOOKS.flatMap(([name, dir]) => FLAVORS.map((flavor) => [flavor, name, dir] as const));

const nameOf = ({ path }: Page): string => path.slice(0, -'.md'.length);
const sectionsOf = ({ book }: TargetInput) => book.chapters.flatMap(({ sections }) => sections);

/** The anchors of a page by the documented rules, from what is written alone. GitLab: https://docs.gitlab.com/user/markdown/#heading-ids-and-links. */
function anchorsOf({ tree }: Page, flavor: WikiFlavorName): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  if (flavor === 'github') return new Set(headingsOf(tree).map((title) => slugger.slug(title)));
  const seen = new Map<string, number>();
  return new Set(headingsOf(tree).map((title) => {
    const kept = [...title.trim().toLowerCase()].filter((character) => character === ' ' || character === '-' || /[\p{L}\p{M}\p{Nd}\p{Pc}]/u.test(character)).join('');
    const anchor = kept.split(/[ -]+/).join('-').replace(/^\d+$/, 'anchor-$&');
    seen.set(anchor, (seen.get(anchor) ?? -1) + 1);
    return seen.get(anchor) === 0 ? anchor : `${anchor}-${seen.get(anchor)}`;
  }));
}

describe.each(CASES)('the %s wiki of %s', (flavor, _, dir) => {
  let made: Promise<{ readonly input: TargetInput; readonly pages: readonly Page[] }> | undefined;
  const read = () => (made ??= inputOf(dir).then((input) => ({ input, pages: pagesOf(renderWiki(input, flavor)) })));

  test('has links that land, on pages and on headings', async () => {
    const { pages } = await read();
    const anchors = new Map(pages.map((page) => [nameOf(page), anchorsOf(page, flavor)]));
    const links = pages.flatMap((page) => insideLinks(page.tree).map((url) => ({ from: page.path, url })));
    expect(links.length).toBeGreaterThan(pages.length);
    const lost = links.filter(({ from, url }) => {
      const [page = '', anchor] = url.split('#');
      const found = anchors.get(page === '' ? from.slice(0, -'.md'.length) : decodeURIComponent(page));
      return found === undefined || (anchor !== undefined && !found.has(decodeURIComponent(anchor)));
    });
    expect(lost).toEqual([]);
  });

  test('keeps every anchor of a heading that the book links to', async () => {
    const { input, pages } = await read();
    const headings = new Set(sectionsOf(input).flatMap(({ id, headings: each }) => each.map(({ anchor }) => `${id}#${anchor}`)));
    const anchored = sectionsOf(input).flatMap((section) => bookLinks(section.body)).filter((url) => headings.has(url));
    const written = pages.flatMap(({ tree }) => insideLinks(tree)).filter((url) => url.includes('#'));
    expect(written.length).toBeGreaterThanOrEqual(anchored.length);
  });

  test('has names that are one page on every system, and no page of the wiki itself', async () => {
    const { pages } = await read();
    const names = pages.map(nameOf);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !(flavor === 'github' ? /^[A-Za-z0-9_-]+$/ : /^[a-z0-9_/-]+$/).test(name))).toEqual([]);
  });

  test('is Markdown alone: no HTML, no footnotes, no links in double brackets', async () => {
    const { pages } = await read();
    expect(pages.flatMap(({ path, tree }) => nodesOf(tree, 'html').map(({ value }) => `${path}: ${value}`))).toEqual([]);
    expect(pages.flatMap(({ tree }) => [...nodesOf(tree, 'footnoteReference'), ...nodesOf(tree, 'footnoteDefinition')])).toEqual([]);
    expect(pages.filter(({ text }) => /(?<!`)\[\[/.test(text.replaceAll(/^ *(`{3,})[^]*?^ *\1$/gm, '').replaceAll(/(`+)[^`]*\1/g, ''))).map(({ path }) => path)).toEqual([]);
  });

  test('holds each section whole: its commands letter by letter, its tables, lists and boxes', async () => {
    const { input, pages } = await read();
    const byName = new Map(pages.map((page) => [nameOf(page).toLowerCase(), page]));
    for (const section of sectionsOf(input)) {
      const page = byName.get((flavor === 'github' ? section.id.replace('/', '-') : section.id).toLowerCase());
      expect(page, section.id).toBeDefined();
      if (page === undefined) continue;
      expect({ id: section.id, commands: commandsOf(page.tree) }).toEqual({ id: section.id, commands: commandsOf(section.body) });
      const [now, before] = [countsOf([page.tree]), countsOf([section.body])];
      const notes = nodesOf(section.body, 'footnoteDefinition').length;
      expect({ id: section.id, tables: now['table'], rows: now['tableRow'], cells: now['tableCell'] }).toEqual({ id: section.id, tables: before['table'], rows: before['tableRow'], cells: before['tableCell'] });
      expect({ id: section.id, items: now['listItem'], quotes: now['blockquote'] }).toEqual({ id: section.id, items: (before['listItem'] ?? 0) + notes, quotes: before['blockquote'] });
      expect(page.text.match(/^> \[!(?:NOTE|WARNING|CAUTION)\]$/gm)?.length ?? 0).toBe('children' in section.body ? section.body.children.filter((node) => node.data?.callout !== undefined).length : 0);
    }
  });

  test('keeps tasks as tasks', async () => {
    const { input, pages } = await read();
    expect(pages.reduce((sum, { tree }) => sum + tasks(tree), 0)).toBe(sectionsOf(input).reduce((sum, { body }) => sum + tasks(body), 0));
  });

  test('begins with the levels and their questions', async () => {
    const { input, pages } = await read();
    const home = pages.find((page) => nameOf(page).toLowerCase() === 'home');
    const { severities } = input.runbook;
    const [table] = home === undefined ? [] : nodesOf(home.tree, 'table');
    if (severities.length > 0) expect(table?.children.slice(1).map((row) => insideLinks(row)[0]?.toLowerCase().replace('severities-', 'severities/'))).toEqual(severities.map(({ id }) => `severities/${id}`));
    const items = home === undefined ? 0 : nodesOf(home.tree, 'listItem').length;
    expect(items).toBeGreaterThanOrEqual(severities.reduce((sum, { signals }) => sum + signals.length, 0) + sectionsOf(input).length);
  });

  test('shows every chapter and page beside each page, of many agents their list', async () => {
    const { input, pages } = await read();
    const sidebar = pages.find((page) => nameOf(page).toLowerCase() === '_sidebar');
    const many = input.runbook.agents.length > MANY_AGENTS;
    const shown = sectionsOf(input).filter(({ kind }) => !many || kind !== 'agent');
    expect(sidebar === undefined ? [] : insideLinks(sidebar.tree)).toHaveLength(shown.length + 1);
    expect(input.book.chapters.filter(({ title }) => sidebar?.text.includes(`**${title}**`) !== true)).toEqual([]);
    if (many) expect(sidebar?.text.toLowerCase()).toMatch(/\(overview[/-]agents\)/);
  });

  test('says on every page which revision it is', async () => {
    const { input, pages } = await read();
    const { label } = input.book.revision;
    if (flavor === 'github') expect(pages.find((page) => nameOf(page) === '_Footer')?.text).toContain(label);
    else expect(pages.filter(({ path, text }) => path !== '_sidebar.md' && !text.includes(label) && sectionsOf(input).some(({ id }) => path === `${id}.md`))).toEqual([]);
  });
});

const tasks = (tree: Nodes): number => nodesOf(tree, 'listItem').filter((item) => 'checked' in item && typeof item.checked === 'boolean').length;
const namesOf = (input: TargetInput): string[] => wiki.render(input).files.map(({ path }) => path).toSorted();
const bookLinks = (node: Nodes): string[] => [...(node.type === 'link' && node.url.startsWith('book:') ? [node.url.slice('book:'.length)] : []), ...('children' in node ? node.children.flatMap(bookLinks) : [])];

describe('names of pages', () => {
  test('stay when things are reordered and retitled', async () => {
    const input = await inputOf(DEFAULT_RUNBOOK);
    const { runbook, prose } = input;
    const severities = runbook.severities.toReversed().map((severity) => ({ ...severity, name: `Other ${severity.name}`, label: `Other ${severity.label}` }));
    const procedures = runbook.procedures.toReversed().map((procedure) => ({ ...procedure, title: `New: ${procedure.title}?` }));
    const changed = targetInput({ ...runbook, severities, procedures, agents: runbook.agents.toReversed() }, prose);
    expect(namesOf(changed)).toEqual(namesOf(input));
  });

  test('stay when a page of the same title joins', async () => {
    const input = await inputOf(DEFAULT_RUNBOOK);
    const [first] = input.runbook.procedures;
    if (first === undefined) return expect.fail('no procedure');
    const joined = targetInput({ ...input.runbook, procedures: [{ ...first, id: 'another' }, ...input.runbook.procedures] }, input.prose);
    expect(namesOf(joined)).toEqual(expect.arrayContaining(namesOf(input)));
    expect(namesOf(joined)).toHaveLength(namesOf(input).length + FLAVORS.length);
  });
});

test('in a GitLab wiki no text names a person, an issue or a label', async () => {
  for (const [, dir] of RUNBOOKS) {
    const pages = pagesOf(renderWiki(await inputOf(dir), 'gitlab'));
    const live = pages.flatMap(({ path, text }) => withoutCode(text).match(/(?<![\\\w/(<.:+~-])[@#!~%$&^][\w"]+/g)?.map((found) => `${path}: ${found}`) ?? []);
    expect(live.filter((found) => !/: !(?:NOTE|WARNING|CAUTION)$/.test(found))).toEqual([]);
  }
});

/** Front matter is shown as it is. */
const withoutCode = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, '').replaceAll(/^ *(`{3,})[^]*?^ *\1$/gm, '').replaceAll(/(`+)[^]*?[^`]\1(?!`)/g, '').replaceAll(/\]\([^)\s]*\)|<[^<>\s]*>/g, '');

test('the target writes both trees, and nothing that it finds', async () => {
  const { files, diagnostics } = wiki.render(await inputOf(DEFAULT_RUNBOOK));
  expect(diagnostics).toEqual([]);
  expect(new Set(files.map(({ path }) => path.split('/')[0]))).toEqual(new Set(FLAVORS));
});
