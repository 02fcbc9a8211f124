import { describe, expect, test } from 'vitest';
import { startsIn } from '#src/html/search/starts.ts';
import { searchEntries } from '#src/html/search/entries.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { entry, lightOf } from './made-up.ts';

const starts = (addresses: readonly string[], isInVain = false): string[] => startsIn(lightOf(addresses.map((address) => entry(address, address, { codes: [address] }))), isInVain).map(({ address }) => address);
const agents = (count: number): string[] => Array.from({ length: count }, (_, at) => [`agents/a${at}`, `agents/a${at}#stop`, `agents/a${at}#isolate`]).flat();

describe('where to begin', () => {
  test('levels, contacts, and the pages that lead everywhere', () => {
    const all = ['overview/severities', 'severities/p0', 'procedures/respond', 'contacts/roles', 'contacts/roles#lead', 'index', 'contents'];
    expect(starts(all)).toEqual(['severities/p0', 'contacts/roles', 'index', 'contents']);
    expect(starts(all, true)).toEqual(['index', 'contents', 'severities/p0', 'contacts/roles']);
  });

  test('procedures where there are no levels, but not their alerts', () => {
    const light = lightOf([entry('procedures/respond', 'Respond', { codes: ['respond'] }), entry('procedures/respond', 'ErrorsHigh')]);
    expect(startsIn(light, false).map(({ title }) => title)).toEqual(['Respond']);
  });

  test.each([
    [1, ['agents/a0#stop', 'agents/a0#isolate']],
    [3, ['agents/a0#stop', 'agents/a1#stop', 'agents/a2#stop']],
    [7, ['overview/agents']],
  ])('the controls of %i agents', (count, expected) => {
    expect(starts(['overview/agents', ...agents(count)])).toEqual(expected);
  });
});

test.each(RUNBOOKS)('%s: they are few, and each is a page or a control of its own', async (_, dir) => {
  const found = startsIn(lightOf(searchEntries(await inputOf(dir))), false).map(({ address }) => address);
  expect(found.length).toBeLessThanOrEqual(18);
  expect(new Set(found).size).toBe(found.length);
  expect(found.slice(-2)).toEqual(['index', 'contents']);
});
