/** What a card is made for: a level, or all there is in a runbook without levels. */
import type { Place } from '#src/html/severity-icon.ts';
import type { LevelDefaults, Origin, Severity } from '#src/model/runbook.ts';
import type { Scope } from '#src/book/scope.ts';
import type { Writer } from '#src/targets/binder/writer.ts';

export interface LevelView {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly place: Place | undefined;
  readonly severity: Severity | undefined;
  readonly fields: LevelDefaults;
  readonly origin: Origin;
  /** The section with all that does not fit. */
  readonly section: string;
  readonly scope: Scope;
}

export function levelViews(writer: Writer): readonly LevelView[] {
  const { severities, settings } = writer.input.runbook;
  if (severities.length > 0) return severities.map((severity, index) => viewOf(severity, { index, count: severities.length }, writer));
  const origin: Origin = { file: 'runbook.yaml', path: ['defaults'] };
  const says = Object.keys(settings.defaults).length > 0;
  if (!says) return [];
  const section = 'overview/severities';
  const scope = writer.scope({ origin, section });
  const label = writer.words.contacts.everyIncident;
  return [{ id: 'cards/every-incident', label, short: '!', place: undefined, severity: undefined, fields: settings.defaults, origin, section, scope: { ...scope, severity: settings.defaults } }];
}

function viewOf(severity: Severity, place: Place, writer: Writer): LevelView {
  const section = `severities/${severity.id}`;
  const { origin } = severity;
  return { id: `cards/${section}`, label: severity.label, short: severity.short, place, severity, fields: severity, origin, section, scope: writer.scope({ origin, section, severity }) };
}
