/** What a responder sees, and where it leads: by signal, and by the name of an alert. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withHumps } from '#src/html/humps.ts';
import { addressOf } from '#src/model/address.ts';
import type { Procedure } from '#src/model/runbook.ts';
import { lookup } from '#src/model/lookup.ts';
import { severityIcon } from '#src/html/severity-icon.ts';
import { plainLabel, sayLine, type View } from '#src/html/view.ts';
import { placeOf } from './level.ts';

export function situationsLayout(title: string, view: View): ElementContent[] {
  const { procedures } = view.runbook;
  const scenarios = procedures.filter(({ type, signals }) => type === 'scenario' || signals.length > 0);
  return [h('h1', title), h('p', { className: ['lead'] }, view.catalog.site.situations.lead), ...bySignal(scenarios, view), ...byAlert(procedures, view)];
}

function bySignal(scenarios: readonly Procedure[], view: View): Element[] {
  if (scenarios.length === 0) return [];
  return [h('h2', { id: 'signals' }, view.catalog.site.situations.bySignal), ...scenarios.flatMap((scenario) => situation(scenario, view))];
}

function situation(scenario: Procedure, view: View): Element[] {
  const level = lookup(view.runbook).severities.get(scenario.start_severity ?? '');
  return [
    h('h3', { className: ['situation'] }, [
      h('a', { href: view.href(addressOf('procedures', scenario.id)) }, plainLabel(scenario.title, view)),
      ...(level === undefined ? [] : [' ', h('span', { className: ['start-level'] }, [severityIcon(placeOf(level, view)), plainLabel(level.short, view)])]),
    ]),
    ...(scenario.trigger === undefined ? [] : [h('p', sayLine(scenario.trigger, view))]),
    ...(scenario.signals.length === 0 ? [] : [h('ul', scenario.signals.map((signal) => h('li', sayLine(signal, view))))]),
  ];
}

function byAlert(procedures: readonly Procedure[], view: View): Element[] {
  const alerts = procedures.flatMap((procedure) => procedure.alerts.map((alert) => ({ alert, procedure }))).toSorted((a, b) => (a.alert < b.alert ? -1 : a.alert > b.alert ? 1 : 0));
  if (alerts.length === 0) return [];
  const row = ({ alert, procedure }: (typeof alerts)[number]): Element =>
    h('a', { className: ['row'], href: view.href(addressOf('procedures', procedure.id)) }, [h('code', withHumps(alert)), h('span', { className: ['end'] }, plainLabel(procedure.title, view))]);
  return [h('h2', { id: 'alerts' }, view.catalog.site.situations.byAlert), h('ul', { className: ['rows'] }, alerts.map((each) => h('li', row(each))))];
}
