/** What a war room pins on its wall: state, first action, roles, who is told, steps, links and a timeline to keep. */
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import { pick } from '#src/model/pick.ts';
import { childSteps } from '#src/model/steps.ts';
import type { LevelDefaults, Procedure, Severity, Step, Template } from '#src/model/runbook.ts';
import { scopeOf, type Composer } from './compose.ts';
import { fillRuns, firstAction, nextUpdate, resolutionTime, responseTime, rolesRuns, told, whoActs } from './facts.ts';
import { proseRuns } from './inline.ts';
import { safeHref, sitePage } from './links.ts';
import type { Block, Cell, ListItem, Message, MessageField, Run } from './message.ts';
import { openReference } from './placeholders.ts';
import { labelRuns, printReference, timingText } from './print-reference.ts';
import { plain, textOfRuns } from './runs.ts';
import { levelOf, type Scope } from './scope.ts';

/** The war room of a level, or of a runbook without levels. Everything that differs by incident stands open. */
export function composeWarRoom(composer: Composer, severity: Severity | undefined): Message {
  const scope = scopeOf(composer, { template: BOARD, moment: 'declared', severity });
  const { warRoom } = scope.catalog.messages;
  const level = levelOf(scope) ?? {};
  const title = fillRuns(warRoom.title, { incident: openReference(scope, ['incident', 'title']) });
  const fields = [stateField(scope), ...factFields(scope, level), rolesField(scope), told(scope, level), stepsField(scope), linksField(scope), timelineField(scope)];
  return {
    template: BOARD.id,
    kind: 'document',
    audience: 'internal',
    moment: 'declared',
    severity: severity?.id,
    agents: scope.agents.map(({ id }) => id),
    title: { runs: title, origin: BOARD.origin },
    level: severity?.label,
    status: undefined,
    fields: fields.filter((field) => field !== undefined && field.blocks.length > 0).flatMap((field) => field ?? []),
    facts: [],
    actions: [],
    footer: fill(scope.catalog.messages.footer, { title: scope.runbook.settings.title, revision: composer.revision }),
    delivery: { channels: [], to: [], who: [], by: undefined, updateEvery: undefined },
    placeholders: [...scope.placeholders.values()],
  };
}

/** A board is composed like a message, from no template of the runbook. */
const BOARD: Template = { id: 'war-room', title: '', kind: 'document', audience: 'internal', labels: true, moments: ['declared'], severities: [], channels: [], to: [], who: [], ask: {}, fields: [], body: '', origin: { file: 'runbook.yaml', path: [] } };

function stateField(scope: Scope): MessageField {
  const { warRoom } = scope.catalog.messages;
  const agent = runbookHasAgents(scope) ? [[[plain(warRoom.agent)], printReference(scope, ['agent', 'name'], '')]] : [];
  const level = scope.severity === undefined ? [] : [[[plain(warRoom.level)], labelRuns(scope, scope.severity.label)]];
  return fieldOf('state', warRoom.state, [{ kind: 'table', head: [], rows: [...level, ...agent, [[plain(warRoom.status)], openReference(scope, ['incident', 'status'])]] }]);
}

const runbookHasAgents = ({ runbook }: Scope): boolean => runbook.agents.length > 0;

const factFields = (scope: Scope, level: Severity | LevelDefaults): (MessageField | undefined)[] => [responseTime(scope, level), firstAction(scope, level), whoActs(scope, level), resolutionTime(scope, level), nextUpdate(scope, [])];

function rolesField(scope: Scope): MessageField {
  const { warRoom } = scope.catalog.messages;
  const rows = scope.runbook.organization.roles.filter(({ per_incident }) => per_incident === true).map((role): Cell[] => [labelRuns(scope, role.name), openReference(scope, ['incident', role.id])]);
  return fieldOf('roles', warRoom.roles, rows.length === 0 ? [] : [{ kind: 'table', head: [[plain(warRoom.role)], [plain(warRoom.name)]], rows }]);
}

function stepsField(scope: Scope): MessageField {
  const procedures = scope.runbook.procedures.filter((procedure) => procedure.type === 'response' && appliesTo(procedure, scope));
  const blocks = procedures.flatMap((procedure): Block[] => [
    { kind: 'paragraph', runs: linked(labelRuns(scope, procedure.title), sitePage(scope.runbook, addressOf('procedures', procedure.id))) },
    { kind: 'list', ordered: false, items: procedure.steps.filter((step) => appliesTo(step, scope)).map((step) => stepItem(scope, step)) },
  ]);
  return fieldOf('steps', scope.catalog.messages.warRoom.steps, blocks);
}

const appliesTo = ({ severities }: Procedure | Step, { severity }: Scope): boolean => severity === undefined || severities.length === 0 || severities.includes(severity.id);

/** Who does it is told where it differs from the step around it. */
function stepItem(scope: Scope, step: Step, around: readonly string[] = []): ListItem {
  const { warRoom } = scope.catalog.messages;
  const title = labelRuns(scope, step.title);
  const by = pick(step.by, [scope.severity?.id])?.value;
  const who = step.who.join() === around.join() ? [] : rolesRuns(scope, step.who);
  const due = by === undefined || by.kind === 'none' ? undefined : [plain(timingText(scope, by, 'deadline'))];
  const said = who.length === 0 ? (due === undefined ? title : fillRuns(warRoom.stepDue, { step: title, when: due })) : due === undefined ? fillRuns(warRoom.stepWho, { step: title, who }) : fillRuns(warRoom.stepBy, { step: title, who, when: due });
  const runs = step.if === undefined ? said : fillRuns(warRoom.stepIf, { condition: proseRuns(scope, step.if), step: said });
  const inner = childSteps(step).filter((child) => appliesTo(child, scope)).map((child) => stepItem(scope, child, step.who));
  return { checked: false, blocks: [{ kind: 'paragraph', runs }, ...(inner.length === 0 ? [] : [{ kind: 'list', ordered: false, items: inner } as const])] };
}

function linksField(scope: Scope): MessageField {
  const { runbook } = scope;
  const level = scope.severity === undefined ? [] : [linked(labelRuns(scope, scope.severity.label), sitePage(runbook, addressOf('severities', scope.severity.id)))];
  const channels = runbook.organization.channels.map(({ name, url }) => linked(labelRuns(scope, name), url === undefined ? undefined : safeHref(url)));
  const agents = runbook.agents.length > MOST_AGENTS ? [] : runbook.agents;
  const pages = agents.map(({ id, name }) => linked(labelRuns(scope, name), sitePage(runbook, addressOf('agents', id))));
  const outside = agents.flatMap(({ name, links = {} }) => Object.entries(links).map(([label, url]) => linked([plain(`${textOfRuns(labelRuns(scope, name))}: ${label}`)], safeHref(url))));
  const all = [...level, ...channels, ...pages, ...outside].filter((runs) => runs.some(({ href }) => href !== undefined));
  return fieldOf('links', scope.catalog.messages.warRoom.links, all.length === 0 ? [] : [{ kind: 'list', ordered: false, items: all.map((runs) => ({ blocks: [{ kind: 'paragraph', runs }] })) }]);
}

/** With more, each agent's own page is the place to look. */
const MOST_AGENTS = 12;

const linked = (runs: readonly Run[], href: string | undefined): Run[] => runs.map((run) => ({ ...run, href: href ?? run.href }));

/** The clock points that count, to be written down as they happen. */
function timelineField(scope: Scope): MessageField {
  const { warRoom } = scope.catalog.messages;
  const points = (['detected', 'declared', 'mitigated', 'resolved'] as const).map((point): Cell[] => [openReference(scope, ['incident', `${point}_at`]), [plain(capital(scope.catalog.time.clockPoints[point]))]]);
  return fieldOf('timeline', warRoom.timeline, [{ kind: 'table', head: [[plain(warRoom.time)], [plain(warRoom.event)]], rows: points }]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fieldOf = (id: string, label: string, blocks: readonly Block[]): MessageField => ({ id, label: [plain(label)], blocks, origin: BOARD.origin });
