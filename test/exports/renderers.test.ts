/** Programs that others wrote read what we write: gollum-lib, cmark-gfm, pandoc, MkDocs. A missing one is skipped by name. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdocs } from '#src/targets/mkdocs/index.ts';
import { notionTree } from '#src/targets/notion/tree.ts';
import { renderWiki } from '#src/targets/wiki/render-wiki.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { hasTool, runTool } from '../setup/tools.ts';
import { commandsOf, countsOf, pagesOf, type Page } from './read-markdown.ts';

const HAS_GOLLUM = spawnSync('ruby', ['-e', 'require "gollum-lib"']).status === 0;

let root = '';
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'renderers-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(folder: string, files: readonly OutputFile[]): string {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function repository(folder: string, files: readonly OutputFile[]): string {
  write(folder, files);
  for (const args of [['init', '-q', '-b', 'master', '.'], ['add', '-A'], ['-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '-m', 'pages']]) {
    expect(runTool('git', ['-C', folder, ...args])).toEqual({ status: 0, output: '' });
  }
  return folder;
}

const WIKIS = { github: 'the GitHub wiki', gitlab: 'the GitLab wiki' } as const;
const NOTION = 'the Notion tree';
const TREES: Readonly<Record<string, (input: TargetInput) => readonly OutputFile[]>> = {
  [WIKIS.github]: (input) => renderWiki(input, 'github'),
  [WIKIS.gitlab]: (input) => renderWiki(input, 'gitlab'),
  [NOTION]: notionTree,
};
const made = new Map<string, Promise<readonly OutputFile[]>>();

/** The files of a tree, made once for all that read them. */
function filesIn(tree: string, dir: string): Promise<readonly OutputFile[]> {
  const key = `${tree} of ${dir}`;
  const files = made.get(key) ?? inputOf(dir).then((input) => TREES[tree]?.(input) ?? []);
  made.set(key, files);
  return files;
}

interface Rendered {
  readonly pages: number;
  readonly links: number;
  readonly wrong: readonly string[];
}

function gollum(repositories: readonly string[]): Readonly<Record<string, Rendered>> {
  const { status, output } = runTool('ruby', ['-W0', join(import.meta.dirname, 'render-wikis.rb'), ...repositories]);
  expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
  return JSON.parse(output);
}

describe.skipIf(!HAS_GOLLUM)('gollum-lib', () => {
  test('renders both wikis of every runbook without one unresolved link', async () => {
    const folders = new Map<string, number>();
    for (const [name, dir] of RUNBOOKS) {
      for (const flavor of ['github', 'gitlab'] as const) {
        const files = await filesIn(WIKIS[flavor], dir);
        folders.set(repository(join(root, `${name}-${flavor}`), files), files.length);
      }
    }
    const found = gollum([...folders.keys()]);
    for (const [folder, pages] of folders) {
      expect(found[folder]).toMatchObject({ wrong: [] });
      // Sidebar and footer are parts of pages to gollum.
      expect(found[folder]?.pages).toBeGreaterThanOrEqual(pages - 2);
      expect(found[folder]?.links).toBeGreaterThan(pages);
    }
  });

  test('finds a link that leads nowhere', () => {
    const folder = repository(join(root, 'broken'), [{ path: 'Home.md', content: '[a](Nowhere#x) [b](Home) [[Absent]]\n' }]);
    expect(gollum([folder])[folder]?.wrong).toEqual(expect.arrayContaining(['Home.md: Nowhere#x', 'Home.md: absent: Absent']));
  });
});

/** Pages behind one another, each after a line of its own: one process reads them all. */
const joined = (pages: readonly Page[]): string => pages.map(({ path, text }) => `\n\nPAGE ${path.replaceAll(/[^\w]/g, '')}\n\n${text.replace(/^---\n[^]*?\n---\n/, '')}\n\n`).join('<!-- -->\n');

/** What must be found again in the HTML, whoever makes it. */
function expectSame(html: string, pages: readonly Page[], codePattern: RegExp): void {
  const counts = countsOf(pages.map(({ tree }) => tree));
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  expect(count(/PAGE \w+/g)).toBe(pages.length);
  expect({ headings: count(/<h[1-6][ >]/g), tables: count(/<table/g), rows: count(/<tr[ >]/g), items: count(/<li[ >]/g), code: count(codePattern) }).toEqual({
    headings: counts['heading'], tables: counts['table'], rows: counts['tableRow'], items: counts['listItem'], code: counts['code'],
  });
}

/** The pages of a tree. */
const pagesIn = async (tree: string, dir: string): Promise<readonly Page[]> => pagesOf(await filesIn(tree, dir));

const CASES = Object.keys(TREES).flatMap((tree) => RUNBOOKS.map(([name, dir]) => [tree, name, dir] as const));

describe.skipIf(!hasTool('cmark-gfm'))('cmark-gfm', () => {
  test.each(CASES)('renders %s of %s', async (tree, _, dir) => {
    const pages = await pagesIn(tree, dir);
    const { status, output } = runTool('cmark-gfm', ['-e', 'table', '-e', 'tasklist', '-e', 'strikethrough', '-e', 'autolink', '--unsafe'], joined(pages));
    expect(status).toBe(0);
    expectSame(output, pages, /<pre/g);
  });
});

describe.skipIf(!hasTool('pandoc'))('pandoc', () => {
  test.each(CASES)('renders %s of %s', async (tree, _, dir) => {
    const pages = await pagesIn(tree, dir);
    const { status, output } = runTool('pandoc', ['-f', 'gfm', '-t', 'html', '--no-highlight', '--wrap=none'], joined(pages));
    expect(status).toBe(0);
    expectSame(output, pages, /<pre/g);
  });
});

const htmlIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));

const decoded = (html: string): string => html.replaceAll(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_all, hex: string | undefined, number: string | undefined) => String.fromCodePoint(hex === undefined ? Number(number) : parseInt(hex, 16))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** MkDocs makes a folder of each page. */
const fileOf = (path: string, url: string): string => (url.startsWith('#') ? path : posix.join(posix.dirname(path), url.split('#')[0] ?? '', 'index.html'));

/** A site of pages alone: links are judged all the same, and no menu of all pages is drawn on each. */
const BARE: readonly OutputFile[] = [
  { path: 'mkdocs.yml', content: 'site_name: test\nplugins: []\ntheme:\n  name: null\n  custom_dir: theme\n' },
  { path: 'theme/main.html', content: '{{ page.content }}\n' },
];

function build(folder: string): ReadonlyMap<string, string> {
  const { status, output } = runTool('mkdocs', ['build', '--strict', '--quiet', '--config-file', join(folder, 'mkdocs.yml'), '--site-dir', join(folder, 'site')]);
  expect({ status, output }).toEqual({ status: 0, output: '' });
  return htmlIn(join(folder, 'site'));
}

describe.skipIf(!hasTool('mkdocs'))('mkdocs build --strict', () => {
  test.each(RUNBOOKS)('builds the profile of %s: every anchor lands, every command stands letter by letter', async (name, dir) => {
    const input = await inputOf(dir);
    const site = build(write(join(root, `${name}-mkdocs`), mkdocs.render(input).files));
    const ids = new Map([...site].map(([path, html]) => [path, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]));
    const links = [...site].flatMap(([path, html]) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, url = '']) => ({ path, url: decoded(url) })));
    const anchored = links.filter(({ url }) => url.includes('#') && !/^[a-z]+:/i.test(url) && url !== '#');
    expect(anchored.filter(({ path, url }) => ids.get(fileOf(path, url))?.has(url.split('#')[1]) !== true)).toEqual([]);
    const shown = new Set([...site.values()].flatMap((html) => [...html.matchAll(/<pre><code[^>]*>([^]*?)<\/code><\/pre>/g)].map(([, code = '']) => decoded(code).trimEnd())));
    const meant = input.book.chapters.flatMap(({ sections }) => sections.flatMap(({ body }) => commandsOf(body)));
    expect(meant.filter((command) => !shown.has(command.trimEnd()))).toEqual([]);
  });

  test.each(RUNBOOKS)('builds the unpacked Notion tree of %s', async (name, dir) => {
    const folder = join(root, `${name}-notion`);
    const files = await filesIn(NOTION, dir);
    write(join(folder, 'docs'), files);
    write(folder, BARE);
    const site = build(folder);
    expect([...site.keys()].filter((path) => path.endsWith('index.html') || path === '404.html').length).toBeGreaterThanOrEqual(files.filter(({ path }) => path.endsWith('.md')).length);
  });

  test('finds a link that leads nowhere', () => {
    const folder = write(join(root, 'broken-mkdocs'), [...BARE, { path: 'docs/index.md', content: '[a](nowhere.md)\n' }]);
    expect(runTool('mkdocs', ['build', '--strict', '--quiet', '--config-file', join(folder, 'mkdocs.yml'), '--site-dir', join(folder, 'site')]).status).not.toBe(0);
  });
});

