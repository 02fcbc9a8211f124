/** Small runbooks, templates and composers for tests: every field can be handed in, also texts that no file could hold. */
import { catalogOf } from '#src/catalog/catalog.ts';
import { compose, type Choice, type Composer } from '#src/messages/compose.ts';
import type { Message } from '#src/messages/message.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Agent, Channel, Role, Severity, Template } from '#src/model/runbook.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { readAsk } from './read-ask.ts';

export const catalog = catalogOf('en');

const at = (file: string) => ({ file, path: [] });

export const always = <T>(value: T) => ({ by: {}, otherwise: value });

export function templateOf(fields: Partial<Template> & { readonly asked?: Readonly<Record<string, unknown>> } = {}): Template {
  const { asked = {}, ...rest } = fields;
  const base = { id: 'note', title: 'Note', kind: 'message', audience: 'internal', labels: true, moments: ['declared', 'update', 'mitigated', 'resolved'], severities: [], channels: [], to: [], who: [], fields: [], body: '', origin: at('templates/note.mdx') } as const;
  return { ...base, ask: readAsk(asked), ...rest };
}

export const fieldOf = (name: string, rest: Partial<Template['fields'][number]> = {}): Template['fields'][number] => ({ name, id: name.toLowerCase().replaceAll(' ', '-'), ...rest });
export const textField = (name: string, text: string): Template['fields'][number] => fieldOf(name, { text: always(text) });

export function severityOf(id: string, rest: Partial<Severity> = {}): Severity {
  return { id, rank: 0, code: id.toUpperCase(), name: 'Bad', short: id.toUpperCase(), label: `${id.toUpperCase()} Bad`, definition: 'It is bad.', examples: [], signals: [], signals_needed: 'any', body: '', origin: at(`severities/${id}.mdx`), ...rest };
}

export const agentOf = (id: string, rest: Partial<Agent> = {}): Agent => ({ id, name: `Agent ${id}`, owner: ['lead'], controls: [], without: [], body: '', origin: at(`agents/${id}.yaml`), ...rest });
export const roleOf = (id: string, rest: Partial<Role> = {}): Role => ({ id, name: `Role ${id}`, origin: at('organization.yaml'), ...rest });
export const channelOf = (id: string, rest: Partial<Channel> = {}): Channel => ({ id, name: `#${id}`, type: 'slack', origin: at('organization.yaml'), ...rest });

export interface Parts {
  readonly settings?: Partial<Content['settings']>;
  readonly organization?: Partial<Content['organization']>;
  readonly severities?: readonly Severity[];
  readonly agents?: readonly Agent[];
  readonly templates?: readonly Template[];
}

const SETTINGS: Content['settings'] = { title: 'Runbook', version: '1', format: '1', revised: '2026-11-20', language: 'en', paper: ['a4'], synonyms: {}, statuses: [{ name: 'Active', at: 'declared' }, { name: 'Resolved', at: 'resolved' }], defaults: {} };
const ORGANIZATION: Content['organization'] = { name: 'Example', time_zone: 'UTC', business_hours: { days: ['mon'], opens: '09:00', closes: '17:00' }, holidays: {}, vars: {}, roles: [roleOf('lead', { lead: true })], people: [], channels: [], events: [] };

function contentOf({ settings, organization, severities = [], agents = [], templates = [] }: Parts = {}): Content {
  return { settings: { ...SETTINGS, ...settings }, organization: { ...ORGANIZATION, ...organization }, severities, agents, templates, procedures: [], obligations: [], drills: [], pages: [] };
}

function composerFor(parts: Parts = {}): Composer {
  const prose = createProseReader();
  return { runbook: contentOf(parts), revision: '1 · 2026-11-20 · abc1234', prose: (text) => prose(text).tree, catalog };
}

/** One message of a template; the moment is declared where nothing else is said. */
export const messageOf = (template: Template, parts: Parts = {}, choice: Partial<Choice> = {}): Message => compose(composerFor({ templates: [template], ...parts }), { template, moment: 'declared', ...choice });
