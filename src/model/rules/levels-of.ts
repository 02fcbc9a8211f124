import type { Content } from '#src/model/lookup.ts';
import type { LevelDefaults, Origin, Severity } from '#src/model/runbook.ts';

export interface Level {
  readonly fields: Severity | LevelDefaults;
  /** Undefined for the defaults of a runbook without levels. */
  readonly id: string | undefined;
  /** What people say. */
  readonly label: string;
  readonly origin: Origin;
}

/** What is checked of every level; in a runbook without levels, its defaults are the only one. */
export function levelsOf({ severities, settings }: Content): readonly Level[] {
  if (severities.length === 0) return [{ fields: settings.defaults, id: undefined, label: 'the runbook', origin: { file: 'runbook.yaml', path: ['defaults'] } }];
  return severities.map((severity) => ({ fields: severity, id: severity.id, label: severity.label, origin: severity.origin }));
}
