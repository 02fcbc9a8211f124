/** What a reference names: `{roles.legal}`, `{severity.update_every}`, `{ask.brief}`. Pure look-up; printing is the book's. */
import type { Ask } from '#schemas/ask.ts';
import { INCIDENT_FIELDS } from '#schemas/vocabulary.ts';
import { didYouMean, meant } from '#src/diagnostics/meant.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { addressOf } from './address.ts';
import { nowCalled } from './former-ids.ts';
import { lookup, type Content } from './lookup.ts';
import type { Agent, LevelDefaults, Severity } from './runbook.ts';

/** What is known where the reference stands. */
export interface Context {
  readonly agent?: Agent | undefined;
  /** The agents that it could be, where none is chosen. Default: all. */
  readonly agents?: readonly Agent[] | undefined;
  readonly severity?: Severity | LevelDefaults | undefined;
  readonly ask?: Ask | undefined;
}

/** How a text is written: `verbatim` holds no references and no Markdown, a label no Markdown, a command dotted references alone. */
export type TextForm = 'verbatim' | 'label' | 'line' | 'prose' | 'command';

/** A value as the model has it. `text` may hold references of its own. */
export type Value =
  | { readonly kind: 'thing'; readonly name: string; readonly address: string | undefined }
  | { readonly kind: 'things'; readonly items: readonly Extract<Value, { kind: 'thing' }>[] }
  | { readonly kind: 'text'; readonly text: string; readonly form: TextForm; readonly owner: Context }
  | { readonly kind: 'data'; readonly field: string; readonly data: unknown }
  /** Not known yet: a person fills it in, or choosing an agent or a level does. */
  | { readonly kind: 'open'; readonly name: string };

export type Resolution = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string; readonly hint?: string };

/** Resolves a dotted path. A path that names nothing is a problem with the nearest valid name. */
export function resolve(runbook: Content, path: readonly string[], context: Context): Resolution {
  const [root = '', ...rest] = path;
  if (root === 'agent') return resolveAgent(runbook, rest, context);
  if (root === 'severity') return resolveSeverity(runbook, rest, context);
  if (root === 'ask') return resolveAsk(rest, context);
  if (root === 'incident') return resolveIncident(runbook, rest);
  if (root === 'organization') return field(runbook, 'organization', PRINTED.organization, runbook.organization, rest, context);
  if (root === 'runbook') return field(runbook, 'runbook', PRINTED.runbook, runbook.settings, rest, context);
  if (root === 'vars') return entry('vars', runbook.organization.vars, rest);
  if (isCollection(root)) return resolveThing(runbook, root, rest, context);
  return problem(`\`{${path.join('.')}}\` begins with no known word; write \\{ for a brace`, rootHint(path, context));
}

const COLLECTIONS = ['roles', 'people', 'channels', 'events', 'agents', 'severities', 'procedures', 'templates', 'obligations'] as const;
type Collection = (typeof COLLECTIONS)[number];
export const ROOTS = [...COLLECTIONS, 'vars', 'organization', 'runbook', 'agent', 'severity', 'ask', 'incident'] as const;
const isCollection = (root: string): root is Collection => COLLECTIONS.some((each) => each === root);

/** The fields of each kind that a reference may print. */
const PRINTED = {
  roles: ['name', 'does', 'people', 'rota', 'backup', 'includes', 'answers_within'],
  people: ['name', 'title', 'time_zone'],
  channels: ['name', 'purpose', 'url', 'address', 'phone', 'pin'],
  events: ['name'],
  severities: ['code', 'name', 'label', 'definition', 'response_time', 'resolution_time', 'effort', 'first_action', 'who', 'update_every', 'review', 'review_if', 'rank'],
  agents: ['name', 'public_name', 'owner', 'summary', 'architecture'],
  procedures: ['title', 'who', 'trigger'],
  templates: ['title', 'who', 'audience'],
  obligations: ['name', 'source', 'if', 'who', 'to'],
  organization: ['name', 'time_zone'],
  runbook: ['title', 'summary', 'version', 'owner', 'revised', 'repository', 'site'],
  control: ['name', 'command', 'stops', 'keeps', 'verify', 'expect', 'undo', 'who', 'budget', 'test_every'],
  step: ['title', 'who', 'if', 'text'],
} as const satisfies Record<string, readonly string[]>;

/** How each printed field is written, where it is text. */
const FORMS: Readonly<Record<string, TextForm>> = {
  ...Object.fromEntries(['code', 'name', 'label', 'title', 'public_name', 'rota', 'url', 'repository', 'site'].map((key) => [key, 'label'])),
  ...Object.fromEntries(['does', 'purpose', 'definition', 'effort', 'first_action', 'review_if', 'summary', 'architecture', 'trigger', 'source', 'if', 'to', 'stops', 'keeps', 'expect'].map((key) => [key, 'line'])),
  ...Object.fromEntries(['command', 'verify', 'undo'].map((key) => [key, 'command'])),
  ...Object.fromEntries(['time_zone', 'address', 'phone', 'pin', 'version', 'revised'].map((key) => [key, 'verbatim'])),
  text: 'prose',
};

/** Fields whose values are ids of other things. */
const POINTS_AT: Readonly<Record<string, Collection>> = { people: 'people', owner: 'roles', who: 'roles', backup: 'roles', includes: 'roles' };

/** `{contact}` where a person is asked for `contact`; `{role.legal}`. */
function rootHint(path: readonly string[], { ask = {} }: Context): string | undefined {
  const [root = '', ...rest] = path;
  if (rest.length > 0) return meant(root, ROOTS);
  const known: readonly string[] = INCIDENT_FIELDS;
  if (Object.hasOwn(ask, root)) return didYouMean(`{ask.${root}}`);
  if (known.includes(root)) return didYouMean(`{incident.${root}}`);
  const [asked, word] = [nearest(root, Object.keys(ask)), nearest(root, ROOTS)];
  return asked !== undefined ? didYouMean(`{ask.${asked}}`) : word === undefined ? undefined : didYouMean(word);
}

function formerly(runbook: Content, root: Collection, id: string): string | undefined {
  const now = root === 'events' || root === 'obligations' ? undefined : nowCalled(runbook, KINDS[root], id);
  return now === undefined ? undefined : `\`${id}\` is now \`${now}\``;
}

const KINDS = { roles: 'role', people: 'person', channels: 'channel', agents: 'agent', severities: 'severity', procedures: 'procedure', templates: 'template' } as const;

/** A placeholder may be misspelled, or not be declared yet. */
function askHint(name: string, declared: readonly string[]): string {
  const close = nearest(name, declared);
  return close === undefined ? `declare it where it is used, on the step, control or template: \`ask: { ${name}: What to type in }\`` : didYouMean(close);
}

function resolveThing(runbook: Content, root: Collection, rest: readonly string[], context: Context): Resolution {
  const [id, ...fields] = rest;
  if (id === undefined) return problem(`\`{${root}}\` names no one: write \`{${root}.<id>}\``);
  const things = lookup(runbook)[root];
  const found = things.get(id);
  if (found === undefined) return problem(`there is no ${SINGULAR[root]} \`${id}\``, formerly(runbook, root, id) ?? meant(id, [...things.keys()]));
  if (root === 'agents') return agentField(runbook, lookup(runbook).agents.get(id), fields, context);
  if (root === 'procedures' && fields.length > 0) return stepField(runbook, id, fields, context);
  if (fields.length === 0) return fine(thing(runbook, root, id, context));
  const owner = root === 'severities' ? { ...context, severity: lookup(runbook).severities.get(id) } : context;
  return field(runbook, id, PRINTED[root], found, fields, owner);
}

const SINGULAR: Readonly<Record<Collection, string>> = {
  roles: 'role',
  people: 'person',
  channels: 'channel',
  events: 'event',
  agents: 'agent',
  severities: 'severity level',
  procedures: 'procedure',
  templates: 'template',
  obligations: 'obligation',
};

/** A thing's name and address. In an agent's context its own channels stand in. */
export function thing(runbook: Content, root: Collection, id: string, context: Context = {}): Extract<Value, { kind: 'thing' }> {
  const actual = root === 'channels' ? (context.agent?.channels?.[id] ?? id) : id;
  const found = lookup(runbook)[root].get(actual);
  const name = found === undefined ? actual : 'label' in found ? found.label : 'title' in found && !('reach' in found) && root !== 'people' ? (found.title ?? actual) : 'name' in found ? (found.name ?? actual) : actual;
  return { kind: 'thing', name, address: root === 'events' ? undefined : addressOf(root, actual) };
}

function resolveAgent(runbook: Content, rest: readonly string[], context: Context): Resolution {
  const agents = context.agents ?? runbook.agents;
  const agent = context.agent ?? (agents.length === 1 ? agents[0] : undefined);
  if (agent !== undefined) return agentField(runbook, agent, rest, { ...context, agent });
  if (agents.length === 0) return problem('there is no agent that `{agent.…}` could mean');
  for (const each of agents.filter(({ without }) => !without.includes(rest[0] ?? ''))) {
    const resolution = agentField(runbook, each, rest, { ...context, agent: each });
    if (!resolution.ok) return resolution;
  }
  return fine({ kind: 'open', name: ['agent', ...rest].join('.') });
}

function agentField(runbook: Content, agent: Agent | undefined, rest: readonly string[], context: Context): Resolution {
  if (agent === undefined) return problem('there is no such agent');
  const [first, ...more] = rest;
  const inner = { ...context, agent };
  if (first === undefined) return fine(thing(runbook, 'agents', agent.id));
  if (first === 'id' && more.length === 0) return fine({ kind: 'text', text: agent.id, form: 'verbatim', owner: {} });
  if (first === 'vars') return entry(`${agent.id}.vars`, agent.vars ?? {}, more);
  if (first === 'links') return entry(`${agent.id}.links`, agent.links ?? {}, more);
  if (first === 'channels' && more[0] !== undefined) return resolveThing(runbook, 'channels', more, inner);
  const control = agent.controls.find(({ id }) => id === first);
  if (control === undefined) return field(runbook, agent.id, PRINTED.agents, agent, rest, inner, agent.controls.map(({ id }) => id));
  if (more.length > 0) return field(runbook, `${agent.id}.${control.id}`, PRINTED.control, control, more, { ...inner, ask: control.ask });
  return fine({ kind: 'thing', name: control.name, address: addressOf('agents', agent.id, control.id) });
}

function stepField(runbook: Content, procedure: string, fields: readonly string[], context: Context): Resolution {
  const [first = '', ...more] = fields;
  const step = lookup(runbook).steps.get(`${procedure}.${first}`);
  if (step !== undefined) {
    return more.length > 0 ? field(runbook, first, PRINTED.step, step, more, context) : fine({ kind: 'thing', name: step.title, address: addressOf('procedures', procedure, step.id) });
  }
  const steps = [...lookup(runbook).steps.keys()].filter((key) => key.startsWith(`${procedure}.`)).map((key) => key.slice(procedure.length + 1));
  return field(runbook, procedure, PRINTED.procedures, lookup(runbook).procedures.get(procedure), fields, context, steps);
}

function resolveSeverity(runbook: Content, rest: readonly string[], context: Context): Resolution {
  const only = runbook.severities.length === 0 ? runbook.settings.defaults : undefined;
  const severity = context.severity ?? only;
  const [first] = rest;
  if (severity !== undefined) {
    if (first === undefined) return isLevel(severity) ? fine(thing(runbook, 'severities', severity.id)) : fine({ kind: 'open', name: 'severity' });
    return field(runbook, 'severity', PRINTED.severities, severity, rest, { ...context, severity }, [], true);
  }
  if (first === undefined) return fine({ kind: 'open', name: 'severity' });
  const known = PRINTED.severities.some((each) => each === first) && rest.length === 1;
  if (!known) return problem(`a severity level has no \`${rest.join('.')}\``, meant(first, PRINTED.severities));
  const said = runbook.severities.some((each) => valueOf(each, first) !== undefined);
  return said ? fine({ kind: 'open', name: `severity.${first}` }) : problem(`no severity level says its \`${first}\``);
}

function resolveAsk(rest: readonly string[], context: Context): Resolution {
  const [name, ...more] = rest;
  const declared = Object.keys(context.ask ?? {});
  if (name === undefined || more.length > 0) return problem('write `{ask.<name>}`');
  if (declared.includes(name)) return fine({ kind: 'open', name: `ask.${name}` });
  return problem(`\`ask\` declares no \`${name}\` here`, askHint(name, declared));
}

function resolveIncident(runbook: Content, rest: readonly string[]): Resolution {
  const roles = runbook.organization.roles.filter(({ per_incident }) => per_incident === true).map(({ id }) => id);
  const known = [...INCIDENT_FIELDS, ...roles];
  const name = rest.join('.');
  return known.includes(name) ? fine({ kind: 'open', name: `incident.${name}` }) : problem(`an incident has no \`${name}\``, meant(name, known));
}

function entry(name: string, map: Readonly<Record<string, string>>, rest: readonly string[]): Resolution {
  const key = rest.join('.');
  const value = Object.hasOwn(map, key) ? map[key] : undefined;
  return value === undefined ? problem(`${name} has no \`${key}\``, meant(key, Object.keys(map))) : fine({ kind: 'text', text: value, form: 'verbatim', owner: {} });
}

function field(runbook: Content, name: string, printed: readonly string[], holder: unknown, rest: readonly string[], context: Context, others: readonly string[] = [], mayLack = false): Resolution {
  const [key = '', ...more] = rest;
  if (more.length > 0 || !printed.includes(key)) return problem(`\`${name}\` has no \`${rest.join('.')}\``, meant(key, [...printed, ...others]));
  const data = valueOf(holder, key);
  if (data === undefined || data === 'none') return mayLack ? fine({ kind: 'data', field: key, data: undefined }) : problem(`\`${name}\` says nothing for \`${key}\``);
  const points = POINTS_AT[key];
  if (points !== undefined && Array.isArray(data)) return fine({ kind: 'things', items: data.map((id) => thing(runbook, points, String(id), context)) });
  const form = typeof data === 'string' ? FORMS[key] : undefined;
  return fine(typeof data === 'string' && form !== undefined ? { kind: 'text', text: data, form, owner: context } : { kind: 'data', field: key, data });
}

const isLevel = (severity: Severity | LevelDefaults): severity is Severity => 'rank' in severity;

const valueOf = (holder: unknown, key: string): unknown => (typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined);

const fine = (value: Value): Resolution => ({ ok: true, value });
const problem = (message: string, hint?: string): Resolution => ({ ok: false, message, ...(hint === undefined ? {} : { hint }) });
