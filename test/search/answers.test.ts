import { describe, expect, test } from 'vitest';
import { asker, entry } from './made-up.ts';

const ask = asker(
  [
    entry('procedures/attack', 'Prompt injection', { headings: [{ title: 'Do not', anchor: 'do-not' }, { title: 'Send canary prompts', anchor: 'canary' }], text: 'Somebody may inject a prompt. Press the kill switch.' }),
    entry('agents/helper', 'Helper', { headings: [{ title: 'Kill switch', anchor: 'kill-switch' }, { title: 'Rollback', anchor: 'rollback' }], text: 'It may test every hour, and leak data.' }),
    entry('agents/helper#kill-switch', 'Helper: Kill switch', { codes: ['helper.kill-switch'], text: 'New requests' }),
    entry('agents/helper#rollback', 'Helper: Rollback', { codes: ['helper.rollback'], text: 'The new version' }),
    entry('contacts/roles#privacy', 'Data protection officer', { codes: ['privacy'] }),
    entry('contacts/people#ada', 'Ada', { codes: ['ada', '+1 202 555 0110'] }),
    entry('contacts/people#bob', 'Bob', { codes: ['bob', '+1 202 555 0111'] }),
    entry('procedures/attack', 'PromptAttackSeen', { about: 'Prompt injection' }),
    entry('procedures/attack', 'PromptAttackLikely', { about: 'Prompt injection' }),
    entry('guide/drills', 'Drills', { text: 'Each control says test_every. Test every one of them.' }),
  ],
  { 'prompt injection': ['jailbreak'], 'kill switch': ['stop'] },
);
const places = (query: string): string[] => ask(query).map(({ address }) => address);

describe('what a hurried reader types', () => {
  test.each([
    ['killswitch', 'agents/helper#kill-switch'],
    ['kilswitch', 'agents/helper#kill-switch'],
    ['kil swich', 'agents/helper#kill-switch'],
    ['roll back', 'agents/helper#rollback'],
    ['rolback', 'agents/helper#rollback'],
    ['dpo', 'contacts/roles#privacy'],
    ['jailbrek', 'procedures/attack'],
    ['the helper is leaking data', 'agents/helper'],
    ['test_every', 'guide/drills'],
    ['test_ev', 'guide/drills'],
    ['2025550110', 'contacts/people#ada'],
    ['555-0111', 'contacts/people#bob'],
  ])('%s leads to %s first', (query, place) => {
    expect(places(query)[0]).toBe(place);
  });

  test.each(['dpa', 'zzz', '5550119', ''])('%s finds nothing that only looks alike', (query) => {
    expect(ask(query)).toEqual([]);
  });
});

describe('an answer', () => {
  test('to a number shows it', () => {
    expect(ask('5550110')[0]).toMatchObject({ title: 'Ada', under: '+1 202 555 0110' });
  });

  test('stands once for each place, whatever finds it', () => {
    const found = places('helper kill switch');
    expect(found.filter((place) => place === 'agents/helper#kill-switch')).toHaveLength(1);
    expect(new Set(found).size).toBe(found.length);
  });

  test('has the name of the thing, also where only its page has all the words', () => {
    const found = asker([
      entry('contacts/roles', 'Roles', { headings: [{ title: 'Customer support', anchor: 'support' }], text: 'Everybody has an email address.' }),
      entry('contacts/roles#support', 'Customer support', { text: 'Answers customers' }),
    ])('support email');
    expect(found).toMatchObject([{ title: 'Customer support', address: 'contacts/roles#support', under: 'Answers customers' }]);
  });

  test('is each alert of a page', () => {
    expect(ask('promptattack').map(({ title }) => title)).toEqual(expect.arrayContaining(['PromptAttackSeen', 'PromptAttackLikely']));
  });

  test('leads to the heading with the words, unless the title has more of them', () => {
    expect(places('canary prompts')).toContain('procedures/attack#canary');
    expect(ask('prompt injection')[0]).toMatchObject({ title: 'Prompt injection', address: 'procedures/attack' });
  });
});
