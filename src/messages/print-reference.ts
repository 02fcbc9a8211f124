/** What a reference becomes in a message. */
import type { Duration, Timing } from '#schemas/timing.ts';
import { lookup } from '#src/model/lookup.ts';
import { resolve, type Context, type Value } from '#src/model/resolve.ts';
import type { Agent } from '#src/model/runbook.ts';
import { formatDuration, formatTiming, type FormatOptions } from '#src/model/time/format.ts';
import { proseRuns } from './inline.ts';
import { labelParts } from './label.ts';
import type { Run } from './message.ts';
import { openReference } from './placeholders.ts';
import { joinRuns, plain, textOfRuns } from './runs.ts';
import { contextOf, type Scope } from './scope.ts';

/** Deeper, values would only name each other in a circle. */
const DEEPEST = 6;

/** The value that a reference names, or its placeholder. Where several agents are chosen, the value of each. */
export function printReference(scope: Scope, path: readonly string[], written: string): Run[] {
  if (scope.depth > DEEPEST) return [plain(written)];
  if (path[0] !== 'agent' || scope.agents.length < 2) return printFor(scope, path, written, scope.agents[0]);
  const values = scope.agents.map((agent) => printFor(scope, path, written, agent));
  return printList(scope, distinct(values));
}

function printFor(scope: Scope, path: readonly string[], written: string, agent: Agent | undefined): Run[] {
  const resolution = resolve(scope.runbook, path, contextOf(scope, agent));
  if (resolution.ok) return printValue({ ...scope, depth: scope.depth + 1 }, resolution.value, path);
  return path[0] === 'agent' || path[0] === 'severity' ? openReference(scope, path) : [plain(written)];
}

function printValue(scope: Scope, value: Value, path: readonly string[]): Run[] {
  switch (value.kind) {
    case 'thing':
      return labelRuns(scope, value.name);
    case 'things':
      return printList(scope, value.items.map(({ name }) => labelRuns(scope, name)));
    case 'text':
      return printText(inOwner(scope, value.owner), value.text, path);
    case 'data':
      return [plain(printData(scope, value.data))];
    case 'open':
      return openReference(scope, path);
  }
}

/** A value of an agent or level may refer to that agent or level. */
function inOwner(scope: Scope, { agent }: Context): Scope {
  return agent === undefined ? scope : { ...scope, agents: [agent] };
}

/** Fields that are written in Markdown; others are labels, and variables and links stay as they are. */
const IN_PROSE = ['definition', 'effort', 'first_action', 'review_if', 'does', 'purpose', 'summary', 'architecture', 'trigger', 'if', 'text', 'stops', 'keeps', 'expect'];

function printText(scope: Scope, text: string, path: readonly string[]): Run[] {
  if (path.includes('vars') || path.includes('links')) return [plain(text)];
  return IN_PROSE.includes(path.at(-1) ?? '') ? proseRuns(scope, text) : labelRuns(scope, text);
}

function printData(scope: Scope, data: unknown): string {
  if (data === undefined) return scope.catalog.time.none;
  if (isTiming(data)) return timingText(scope, data);
  return isDuration(data) ? formatDuration(data, scope.catalog.time) : String(data);
}

const isTiming = (data: unknown): data is Timing => typeof data === 'object' && data !== null && 'kind' in data;
const isDuration = (data: unknown): data is Duration => typeof data === 'object' && data !== null;

/** A time in words, events by their names. */
export function timingText(scope: Scope, timing: Timing, form: FormatOptions['form'] = 'short'): string {
  const eventName = (id: string): string => textOfRuns(labelRuns(scope, lookup(scope.runbook).events.get(id)?.name ?? id.replaceAll('-', ' ')));
  return formatTiming(timing, scope.catalog.time, { form, eventName });
}

/** A label with its references filled in. */
export function labelRuns(scope: Scope, text: string): Run[] {
  return joinRuns(labelParts(text).flatMap((part) => (part.kind === 'text' ? [plain(part.text)] : printReference(scope, part.path, part.written))));
}

/** "A, B and C", by the rules of the language. */
export function printList(scope: Scope, items: readonly (readonly Run[])[]): Run[] {
  if (items.length < 2) return [...(items[0] ?? [])];
  const parts = new Intl.ListFormat(scope.catalog.locale, { type: 'conjunction' }).formatToParts(items.map((_, index) => String(index)));
  return joinRuns(parts.flatMap(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? []) : [plain(value)])));
}

function distinct(values: readonly (readonly Run[])[]): (readonly Run[])[] {
  return [...new Map(values.map((runs) => [textOfRuns(runs), runs])).values()];
}

