/** The first screen: how bad is it, and what to do. Without levels it leads with what is done first. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '#src/model/address.ts';
import type { Severity } from '#src/model/runbook.ts';
import { sayCount } from '#src/html/count.ts';
import { levelRow } from './level-row.ts';
import { inOrderOfReading } from './procedures.ts';
import { firstAction, paceOf } from './level.ts';
import { procedureLayout } from './procedure.ts';
import { tellSections } from './tell.ts';
import { triageLayout } from './triage.ts';
import { plainLabel, type View } from '#src/html/view.ts';

export function homeLayout(view: View): ElementContent[] {
  const { severities } = view.runbook;
  return [...(severities.length > 0 ? withLevels(severities, view) : withoutLevels(view)), ...situations(view), ...procedures(view), ...agents(view)];
}

function withLevels(severities: readonly Severity[], view: View): ElementContent[] {
  const { home } = view.catalog.site;
  return [h('h1', home.question), h('ul', { className: ['rows', 'levels'] }, severities.map((severity) => h('li', levelRow(severity, view)))), ...triageLayout(view)];
}

/** With one procedure alone, that is the home. */
function withoutLevels(view: View): ElementContent[] {
  const { runbook, catalog } = view;
  const [only, ...others] = runbook.procedures;
  if (only !== undefined && others.length === 0) return procedureLayout(only, { ...view, scope: { ...view.scope, section: addressOf('procedures', only.id), file: only.origin.file } });
  const { defaults } = runbook.settings;
  const pace = paceOf(defaults, view);
  return [h('h1', catalog.site.home.noLevels), ...(pace === '' ? [] : [h('p', { className: ['lead'] }, pace)]), ...firstAction(defaults, view), ...tellSections(defaults.escalation, view)];
}

const MOST_INLINE = 12;

function situations(view: View): Element[] {
  const scenarios = inOrderOfReading(view).filter(({ type }) => type === 'scenario');
  if (scenarios.length === 0) return [];
  const { home } = view.catalog.site;
  const links = scenarios.slice(0, MOST_INLINE).map(({ id, title }) => h('li', h('a', { href: view.href(addressOf('procedures', id)) }, plainLabel(title, view))));
  return [h('h2', { id: 'situations' }, home.situations), h('ul', { className: ['inline-links'] }, [...links, h('li', h('a', { href: view.href('overview/situations') }, home.bySymptom))])];
}

function procedures(view: View): Element[] {
  const list = inOrderOfReading(view).filter(({ type }) => type !== 'scenario');
  const alone = view.runbook.severities.length === 0 && view.runbook.procedures.length === 1;
  if (list.length === 0 || alone) return [];
  const rows = list.map(({ id, title }) => h('li', h('a', { className: ['row'], href: view.href(addressOf('procedures', id)) }, h('strong', plainLabel(title, view)))));
  return [h('h2', { id: 'procedures' }, view.catalog.site.home.procedures), h('ul', { className: ['rows'] }, rows)];
}

function agents(view: View): Element[] {
  const { runbook, catalog } = view;
  const { home } = catalog.site;
  if (runbook.agents.length === 0) return [];
  const heading = h('h2', { id: 'agents' }, home.agents);
  if (runbook.agents.length > MOST_INLINE) {
    return [heading, h('ul', { className: ['rows'] }, h('li', h('a', { className: ['row'], href: view.href('overview/agents') }, h('strong', sayCount(home.manyAgents, runbook.agents.length, catalog)))))];
  }
  return [heading, h('ul', { className: ['inline-links'] }, runbook.agents.map(({ id, name }) => h('li', h('a', { href: view.href(addressOf('agents', id)) }, name))))];
}
