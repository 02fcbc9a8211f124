/** What a level asks for, as the notice that declares it tells: how soon, what first, and who is told by when. */
import { escalationOf } from '#src/model/escalation-of.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { EscalationStep, LevelDefaults, Origin, Severity } from '#src/model/runbook.ts';
import { formatDuration } from '#src/model/time/format.ts';
import { proseRuns } from './inline.ts';
import type { Block, ListItem, MessageField, Run } from './message.ts';
import { isNotice } from './notice.ts';
import { labelRuns, printList, timingText } from './print-reference.ts';
import { joinRuns, plain, textOfRuns } from './runs.ts';
import { levelOf, type Scope } from './scope.ts';

/** The fields of the level, in the one template that gives its notice; empty elsewhere. */
export function composeFacts(scope: Scope, fields: readonly MessageField[]): MessageField[] {
  const level = levelOf(scope);
  if (level === undefined || !isNotice(scope)) return [];
  return [responseTime(scope, level), firstAction(scope, level), whoActs(scope, level), resolutionTime(scope, level), nextUpdate(scope, fields), told(scope, level)].filter((field) => field !== undefined);
}

export function responseTime(scope: Scope, level: Severity | LevelDefaults): MessageField | undefined {
  if (level.response_time === undefined || level.response_time.kind === 'none') return undefined;
  return factField(scope, 'response_time', scope.catalog.messages.facts.responseTime, [plain(timingText(scope, level.response_time, 'deadline'))]);
}

export function resolutionTime(scope: Scope, level: Severity | LevelDefaults): MessageField | undefined {
  if (level.resolution_time === undefined || level.resolution_time.kind === 'none') return undefined;
  return factField(scope, 'resolution_time', scope.catalog.messages.facts.resolutionTime, [plain(timingText(scope, level.resolution_time, 'deadline'))]);
}

export function firstAction(scope: Scope, level: Severity | LevelDefaults): MessageField | undefined {
  if (level.first_action === undefined) return undefined;
  return factField(scope, 'first_action', scope.catalog.messages.facts.firstAction, proseRuns(scope, level.first_action));
}

export function whoActs(scope: Scope, level: Severity | LevelDefaults): MessageField | undefined {
  const who = rolesRuns(scope, level.who ?? []);
  return who.length === 0 ? undefined : factField(scope, 'who', scope.catalog.messages.facts.who, who);
}

/** Told here only where no field of the template tells it. */
export function nextUpdate(scope: Scope, fields: readonly MessageField[]): MessageField | undefined {
  const every = updateEvery(scope);
  const text = every === undefined ? undefined : formatDuration(every, scope.catalog.time);
  if (text === undefined || fields.some(({ blocks }) => blocks.some((block) => block.kind === 'paragraph' && textOfRuns(block.runs).includes(text)))) return undefined;
  return factField(scope, 'update_every', scope.catalog.messages.facts.nextUpdate, [plain(text)]);
}

/** How often the message is sent again: what the template says, else the level. */
export function updateEvery(scope: Scope) {
  const every = scope.template.update_every ?? levelOf(scope)?.update_every;
  return every === 'none' || scope.moment === 'resolved' || scope.moment === 'review' ? undefined : every;
}

export function told(scope: Scope, level: Severity | LevelDefaults): MessageField | undefined {
  const { facts } = scope.catalog.messages;
  if (level.escalation === undefined) return undefined;
  const items = escalationOf(level).flatMap((step) => step.to.map((role): ListItem => ({ checked: false, blocks: [{ kind: 'paragraph', runs: toldRuns(scope, role, step) }] })));
  const blocks: readonly Block[] = items.length === 0 ? [{ kind: 'paragraph', runs: [plain(facts.nobodyTold)] }] : [{ kind: 'list', ordered: false, items }];
  return { id: 'escalation', label: [plain(facts.told)], blocks, origin: originOf(scope, 'escalation') };
}

/** "Legal: within 15 min, by phone. Only if: …" */
function toldRuns(scope: Scope, role: string, step: EscalationStep): Run[] {
  const { facts } = scope.catalog.messages;
  const who = rolesRuns(scope, [role]);
  const base = fillRuns(facts.toldAt, { who, when: [plain(whenText(scope, step))] });
  const ways = step.via === undefined ? base : fillRuns(facts.toldVia, { told: base, ways: printList(scope, step.via.map((way) => wayRuns(scope, way))) });
  const messages = (step.send ?? []).map((id) => labelRuns(scope, lookup(scope.runbook).templates.get(id)?.title ?? id));
  const sent = messages.length === 0 ? ways : fillRuns(facts.toldSend, { told: ways, messages: printList(scope, messages) });
  return step.if === undefined ? sent : fillRuns(facts.toldIf, { told: sent, condition: proseRuns(scope, step.if) });
}

function whenText(scope: Scope, { by, after }: EscalationStep): string {
  const { facts } = scope.catalog.messages;
  const times = [by === undefined ? [] : timingText(scope, by, 'deadline'), after === undefined ? [] : fill(facts.after, { time: timingText(scope, after) })].flat();
  return times.length === 0 ? facts.anyTime : times.join(', ');
}

function wayRuns(scope: Scope, way: string): Run[] {
  const words: Readonly<Record<string, string>> = scope.catalog.messages.ways;
  const channel = channelOf(scope, way);
  return channel === undefined ? [plain(words[way] ?? way)] : channelRuns(scope, way);
}

/** The channel, or the one that the chosen agent has in its place. */
const channelOf = (scope: Scope, id: string) => lookup(scope.runbook).channels.get(scope.agents[0]?.channels?.[id] ?? id);
export const channelRuns = (scope: Scope, id: string): Run[] => labelRuns(scope, channelOf(scope, id)?.name ?? id);

export const rolesRuns = (scope: Scope, ids: readonly string[]): Run[] => printList(scope, ids.map((id) => labelRuns(scope, lookup(scope.runbook).roles.get(id)?.name ?? id)));

function factField(scope: Scope, key: string, label: string, runs: readonly Run[]): MessageField {
  return { id: key, label: [plain(label)], blocks: [{ kind: 'paragraph', runs }], origin: originOf(scope, key) };
}

const originOf = ({ severity }: Scope, key: string): Origin => ({ file: severity?.origin.file ?? 'runbook.yaml', path: severity === undefined ? ['defaults', key] : [key] });

/** A pattern of the catalog with runs for its names. */
export function fillRuns(pattern: string, values: Readonly<Record<string, readonly Run[]>>): Run[] {
  return joinRuns(pattern.split(/(\{\w+\})/).flatMap((part) => values[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? [plain(part)]));
}
