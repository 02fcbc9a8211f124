/** The same runbook gives the same bytes, whenever, wherever and beside whatever it is printed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printBinder } from '#scripts/print/print-binder.ts';
import { parseEdition, type Paper } from '#src/targets/binder/edition.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

/** Both have levels and several agents; printing the largest ones again and again would prove no more. */
const CASES: readonly (readonly [string, Paper, NodeJS.ProcessEnv])[] = [
  ['named-ranges', 'letter', { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }],
  ['sev-five', 'a4', { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar' }],
];

const folder = mkdtempSync(join(tmpdir(), 'breakglass-same-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(CASES)('%s on %s', (name, paper, elsewhere) => {
  const runbook = RUNBOOKS.find((each) => each[0] === name)?.[1] ?? '';
  let input: TargetInput;
  let editions: readonly string[];
  let together: readonly OutputFile[];

  beforeAll(async () => {
    input = await inputOf(runbook);
    editions = ['whole', 'cards', 'forms', `agents.${input.runbook.agents[0]?.id ?? ''}`];
    together = await print(editions);
  });

  const print = async (names: readonly string[]): Promise<readonly OutputFile[]> => (await printBinder({ input, editions: names.flatMap((each) => parseEdition(each) ?? []), papers: [paper], detail: () => undefined })).files;

  test('each edition is a file of its own', () => {
    expect(together.map(({ path }) => path)).toEqual([`binder-${paper}.pdf`, `cards-${paper}.pdf`, `forms-${paper}.pdf`, `agent-${input.runbook.agents[0]?.id ?? ''}-${paper}.pdf`]);
    expect(new Set(Object.values(hashes(together))).size).toBe(together.length);
  });

  test('the same in a second build, in another order, by another browser', async () => {
    expect(hashes(await print(editions.toReversed()))).toEqual(hashes(together));
  });

  test('the same where each is printed alone, in another time zone and locale, in another folder', async () => {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'print-elsewhere.ts'), runbook, paper, folder, ...editions], { env: { ...process.env, ...elsewhere }, cwd: folder });
    expect(hashes(together.map(({ path }) => ({ path, content: readFileSync(join(folder, path)) })))).toEqual(hashes(together));
  });

  test('nothing in a file tells when or where it was printed', () => {
    for (const { content } of together) {
      const text = Buffer.from(content).toString('latin1');
      expect([...new Set(text.match(/D:\d{8}/g))]).toEqual([`D:${input.book.revision.date.replaceAll('-', '')}`]);
      expect(text).not.toContain(tmpdir());
      expect(text).not.toContain(process.cwd());
    }
  });
});

const hashes = (files: readonly OutputFile[]): Record<string, string> => Object.fromEntries(files.map(({ path, content }) => [path, createHash('sha256').update(content).digest('hex')]));
