/** The first of the cards: how bad is it, and which page. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { severityIcon } from '#src/html/severity-icon.ts';
import type { Procedure } from '#src/model/runbook.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import type { LevelView } from './level-view.ts';
import { clipped, limited } from './limited.ts';
import { scenarioCardId } from './scenario-card.ts';

const DENSITIES = [
  { definition: 400, trigger: 110, scenarios: 30, tight: false },
  { definition: 400, trigger: 90, scenarios: 30, tight: true },
  { definition: 200, trigger: 80, scenarios: 30, tight: true },
  { definition: 100, trigger: 0, scenarios: 26, tight: true },
  { definition: 60, trigger: 0, scenarios: 12, tight: true },
  { definition: 30, trigger: 0, scenarios: 0, tight: true },
] as const;

export const FINDER = 'cards/finder';

export function finder(views: readonly LevelView[], scenarios: readonly Procedure[], writer: Writer): Sheet {
  const words = writer.words.cards;
  const density = DENSITIES[writer.density(FINDER)] ?? DENSITIES[0];
  const levels = views.filter(({ severity }) => severity !== undefined);
  return {
    id: FINDER,
    title: words.part,
    look: 'card',
    densities: DENSITIES.length,
    tight: density.tight,
    unlisted: true,
    content: [
      h('p', { className: ['lead'] }, levels.length > 0 ? words.partHint : words.noLevels),
      ...(views.length === 0 ? [] : [h('table', { className: ['finder'] }, [h('caption', words.levels), h('tbody', views.map((view) => levelRow(view, density.definition, writer)))])]),
      ...(levels.length > 1 ? [h('p', { className: ['lead'] }, words.unsure)] : []),
      ...situations(scenarios, density, writer),
    ],
  };
}

function levelRow(view: LevelView, length: number, writer: Writer): Element {
  const { fields, severity, place, scope } = view;
  const time = fields.response_time === undefined ? '' : writer.timing(fields.response_time, scope, 'deadline');
  return h('tr', [
    h('td', { className: ['sign'] }, place === undefined ? [] : [severityIcon(place)]),
    h('th', { scope: 'row' }, [view.label, ...(time === '' ? [] : [h('small', { className: ['below'] }, time)])]),
    h('td', severity === undefined ? '' : clipped(writer.plain(severity.definition, scope), length)),
    h('td', { className: ['turn'] }, writer.page(view.id, 'short')),
  ]);
}

function situations(scenarios: readonly Procedure[], { scenarios: most, trigger }: { readonly scenarios: number; readonly trigger: number }, writer: Writer): Element[] {
  const words = writer.words.cards;
  const { shown, rest } = limited(scenarios, most, 'binder/contents', writer);
  if (shown.length === 0) return rest;
  const rows = shown.map((procedure) => {
    const scope = writer.scope({ origin: procedure.origin, section: `procedures/${procedure.id}`, agents: procedure.agents });
    return h('tr', [
      h('th', { scope: 'row' }, writer.label(procedure.title, scope)),
      h('td', procedure.trigger === undefined || trigger === 0 ? '' : clipped(writer.plain(procedure.trigger, scope), trigger)),
      h('td', { className: ['turn'] }, writer.page(scenarioCardId(procedure), 'short')),
    ]);
  });
  return [h('table', { className: ['finder'] }, [h('caption', words.scenarios), h('tbody', rows)]), ...rest];
}
