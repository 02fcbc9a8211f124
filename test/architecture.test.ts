import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchitecture, RULES, type SourceText } from './setup/architecture.ts';

const ROOT = join(import.meta.dirname, '..');
const CODE = /\.(?:ts|mts|cts|js|mjs|cjs|astro)$/;

test('every import points one way', () => {
  const sources = ['schemas', 'src', 'scripts', 'test'].flatMap(readSources);
  expect(sources.length).toBeGreaterThan(20);
  expect(checkArchitecture(sources)).toEqual([]);
});

/** For each rule, files that break it and nothing else. */
const BROKEN: Readonly<Record<string, readonly SourceText[]>> = {
  'schemas-stand-alone': [{ path: 'schemas/agent.ts', text: `import type { Runbook } from '#src/model/runbook.ts';` }],
  'diagnostics-stand-alone': [{ path: 'src/diagnostics/format.ts', text: `import { agent } from '#schemas/agent.ts';` }],
  'source-only-reads': [{ path: 'src/source/read-tree.ts', text: `import { walk } from '#src/model/words-of.ts';` }],
  'model-is-below-the-compiler': [{ path: 'src/model/steps.ts', text: `import { compile } from '#src/compiler/compile.ts';` }],
  'compiler-knows-no-outputs': [{ path: 'src/compiler/compile.ts', text: `export { makeBook } from '#src/book/book.ts';` }],
  'book-knows-no-targets': [{ path: 'src/book/book.ts', text: `const wiki = await import('#src/targets/wiki/index.ts');` }],
  'catalog-is-words-alone': [{ path: 'src/catalog/catalog.ts', text: `import type { Book } from '#src/book/book.ts';` }],
  'messages-need-only-the-model': [{ path: 'src/messages/slack.ts', text: `import { toHtml } from '#src/html/page.ts';` }],
  'html-is-shared': [{ path: 'src/html/page.ts', text: `import { target } from '#src/targets/binder/index.ts';` }],
  'dialects-are-shared': [{ path: 'src/dialect/gfm.ts', text: `import { markdown } from '#src/targets/markdown/index.ts';` }],
  'notion-knows-no-targets': [{ path: 'src/notion/make-template.ts', text: `import { notion } from '#src/targets/notion/index.ts';` }],
  'zip-knows-only-files': [{ path: 'src/zip/x.ts', text: "import { a } from '#src/model/runbook.ts';" }],
  'targets-do-not-know-the-site': [{ path: 'src/targets/binder/print.ts', text: `import { loader } from '#src/site/loader.ts';` }],
  'site-does-not-know-targets': [{ path: 'src/site/pages/index.astro', text: `---\nimport { target } from '#src/targets/markdown/index.ts';\n---\n<p>x</p>` }],
  'targets-stay-apart': [{ path: 'src/targets/wiki/index.ts', text: `import { slug } from '#src/targets/markdown/slug.ts';` }],
  'nothing-imports-tests': [{ path: 'scripts/build.ts', text: `import { fixture } from '../test/fixture.ts';` }],
  'crossings-are-visible': [{ path: 'src/compiler/compile.ts', text: `import { walk } from '../model/words-of.ts';` }],
  'inside-stays-inside': [{ path: 'src/model/steps.ts', text: `import { resolve } from '#src/model/resolve.ts';` }],
  'browser-safe': [{ path: 'src/messages/message.ts', text: `import { words } from '#src/model/words-of.ts';` }, { path: 'src/model/words-of.ts', text: `import { z } from 'zod';` }],
  'effects-only-in-scripts': [{ path: 'src/compiler/compile.ts', text: `import { readFile } from 'node:fs/promises';` }],
  'no-process-or-console': [{ path: 'src/html/page.ts', text: `export const home = process.env['HOME'];` }],
  'no-clock-or-randomness': [{ path: 'src/book/book.ts', text: `export const today = new Date();` }],
};

describe('each rule fails when it is broken', () => {
  test.each(Object.keys(RULES))('%s', (rule) => {
    const sources = BROKEN[rule];
    if (sources === undefined) return expect.fail(`no broken case for ${rule}`);
    const found = checkArchitecture(sources);
    expect(found.map((violation) => violation.rule)).toEqual([rule]);
    expect(found[0]?.reason).not.toBe('');
  });
});

test.each([
  ['a type of a browser-unsafe package', 'src/messages/message.ts', `import type { z } from 'zod';\nimport { type Root } from 'unified';`],
  ['the registry of targets', 'src/targets/index.ts', `import { wiki } from './wiki/index.ts';`],
  ['the site watching files', 'src/site/loader.ts', `import { watch } from 'node:fs';`],
  ['code of the page in a browser', 'src/site/client/choose.ts', `console.log(Date.now());`],
  ['words that only look like code', 'src/book/book.ts', `// import { x } from '#src/targets/wiki/index.ts'; process.exit()\nexport const text = "the process. console. from 'zod'";`],
  ['pure parts of Node', 'src/compiler/revision.ts', `import { createHash } from 'node:crypto';\nexport const day = new Date('2026-01-31');`],
])('%s is allowed', (_, path, text) => {
  expect(checkArchitecture([{ path, text }])).toEqual([]);
});

function readSources(folder: string): SourceText[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((file) => file.isFile() && CODE.test(file.name));
  return files
    .map((file) => join(file.parentPath, file.name))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .filter(({ path }) => !path.startsWith('test/fixtures/') && !path.includes('/node_modules/'));
}
