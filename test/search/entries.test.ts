import { expect, test } from 'vitest';
import { searchEntries } from '#src/html/search/entries.ts';
import { DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';
import { asker } from './made-up.ts';

test('the list of synonyms is no answer to one of them', async () => {
  const input = await inputOf(DEFAULT_RUNBOOK);
  const { synonyms } = input.runbook.settings;
  const about = searchEntries(input).find(({ address }) => address === 'overview/about');
  expect(about?.text).toContain(input.runbook.organization.time_zone);
  expect(Object.keys(synonyms).length).toBeGreaterThan(5);
  expect(Object.values(synonyms).flat().filter((word) => word.length > 8 && about?.text.includes(word))).toEqual([]);
});

test('everybody with a telephone is found by its digits', async () => {
  const input = await inputOf(DEFAULT_RUNBOOK);
  const ask = asker(searchEntries(input));
  const { people, roles } = input.runbook.organization;
  const reached = [...people.map(({ id, reach }) => [`contacts/people#${id}`, reach?.phone] as const), ...roles.map(({ id, reach }) => [`contacts/roles#${id}`, reach?.phone] as const)];
  const missed = reached.filter(([address, phone]) => phone !== undefined && !ask(phone.replaceAll(/\D/g, '').slice(1)).some((answer) => answer.address === address));
  expect(reached.some(([, phone]) => phone !== undefined)).toBe(true);
  expect(missed).toEqual([]);
});
