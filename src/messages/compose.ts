import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import { lookup, type Content } from '#src/model/lookup.ts';
import { pick } from '#src/model/pick.ts';
import type { Agent, Severity, Template } from '#src/model/runbook.ts';
import { formatInterval } from '#src/model/time/format.ts';
import type { Moment } from '#schemas/vocabulary.ts';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import { proseBlocks } from './blocks.ts';
import { channelRuns, composeFacts, updateEvery } from './facts.ts';
import { composeField } from './fields.ts';
import { sitePage } from './links.ts';
import type { Block, Delivery, Message, MessageAction, Placeholder, Values } from './message.ts';
import { openReference } from './placeholders.ts';
import { labelRuns, timingText } from './print-reference.ts';
import { cleanText, plain, textOfRuns } from './runs.ts';
import { isInternal, isOutside, type Prose, type Scope } from './scope.ts';

/** What a message is composed of. Ids that name nothing are mistakes of the caller. */
export interface Choice {
  readonly template: Template;
  readonly moment: Moment;
  /** Undefined where the runbook has no levels, or none is chosen. */
  readonly severity?: Severity | undefined;
  /** Empty: none is chosen. Where the runbook has one agent, it is that one. */
  readonly agents?: readonly Agent[];
  readonly values?: Values;
}

/** What stays the same for all messages of a runbook. */
export interface Composer {
  readonly runbook: Content;
  /** "1.4 · 2026-11-20 · a81c3f0". */
  readonly revision: string;
  readonly prose: Prose;
  readonly catalog: MessageCatalog;
}

/** Composes one message. What the model knows is filled in; what it cannot know stands open and is listed. */
export function compose(composer: Composer, choice: Choice): Message {
  const scope = scopeOf(composer, choice);
  const { template, moment, severity } = scope;
  const title = titleOf(scope);
  const fields = template.fields.map((field, index) => composeField(scope, field, index)).filter((field) => field !== undefined);
  const facts = composeFacts(scope, fields);
  return {
    template: template.id,
    kind: template.kind,
    audience: template.audience,
    moment,
    severity: severity?.id,
    agents: scope.agents.map(({ id }) => id),
    title,
    ...statusOf(scope),
    fields,
    facts,
    actions: actionsOf(scope),
    footer: isInternal(scope) ? footerOf(scope, composer.revision) : undefined,
    delivery: deliveryOf({ ...scope, placeholders: new Map() }),
    placeholders: [...scope.placeholders.values()],
  };
}

/** The template's advice to whoever writes the message; never part of the message. */
export const composeAdvice = (composer: Composer, choice: Choice): Block[] => proseBlocks(scopeOf(composer, choice), choice.template.body);

export function scopeOf({ runbook, prose, catalog }: Composer, { template, moment, severity, agents = [], values = {} }: Choice): Scope {
  const only = runbook.agents.length === 1 ? runbook.agents : [];
  return { runbook, prose, catalog, template, moment, severity, values, agents: agents.length > 0 ? agents : only, placeholders: new Map<string, Placeholder>(), depth: 0 };
}

/** The subject. Without one, those inside read the template's own title, and for those outside it stands open. */
function titleOf(scope: Scope): Message['title'] {
  const { template } = scope;
  const { file } = template.origin;
  const subject = pick(template.subject, [scope.moment, scope.severity?.id]);
  if (subject !== undefined) return { runs: labelRuns(scope, subject.value), origin: { file, path: ['subject', ...subject.path] } };
  return { runs: isOutside(scope) ? openReference(scope, ['subject']) : labelRuns(scope, template.title), origin: { file, path: ['title'] } };
}

/** Levels and states are words of the house: they stand in internal messages alone. */
function statusOf(scope: Scope): Pick<Message, 'level' | 'status'> {
  const status = scope.runbook.settings.statuses.find(({ at }) => at === scope.moment)?.name;
  if (!isInternal(scope) || scope.template.kind === 'document') return { level: undefined, status: undefined };
  const level = levelBelow(scope);
  return { level: level === undefined ? undefined : textOfRuns(labelRuns(scope, level)), status: scope.placeholders.get('incident.status')?.value ?? (status === undefined ? undefined : cleanText(status)) };
}

/** What is left to say of the level below the subject: "Critical" where that says "P0". */
function levelBelow({ template, moment, severity }: Scope): string | undefined {
  if (severity === undefined) return undefined;
  const subject = pick(template.subject, [moment, severity.id])?.value ?? template.title;
  const said = new Set([...subject.matchAll(LEVEL_NAMED)].map(({ groups }) => groups?.['field'] ?? 'label'));
  const hasCode = said.has('code') || said.has('label') || (said.has('short') && severity.code !== undefined);
  const hasName = said.has('name') || said.has('label') || severity.name === severity.code || (said.has('short') && severity.code === undefined);
  if (hasCode && hasName) return undefined;
  if (hasCode) return severity.name;
  return hasName && said.size > 0 ? severity.code : severity.label;
}

const LEVEL_NAMED = /\{severity(?:\.(?<field>code|name|short|label))?\}/g;

function actionsOf(scope: Scope): MessageAction[] {
  if (!isInternal(scope)) return [];
  const { actions } = scope.catalog.messages;
  const { severity, template, runbook } = scope;
  const page = (label: string, address: string, origin: MessageAction['origin']): MessageAction[] => {
    const url = sitePage(runbook, address);
    return url === undefined ? [] : [{ label, url, origin }];
  };
  const named = (pattern: string, name: string): string => fill(pattern, { name: textOfRuns(labelRuns({ ...scope, placeholders: new Map() }, name)) });
  return [
    ...(severity === undefined ? [] : page(named(actions.level, severity.label), addressOf('severities', severity.id), severity.origin)),
    ...scope.agents.slice(0, MOST_AGENTS).flatMap((agent) => page(named(actions.agent, agent.name), addressOf('agents', agent.id), agent.origin)),
    ...page(actions.template, addressOf('templates', template.id), template.origin),
  ];
}

/** A message with more buttons is no help. */
const MOST_AGENTS = 3;

const footerOf = ({ runbook, catalog }: Scope, revision: string): string => plain(fill(catalog.messages.footer, { title: runbook.settings.title, revision })).text;

function deliveryOf(scope: Scope): Delivery {
  const { template, moment, severity } = scope;
  const roles = (ids: readonly string[]): string[] => ids.map((id) => textOfRuns(labelRuns(scope, lookup(scope.runbook).roles.get(id)?.name ?? id)));
  const by = pick(template.by, [moment, severity?.id])?.value;
  const every = updateEvery(scope);
  return {
    channels: [...new Set(template.channels.map((id) => textOfRuns(channelRuns(scope, id))))],
    to: roles(template.to),
    who: roles(template.who),
    by: by === undefined || moment !== firstMoment(template) ? undefined : timingText(scope, by, 'deadline'),
    updateEvery: every === undefined ? undefined : formatInterval(every, scope.catalog.time),
  };
}

/** `by` is the latest time of the first message. */
const firstMoment = ({ moments }: Template): Moment | undefined => moments[0];
