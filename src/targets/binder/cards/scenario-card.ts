/** One known situation on one page: how to tell it, what to leave alone, the steps. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { severityIcon } from '#src/html/severity-icon.ts';
import { fill } from '#src/model/fill.ts';
import { addressOf } from '#src/model/address.ts';
import type { Procedure } from '#src/model/runbook.ts';
import type { Scope } from '#src/book/scope.ts';
import { clock, rules } from '#src/targets/binder/marks.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { clipped, limited } from './limited.ts';
import { signalsHint } from './signals.ts';
import { stepList } from './step-list.ts';

const DENSITIES = [
  { text: 500, signals: 10, doNot: 8, depth: 3, steps: 40, alerts: true, tight: false },
  { text: 500, signals: 10, doNot: 8, depth: 3, steps: 40, alerts: true, tight: true },
  { text: 500, signals: 10, doNot: 8, depth: 2, steps: 40, alerts: true, tight: true },
  { text: 400, signals: 10, doNot: 8, depth: 1, steps: 40, alerts: true, tight: true },
  { text: 300, signals: 6, doNot: 5, depth: 1, steps: 24, alerts: false, tight: true },
  { text: 160, signals: 4, doNot: 3, depth: 1, steps: 12, alerts: false, tight: true },
  { text: 100, signals: 0, doNot: 0, depth: 1, steps: 6, alerts: false, tight: true },
] as const;

type Density = { readonly [K in keyof (typeof DENSITIES)[number]]: K extends 'alerts' | 'tight' ? boolean : number };

export const scenarioCardId = (procedure: Procedure): string => `cards/procedures/${procedure.id}`;

export function scenarioCard(procedure: Procedure, writer: Writer): Sheet {
  const id = scenarioCardId(procedure);
  const section = `procedures/${procedure.id}`;
  const scope = writer.scope({ origin: procedure.origin, section, agents: procedure.agents });
  const density: Density = DENSITIES[writer.density(id)] ?? DENSITIES[0];
  const title = writer.label(procedure.title, scope);
  const words = writer.words.cards;
  return {
    id,
    title,
    tab: words.scenarioTab,
    look: 'card',
    densities: DENSITIES.length,
    tight: density.tight,
    content: [
      head(procedure, title, density, scope, writer),
      ...questions(procedure, density, scope, writer),
      h('section', [h('h3', [words.afterwards, ...inFull(section, writer)]), ...stepList(procedure, { depth: density.depth, most: density.steps, severity: undefined }, scope, writer)]),
      h('div', { className: ['times'] }, [h('h3', words.times), h('p', [words.time.detected, words.time.declared, words.time.stopped, words.time.told].map((name) => h('span', [name, ' ', ...clock()])))]),
      h('div', { className: ['notes'] }, [h('h3', words.notes), rules(14)]),
    ],
  };
}

function inFull(section: string, writer: Writer): Element[] {
  const page = writer.page(section);
  return page.length === 0 ? [] : [h('small', [`${writer.words.cards.inFull} `, ...page])];
}

function head(procedure: Procedure, title: string, { text, alerts }: Density, scope: Scope, writer: Writer): Element {
  const words = writer.words.cards;
  const { severities } = writer.input.runbook;
  const index = severities.findIndex(({ id }) => id === procedure.start_severity);
  const start = severities[index];
  const lines: Element[] = [
    ...(procedure.trigger === undefined ? [] : [h('p', clipped(writer.plain(procedure.trigger, scope), text))]),
    h('p', { className: ['level-facts'] }, [
      ...(start === undefined ? [] : [h('span', [h('b', fill(words.startAt, { level: start.label })), ' ', ...writer.page(`cards/${addressOf('severities', start.id)}`)])]),
      ...(alerts && procedure.alerts.length > 0 ? [h('span', [h('b', words.alerts), ` ${procedure.alerts.join(', ')}`])] : []),
    ]),
  ];
  return h('header', { className: ['card-head'] }, [...(start === undefined ? [] : [severityIcon({ index, count: severities.length })]), h('div', [h('h2', title), ...lines])]);
}

function questions(procedure: Procedure, { signals, doNot }: Density, scope: Scope, writer: Writer): Element[] {
  const words = writer.words.cards;
  const section = `procedures/${procedure.id}`;
  const list = (title: ElementContent[], items: readonly string[], most: number, name: string): Element[] => {
    const { shown, rest } = limited(items, most, section, writer);
    return most === 0 || items.length === 0 ? [] : [h('div', { className: [name] }, [h('h3', title), h('ul', { className: ['plain'] }, shown.map((each) => h('li', writer.line(each, scope)))), ...rest])];
  };
  const both = [
    ...list([{ type: 'text', value: words.isThisIt }, h('small', signalsHint(procedure.signals_needed, writer))], procedure.signals, signals, 'asks'),
    ...list([{ type: 'text', value: words.doNot }], procedure.do_not, doNot, 'do-not'),
  ];
  return both.length === 0 ? [] : [h('div', { className: ['halves'] }, both)];
}
