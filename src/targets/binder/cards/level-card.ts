/** One level on one page: what it is, the first action, whom to tell, what then. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { severityIcon } from '#src/html/severity-icon.ts';
import { fill } from '#src/model/fill.ts';
import { clock, rules, tick } from '#src/targets/binder/marks.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { firstAction } from './first-action.ts';
import { levelFacts } from './level-facts.ts';
import type { LevelView } from './level-view.ts';
import { clipped, limited } from './limited.ts';
import { signalsHint } from './signals.ts';
import { isFor, stepList } from './step-list.ts';
import { tell } from './tell.ts';

/** From the fullest to the tersest. Questions go before people, people before the command. */
const DENSITIES = [
  { definition: 600, agents: 6, tell: 16, steps: 16, signals: 8, examples: 6, changes: 6, rules: 12, tight: false },
  { definition: 600, agents: 6, tell: 16, steps: 16, signals: 8, examples: 6, changes: 6, rules: 12, tight: true },
  { definition: 600, agents: 6, tell: 16, steps: 16, signals: 8, examples: 6, changes: 0, rules: 12, tight: true },
  { definition: 600, agents: 6, tell: 16, steps: 16, signals: 8, examples: 0, changes: 0, rules: 12, tight: true },
  { definition: 400, agents: 6, tell: 16, steps: 16, signals: 5, examples: 0, changes: 0, rules: 12, tight: true },
  { definition: 300, agents: 4, tell: 14, steps: 14, signals: 0, examples: 0, changes: 0, rules: 8, tight: true },
  { definition: 200, agents: 2, tell: 9, steps: 9, signals: 0, examples: 0, changes: 0, rules: 6, tight: true },
  { definition: 140, agents: 0, tell: 5, steps: 5, signals: 0, examples: 0, changes: 0, rules: 0, tight: true },
] as const;

type Density = { readonly [K in keyof (typeof DENSITIES)[number]]: K extends 'tight' ? boolean : number };

export function levelCard(view: LevelView, writer: Writer): Sheet {
  const density: Density = DENSITIES[writer.density(view.id)] ?? DENSITIES[0];
  return {
    id: view.id,
    title: view.label,
    tab: view.short,
    look: 'card',
    densities: DENSITIES.length,
    tight: density.tight,
    content: [
      cardHead(view, density, writer),
      ...firstAction(view, { agents: density.agents, length: density.definition }, writer),
      h('div', { className: ['halves'] }, [h('div', tell(view, density.tell, writer)), h('div', then(view, density, writer))]),
      ...questions(view, density, writer),
      ...changes(view, density, writer),
      times(writer),
      h('div', { className: ['notes'] }, [h('h3', writer.words.cards.notes), rules(density.rules)]),
    ],
  };
}

function cardHead(view: LevelView, { definition }: Density, writer: Writer): Element {
  const { severity, place, scope, fields } = view;
  const text = severity === undefined ? '' : clipped(writer.plain(severity.definition, scope), definition);
  return h('header', { className: ['card-head'] }, [
    ...(place === undefined ? [] : [severityIcon(place)]),
    h('div', [h('h2', view.label), ...(text === '' ? [] : [h('p', text)]), levelFacts(fields, scope, writer, writer.page(view.section))]),
  ]);
}

/** The response procedures of the level: the first with its steps, the others by name. */
function then(view: LevelView, { steps }: Density, writer: Writer): ElementContent[] {
  const procedures = writer.input.runbook.procedures.filter(({ type, severities, steps: own }) => type === 'response' && own.length > 0 && isFor(severities, view.severity?.id));
  const [first, ...others] = procedures;
  if (first === undefined) return [];
  const title = (procedure: typeof first): ElementContent[] => [{ type: 'text', value: writer.label(procedure.title, view.scope) }, { type: 'text', value: ' ' }, ...writer.page(`procedures/${procedure.id}`, 'short')];
  const list = stepList(first, { depth: 1, most: steps, severity: view.severity?.id }, view.scope, writer);
  const shown = others.slice(0, Math.max(0, steps - first.steps.length));
  return [h('h3', [`${writer.words.cards.afterwards}: `, ...title(first)]), ...list, ...(shown.length === 0 ? [] : [h('ul', { className: ['ticks'] }, shown.map((procedure) => h('li', [tick(), h('span', { className: ['row'] }, [h('span', writer.label(procedure.title, view.scope)), h('span', { className: ['when'] }, writer.page(`procedures/${procedure.id}`, 'short'))])])))])];
}

function questions(view: LevelView, { signals, examples }: Density, writer: Writer): Element[] {
  const { severity, scope, section } = view;
  if (severity === undefined) return [];
  const words = writer.words.cards;
  const asked = limited(severity.signals, signals, section, writer);
  const shown = limited(severity.examples, examples, section, writer);
  const asks = signals === 0 || severity.signals.length === 0 ? [] : [h('div', [h('h3', [fill(words.isIt, { level: severity.short }), h('small', signalsHint(severity.signals_needed, writer))]), h('ul', { className: ['plain'] }, asked.shown.map((each) => h('li', writer.line(each, scope)))), ...asked.rest])];
  const tells = examples === 0 || severity.examples.length === 0 ? [] : [h('div', [h('h3', words.examples), h('ul', { className: ['plain'] }, shown.shown.map((each) => h('li', writer.line(each, scope)))), ...shown.rest])];
  return asks.length + tells.length === 0 ? [] : [h('div', { className: ['halves'] }, [...asks, ...tells])];
}

function changes(view: LevelView, { changes: most }: Density, writer: Writer): Element[] {
  const { fields, scope, section } = view;
  const words = writer.words.cards;
  const lists = [
    { title: words.raise, items: fields.raise_if ?? [] },
    { title: words.lower, items: fields.lower_if ?? [] },
  ].filter(({ items }) => items.length > 0);
  if (most === 0 || lists.length === 0) return [];
  return [
    h('div', { className: ['halves'] }, lists.map(({ title, items }) => {
      const { shown, rest } = limited(items, most, section, writer);
      return h('div', [h('h3', title), h('ul', { className: ['plain'] }, shown.map((each) => h('li', writer.line(each, scope)))), ...rest]);
    })),
  ];
}

function times(writer: Writer): Element {
  const { times: title, time } = writer.words.cards;
  return h('div', { className: ['times'] }, [h('h3', title), h('p', [time.detected, time.declared, time.stopped, time.told, time.nextUpdate].map((name) => h('span', [name, ' ', ...clock()])))]);
}
