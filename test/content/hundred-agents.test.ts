/** What lies in the fixture is what its script writes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agentFiles, hundredAgents } from '#scripts/generate-hundred-agents.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'hundred-agents', 'runbook', 'agents');

test('there are a hundred, no two alike', () => {
  const files = agentFiles();
  expect(hundredAgents()).toHaveLength(100);
  expect(files.size).toBe(101);
  expect(new Set(files.values()).size).toBe(101);
});

test('the committed files are the generated ones, byte for byte', async () => {
  const names = (await readdir(FOLDER)).toSorted();
  const committed = await Promise.all(names.map(async (name) => [name, await readFile(join(FOLDER, name), 'utf8')] as const));
  expect(new Map(committed)).toEqual(new Map([...agentFiles()].toSorted(([a], [b]) => (a < b ? -1 : 1))));
});
