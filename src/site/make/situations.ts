/** What a responder sees, and where it leads: by signal, and by the name of an alert. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '#src/model/address.ts';
import type { Procedure } from '#src/model/runbook.ts';
import { plainLabel, sayLine, viewOf, type View } from '#src/html/view.ts';
import { placeOf } from '#src/html/layouts/level.ts';
import { lookup } from '#src/model/lookup.ts';
import { severityIcon } from '#src/html/severity-icon.ts';
import { alertPath } from './alerts.ts';
import type { Draft, SiteMaker } from './make-site.ts';
import { relativeTo } from './relative.ts';

export function situationsPage({ input, href }: SiteMaker): Draft {
  const words = input.catalog.site.situations;
  const view = viewOf(input, { href: href('situations') }, 'situations');
  const scenarios = input.runbook.procedures.filter(({ type, signals }) => type === 'scenario' || signals.length > 0);
  const nodes = [h('h1', words.title), h('p', { className: ['lead'] }, words.lead), ...bySignal(scenarios, view), ...byAlert(input.runbook.procedures, view)];
  return { path: 'situations', title: words.title, kind: 'situations', nodes };
}

function bySignal(scenarios: readonly Procedure[], view: View): Element[] {
  if (scenarios.length === 0) return [];
  return [h('h2', { id: 'by-signal' }, view.catalog.site.situations.bySignal), ...scenarios.flatMap((scenario) => situation(scenario, view))];
}

function situation(scenario: Procedure, view: View): Element[] {
  const level = lookup(view.runbook).severities.get(scenario.start_severity ?? '');
  return [
    h('h3', { id: scenario.id, className: ['situation'] }, [
      h('a', { href: view.href(addressOf('procedures', scenario.id)) }, plainLabel(scenario.title, view)),
      ...(level === undefined ? [] : [h('span', { className: ['start-level'] }, [severityIcon(placeOf(level, view)), plainLabel(level.short, view)])]),
    ]),
    ...(scenario.trigger === undefined ? [] : [h('p', sayLine(scenario.trigger, view))]),
    ...(scenario.signals.length === 0 ? [] : [h('ul', scenario.signals.map((signal) => h('li', sayLine(signal, view))))]),
  ];
}

function byAlert(procedures: readonly Procedure[], view: View): Element[] {
  const alerts = procedures.flatMap((procedure) => procedure.alerts.map((alert) => ({ alert, procedure }))).toSorted((a, b) => (a.alert < b.alert ? -1 : 1));
  if (alerts.length === 0) return [];
  const row = ({ alert, procedure }: (typeof alerts)[number]): Element =>
    h('a', { className: ['row'], href: relativeTo('situations', `${encodePath(alertPath(alert))}.html`) }, [h('code', alert), h('span', { className: ['end'] }, plainLabel(procedure.title, view))]);
  return [h('h2', { id: 'by-alert' }, view.catalog.site.situations.byAlert), h('ul', { className: ['rows'] }, alerts.map((each) => h('li', row(each))))];
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
