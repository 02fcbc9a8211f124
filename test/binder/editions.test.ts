import { describe, expect, test } from 'vitest';
import { runbookSchema } from '#schemas/runbook.ts';
import { declaredEditions } from '#src/targets/binder/declared-editions.ts';
import { fileNameOf, parseEdition } from '#src/targets/binder/edition.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';

const { runbook, catalog } = await inputOf(DEFAULT_RUNBOOK);
const asking = (editions: readonly string[] | undefined): Runbook => ({ ...runbook, settings: { ...runbook.settings, ...(editions === undefined ? {} : { editions }) } });
const read = (editions: unknown): unknown => runbookSchema.parse({ title: 'x', revised: '2026-01-31', editions }).editions;
const [agent = { id: '' }] = runbook.agents;

describe('editions of runbook.yaml', () => {
  test('are one or a list, and text until they are looked up', () => {
    expect(read('cards')).toEqual(['cards']);
    expect(read(['whole', `agents.${agent.id}`])).toEqual(['whole', `agents.${agent.id}`]);
  });

  test('without any, the binder, the cards and the forms are printed', () => {
    expect(declaredEditions(asking(undefined), catalog.binder)).toEqual({ editions: [{ kind: 'whole' }, { kind: 'cards' }, { kind: 'forms' }], findings: [] });
  });

  test('each is printed once, in the order in which it is declared', () => {
    expect(declaredEditions(asking(['cards', `agents.${agent.id}`, 'cards']), catalog.binder).editions).toEqual([{ kind: 'cards' }, { kind: 'agent', agent: agent.id }]);
  });

  test('a name that is none is an error at its place, with the nearest right one', () => {
    const { findings } = declaredEditions(asking(['whole', 'card', `agents.${agent.id}x`]), catalog.binder);
    expect(findings).toMatchObject([
      { code: 'unknown-edition', path: ['editions', 1], hint: 'did you mean `cards`?' },
      { code: 'unknown-edition', path: ['editions', 2], hint: `did you mean \`agents.${agent.id}\`?` },
    ]);
  });

  test.each([
    ['whole', 'a4', 'binder-a4.pdf'],
    ['cards', 'letter', 'cards-letter.pdf'],
    ['forms', 'a4', 'forms-a4.pdf'],
    ['agents.billing-2', 'a4', 'agent-billing-2-a4.pdf'],
  ] as const)('%s on %s is %s', (name, paper, file) => {
    const edition = parseEdition(name);
    expect(edition && fileNameOf(edition, paper)).toBe(file);
  });
});
