/** From what is seen, or from an alert, to the scenario. */
import { bookLink, heading, inlineCode, table, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import { forAgents, type Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { linkedLevel } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import type { Procedure } from '#src/model/runbook.ts';

export function situationsSections(scope: Scope): Section[] {
  const inside = { ...scope, section: 'overview/situations' };
  const blocks = [...bySignal(inside), ...byAlert(inside)];
  return blocks.length === 0 ? [] : [{ kind: 'overview', ...finish({ id: inside.section, title: scope.catalog.book.overview.situations, summary: scope.catalog.book.summaries.situations, blocks }) }];
}

function bySignal(scope: Scope): Block[] {
  const words = scope.catalog.book.situations;
  const rows = scope.runbook.procedures.filter(({ type }) => type === 'scenario').flatMap((procedure) => questions(procedure, { ...forAgents(scope, procedure.agents), file: procedure.origin.file }));
  return rows.length === 0 ? [] : [heading(2, words.bySignal, 'signals'), table([words.signal, words.go, words.level], rows)];
}

/** Its questions; where it has none, what sets it off. */
function questions(procedure: Procedure, scope: Scope): (readonly Part[])[] {
  const seen = procedure.signals.length > 0 ? procedure.signals : [procedure.trigger ?? procedure.title];
  return seen.map((signal) => [proseLine(signal, scope), link(procedure, scope), start(procedure, scope)]);
}

/** Alerts of every procedure, by name. */
function byAlert(scope: Scope): Block[] {
  const words = scope.catalog.book.situations;
  const alerts = scope.runbook.procedures.flatMap((procedure) => procedure.alerts.map((alert) => ({ alert, procedure })));
  const rows = alerts.toSorted((a, b) => (a.alert < b.alert ? -1 : a.alert > b.alert ? 1 : 0)).map(({ alert, procedure }): readonly Part[] => [inlineCode(alert), link(procedure, scope), start(procedure, scope)]);
  return rows.length === 0 ? [] : [heading(2, words.byAlert, 'alerts'), table([words.alert, words.go, words.level], rows)];
}

const link = (procedure: Procedure, scope: Scope): Part => bookLink(addressOf('procedures', procedure.id), labelText(procedure.title, scope));
const start = ({ start_severity: level }: Procedure, scope: Scope): Part => (level === undefined ? [] : linkedLevel(level, scope));
