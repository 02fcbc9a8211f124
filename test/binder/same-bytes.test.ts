/** The same runbook gives the same bytes, whenever, wherever and beside whatever it is printed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printBinder } from '#scripts/print/print-binder.ts';
import { parseEdition, type Edition } from '#src/targets/binder/edition.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

/** One with levels, several agents and scenarios; printing the largest ones again and again would prove no more. */
const RUNBOOK = RUNBOOKS.find(([name]) => name === 'named-ranges')?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'breakglass-same-'));
afterAll(() => rmSync(folder, { recursive: true }));

let input: TargetInput;
let editions: readonly Edition[];
let together: ReadonlyMap<string, string>;

beforeAll(async () => {
  input = await inputOf(RUNBOOK);
  editions = ['whole', 'cards', 'forms', `agents.${input.runbook.agents[0]?.id ?? ''}`].flatMap((name) => parseEdition(name) ?? []);
  together = await print(editions);
});

async function print(wanted: readonly Edition[]): Promise<ReadonlyMap<string, string>> {
  const { files } = await printBinder({ input, editions: wanted, papers: ['letter'], detail: () => undefined });
  return new Map(files.map(({ path, content }) => [path, hash(content)]));
}

const hash = (content: OutputFile['content']): string => createHash('sha256').update(content).digest('hex');

test('each edition is a file of its own', () => {
  expect([...together.keys()]).toEqual(['binder-letter.pdf', 'cards-letter.pdf', 'forms-letter.pdf', `agent-${input.runbook.agents[0]?.id ?? ''}-letter.pdf`]);
  expect(new Set(together.values()).size).toBe(together.size);
});

test('in another order, by another browser', async () => {
  const again = await print(editions.toReversed());
  expect(Object.fromEntries(again)).toEqual(Object.fromEntries(together));
});

test('alone, in another time zone and locale, in another folder', async () => {
  const file = join(folder, 'alone.pdf');
  const env = { ...process.env, TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'print-elsewhere.ts'), RUNBOOK, 'whole', 'letter', file], { env, cwd: folder });
  expect(hash(readFileSync(file))).toBe(together.get('binder-letter.pdf'));
});

test('nothing in a file tells when or where it was printed', async () => {
  const { files } = await printBinder({ input, editions, papers: ['letter'], detail: () => undefined });
  for (const { content } of files) {
    const text = Buffer.from(content).toString('latin1');
    const dates = new Set(text.match(/D:\d{8}/g));
    expect([...dates]).toEqual([`D:${input.book.revision.date.replaceAll('-', '')}`]);
    expect(text).not.toContain(tmpdir());
    expect(text).not.toContain(process.cwd());
  }
});
