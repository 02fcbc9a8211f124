/** What lies in the site, without a browser. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RUNBOOKS, DEFAULT_RUNBOOK } from '../../setup/runbooks.ts';
import { build, builtSite } from '../setup/built-sites.ts';
import { attributes, idsOf, targetsOf } from '../setup/read-page.ts';

const KB = 1024;

describe.each(RUNBOOKS)('the files of the site: %s', (_, dir) => {
  test('every link and file leads to something that is there, and every anchor exists', async () => {
    const site = await builtSite(dir);
    const ids = new Map(site.pages.map((page) => [page, new Set(idsOf(site.text(page)))]));
    const broken = site.pages.flatMap((page) =>
      targetsOf(site.text(page), page).flatMap(({ path, anchor }) => {
        // The page for what is missing is served at any depth, so its links start at the site's own address.
        if (page === '404.html') return [];
        if (!site.files.has(path)) return [`${page}: no ${path}`];
        return anchor === undefined || ids.get(path)?.has(anchor) === true ? [] : [`${page}: no ${path}#${anchor}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('no id stands twice in a page', async () => {
    const site = await builtSite(dir);
    const twice = site.pages.flatMap((page) => {
      const ids = idsOf(site.text(page));
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('nothing runs that stands in a page, and nothing is loaded from elsewhere', async () => {
    const site = await builtSite(dir);
    const inline = site.pages.flatMap((page) => (site.text(page).match(/<script(?![^>]*\ssrc=)[^>]*>|<style|\son[a-z]+="|\sstyle="|javascript:/gi) ?? []).map((each) => `${page}: ${each}`));
    const policies = site.pages.map((page) => attributes(site.text(page), 'content').find((value) => value.startsWith('default-src')));
    const sources = site.pages.flatMap((page) => [...site.text(page).matchAll(/<(?:script|img|iframe|link rel="(?:stylesheet|icon|manifest|preload)")[^>]*?\s(?:src|href)="(https?:[^"]*)"/g)].map(([, url]) => `${page}: ${url}`));
    expect(inline).toEqual([]);
    expect(sources).toEqual([]);
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  test('every section, level, alert and former id has its page', async () => {
    const { input, files } = await builtSite(dir);
    const sections = input.book.chapters.flatMap(({ sections: list }) => list.map(({ id }) => id));
    for (const id of sections) {
      expect(files).toContain(`${id}.html`);
      expect(files).toContain(`${id}.md`);
    }
    for (const page of ['index', 'contents', 'whole', 'downloads', '404', 'not-kept']) expect(files).toContain(`${page}.html`);
    for (const alert of input.runbook.procedures.flatMap(({ alerts }) => alerts)) if (/^[\w-]+$/.test(alert)) expect(files).toContain(`alerts/${alert}.html`);
    for (const { from, to } of input.book.redirects) if (!from.includes('#') && sections.includes(to)) expect(files).toContain(`${from}.html`);
  });

  test('machines find Markdown, and search engines nothing', async () => {
    const { input, files, text, pages } = await builtSite(dir);
    for (const page of pages) for (const markdown of attributes(text(page), 'href').filter((href) => href.endsWith('.md') && !href.includes(':'))) expect(files).toContain(join(page, '..', markdown));
    expect(text('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(text('llms.txt')).toContain(`# ${input.book.title}`);
    for (const { title } of input.book.chapters) expect(text('llms.txt')).toContain(`## ${title}`);
    expect(text('llms-full.txt').length).toBeGreaterThan(0);
    const { site } = input.runbook.settings;
    expect(files.has('sitemap.xml')).toBe(site !== undefined);
    for (const page of pages) {
      const [canonical] = Array.from(text(page).matchAll(/<link rel="canonical" href="([^"]*)"/g), ([, url]) => url);
      const [, moved] = /<meta http-equiv="refresh" content="0; url=([^"#]*)/.exec(text(page)) ?? [];
      const address = site === undefined || page === '404.html' || page === 'not-kept.html' ? undefined : new URL(moved ?? (page === 'index.html' ? '' : page), `${site.replace(/\/+$/, '')}/${moved === undefined ? '' : page}`).href;
      expect(canonical, page).toBe(address);
    }
  });

  test('the offline copy is the site without its downloads', async () => {
    const { dist, files, text } = await builtSite(dir);
    const copy = unzipSync(await readFile(join(dist, 'site-offline.zip')));
    expect(Object.keys(copy).toSorted()).toEqual([...files].filter((path) => !path.startsWith('downloads/')).toSorted());
    expect(Buffer.from(copy['index.html'] ?? []).toString('utf8')).toBe(text('index.html'));
  });

  test('the worker keeps all that pages are made of or link, without what is for hosts and other programs, each with its hash', async () => {
    const { files, pages, text, dir: folder } = await builtSite(dir);
    const lists: Record<'files' | 'later', [string, string][]> = JSON.parse(/^const BUILD=(.*);$/m.exec(text('sw.js'))?.[1] ?? '{}');
    const [kept, later] = [lists.files.map(([path]) => path), lists.later.map(([path]) => path)];
    const linked = pages.flatMap((page) => (page === '404.html' ? [] : targetsOf(text(page), page).map(({ path }) => path)));
    const needed = new Set([...pages, ...linked, ...[...files].filter((path) => /^(?:code|data)\//.test(path))].filter((path) => !path.startsWith('downloads/')));
    expect([...needed].filter((path) => !kept.includes(path) && !later.includes(path))).toEqual([]);
    expect([...kept, ...later].filter((path) => !files.has(path) || /(?:^|\/)\.|^(?:README\.md|llms\.txt|robots\.txt|sitemap\.xml|sw\.js)$/.test(path))).toEqual([]);
    expect(later.filter((path) => !/\.(?:md|txt)$/.test(path))).toEqual([]);
    const places = [/^code\//, /^data\//, /^index\.html$/, /^severities\//, /^procedures\//, /^contacts\//].map((each) => kept.findIndex((path) => each.test(path))).filter((place) => place >= 0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const [path, hash] of [...lists.files, ...lists.later]) expect(createHash('sha256').update(await readFile(join(folder, path))).digest('hex'), path).toBe(hash);
  });

  test('a page with its styles and scripts stays light', async () => {
    const { pages, text } = await builtSite(dir);
    const size = (path: string): number => gzipSync(text(path), { level: 9 }).length;
    for (const page of pages.filter((path) => path !== 'whole.html' && path !== 'contents.html')) {
      // Fonts and what paper needs do not hold a page up.
      const loads = targetsOf(text(page), page).filter(({ path }) => /\.(?:css|js)$/.test(path) && !/\/(?:fonts|print)\.css$/.test(path));
      const sum = size(page) + loads.reduce((total, { path }) => total + size(path), 0);
      expect(sum, page).toBeLessThanOrEqual(15 * KB);
    }
  });
});

test('the guide names every field that an editor offers, at any depth', async () => {
  const { text } = await builtSite(DEFAULT_RUNBOOK);
  const guide = text('guide/language.html');
  const folder = join(import.meta.dirname, '..', '..', '..', 'schemas', 'json');
  for (const file of (await readdir(folder)).filter((name) => name !== 'agent-defaults.schema.json')) {
    const names = fieldNames(JSON.parse(await readFile(join(folder, file), 'utf8')));
    expect(names.length, file).toBeGreaterThan(0);
    for (const name of names) expect(guide, `${file}: ${name}`).toMatch(new RegExp(`<code>(?:[^<]*\\.)?${name}</code>`));
  }
});

/** At any depth. Where a value is said by level or by moment, with `else`, the levels and moments are not fields. */
function fieldNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldNames);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest }: { properties?: Record<string, unknown> } = schema;
  const own = 'else' in properties ? [] : Object.keys(properties);
  return [...own, ...fieldNames(Object.values(properties)), ...fieldNames(Object.values(rest))];
}

test('the same runbook gives the same bytes, in another folder, zone and language', async () => {
  const zone = process.env['TZ'];
  const first = await builtSite(DEFAULT_RUNBOOK);
  process.env['TZ'] = 'Pacific/Chatham';
  process.env['LC_ALL'] = 'tr_TR.UTF-8';
  try {
    const second = await build(DEFAULT_RUNBOOK);
    const differing = [...first.files].filter((path) => first.text(path) !== second.text(path));
    expect(differing).toEqual([]);
    expect([...second.files].toSorted()).toEqual([...first.files].toSorted());
    for (const file of ['site-offline.zip', 'runbook.html']) expect((await readFile(join(second.dist, file))).equals(await readFile(join(first.dist, file))), file).toBe(true);
  } finally {
    process.env['TZ'] = zone;
    delete process.env['LC_ALL'];
  }
});
