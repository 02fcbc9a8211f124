import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateSections } from '#scripts/bench/generate-sections.ts';
import { runAstro } from '#scripts/site/run-astro.ts';
import { shellsOf } from '#scripts/site/shells.ts';
import { siteAssets } from '#scripts/site/site-assets.ts';
import { targetInput } from '#scripts/target-input.ts';
import { compile } from '#src/compiler/compile.ts';
import { frameOf } from '#src/site/make/frame.ts';
import { makePages } from '#src/site/make/make-site.ts';
import type { SiteFrame, SitePage } from '#src/site/site-page.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shells-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Words that HTML would take for its own. */
const sharp = (page: SitePage): SitePage => ({ ...page, title: `<b> & "${page.title}'s"`, description: `<b> & "${page.path}'s"` });

/** With an address of the site and without. */
const BOTH = RUNBOOKS.filter(([name]) => name === 'default' || name === 'no-levels');

test.each(BOTH)('each page of %s has the shell that Astro makes for it alone', async (_, dir) => {
  const input = await inputOf(dir);
  const made = await siteAssets(input, makePages(input).map(sharp), join(folder, 'cache'));
  const frame = frameOf(input, made.folders);
  const alone = await runAstro({ frame, pages: made.pages, problems: [] }, join(folder, 'alone'));
  const shells = shellsOf(made.pages, frame);
  const filled = shells.fill(await runAstro({ frame, pages: shells.pages, problems: [] }, join(folder, 'shared')));
  expect(new Map(filled.map(({ path, content }) => [path, content]))).toEqual(new Map(alone.map(({ path, content }) => [path, content])));
});

function pagesOf(count: number): { readonly pages: readonly SitePage[]; readonly frame: SiteFrame } {
  const prose = createProseReader();
  const result = compile(generateSections(count).files, { asOf: '2026-11-25', prose });
  if (!result.ok) throw new Error('the generated runbook has errors');
  const input = targetInput(result.value, prose);
  return { pages: makePages(input), frame: frameOf(input, { code: 'code/', data: 'data/' }) };
}

test('a large runbook has no more shells than a small one', () => {
  const [small, large] = [pagesOf(60), pagesOf(240)];
  expect(large.pages.length).toBeGreaterThan(small.pages.length + 150);
  expect(shellsOf(large.pages, large.frame).pages.length).toBe(shellsOf(small.pages, small.frame).pages.length);
});
