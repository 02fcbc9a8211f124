/** What a responder must be able to rely on in every output: how soon, what first, who is told by when, and when they hear again. */
import type { Catalog } from '#src/catalog/catalog.ts';
import { escalationOf } from '#src/model/escalation-of.ts';
import type { LevelDefaults, Runbook, Severity } from '#src/model/runbook.ts';
import { formatDuration, formatInterval, formatTiming } from '#src/model/time/format.ts';
import type { Timing } from '#schemas/timing.ts';
import { lookup } from '#src/model/lookup.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import { labelText } from '#src/book/prose/label.ts';
import { plainLine } from '#src/book/prose/plain.ts';
import type { Scope } from '#src/book/scope.ts';

/** Plain words, as every output says them. What a level is silent about is undefined. */
export interface LevelFacts {
  /** The level's id; undefined where a runbook has no levels. */
  readonly level: string | undefined;
  readonly label: string | undefined;
  /** "within 15 min" */
  readonly responseTime: string | undefined;
  readonly firstAction: string | undefined;
  readonly told: readonly ToldFact[];
  /** "30 min" */
  readonly nextUpdate: string | undefined;
  /** The same behind "every": "30 min", "hour". */
  readonly updateEvery: string | undefined;
}

export interface ToldFact {
  readonly who: string;
  /** "within 15 min"; undefined where no latest time is set. */
  readonly by: string | undefined;
}

interface FactOptions {
  readonly catalog: Catalog;
  readonly prose: ProseReader;
}

/** The facts of each level, from the worst to the mildest; of a runbook without levels, those that hold for every incident. */
export function levelFacts(runbook: Runbook, { catalog, prose }: FactOptions): readonly LevelFacts[] {
  const levels: readonly (Severity | LevelDefaults)[] = runbook.severities.length > 0 ? runbook.severities : [runbook.settings.defaults];
  return levels.map((severity) => factsOf(severity, { runbook, catalog, prose, severity, file: '', section: '' }));
}

function factsOf(severity: Severity | LevelDefaults, scope: Scope): LevelFacts {
  const { response_time: response, first_action: first, update_every: every } = severity;
  return {
    level: 'id' in severity ? severity.id : undefined,
    label: 'id' in severity ? labelText(severity.label, scope) : undefined,
    responseTime: response === undefined ? undefined : deadline(response, scope),
    firstAction: first === undefined ? undefined : plainLine(first, scope),
    told: escalationOf(severity).flatMap((step) => step.to.map((role) => ({ who: labelText(lookup(scope.runbook).roles.get(role)?.name ?? role, scope), by: step.by === undefined ? undefined : deadline(step.by, scope) }))),
    nextUpdate: every === undefined || every === 'none' ? undefined : formatDuration(every, scope.catalog.time),
    updateEvery: every === undefined || every === 'none' ? undefined : formatInterval(every, scope.catalog.time),
  };
}

const deadline = (timing: Timing, { runbook, catalog }: Scope): string => formatTiming(timing, catalog.time, { form: 'deadline', eventName: (id) => lookup(runbook).events.get(id)?.name ?? id });
