/** Internal names as people write them out. Only what cannot be an ordinary word of a sentence counts. */
import { REQUIRED_CONTROLS } from '#schemas/vocabulary.ts';
import type { Content } from '#src/model/lookup.ts';
import { ownSteps } from '#src/model/rules/own-steps.ts';
import type { Reach } from '#src/model/runbook.ts';
import { publicChannels } from './internal-references.ts';

export interface InternalWord {
  /** What kind of thing the word names. */
  readonly what: string;
  readonly text: string;
  /** Whether upper and lower case are the same. */
  readonly loose: boolean;
  readonly hint: string;
}

export interface Vocabulary {
  readonly internal: readonly InternalWord[];
  /** Names for outside, the longest first. They may hold an internal word. */
  readonly allowed: readonly string[];
}

export function vocabularyOf(runbook: Content): Vocabulary {
  const { organization, agents, procedures } = runbook;
  const open = publicChannels(runbook);
  const inside = organization.channels.filter(({ id }) => !open.has(id));
  const outward = organization.channels.filter(({ id }) => open.has(id)).flatMap(({ name, url, address, phone }) => [name, url, address, phone]);
  const allowed = [organization.name, ...agents.map(({ public_name }) => public_name), ...outward].filter((text) => text !== undefined).toSorted((a, b) => b.length - a.length);
  const word = (what: string, text: string | undefined, hint: string, loose = true): InternalWord[] => (text === undefined || /[{}]/.test(text) || allowed.includes(text) ? [] : [{ what, text, loose, hint }]);
  const controls = agents.flatMap((agent) => agent.controls);

  const internal = [
    ...organization.roles.filter(({ outside, name }) => outside !== true && isTelling(name)).flatMap(({ name }) => word('the role', name, SAY)),
    ...organization.people.flatMap(({ name, reach }) => [...(isSeveralWords(name) ? word('the person', name, SAY) : []), ...waysOf(reach).flatMap((way) => word('the contact', way, SAY))]),
    ...organization.roles.filter(({ outside }) => outside !== true).flatMap(({ reach }) => handlesOf(reach).flatMap((way) => word('the contact', way, SAY))),
    ...inside.flatMap(({ name, url, address }) => [...(isSeveralWords(name) || name.startsWith('#') ? word('the channel', name, SAY) : []), ...word('the channel', url, SAY), ...word('the channel', address, SAY)]),
    ...agents.filter(({ name, public_name }) => isSeveralWords(name) && name !== public_name).flatMap(({ name }) => word('the agent', name, 'write `{agent.public_name}`')),
    ...agents.filter(({ id }) => id.includes('-')).flatMap(({ id }) => word('the agent', id, 'write `{agent.public_name}`')),
    ...[organization.vars, ...agents.map(({ vars }) => vars ?? {})].flatMap((vars) => Object.values(vars).filter(isTechnical)).flatMap((value) => word('the value', value, SAY, false)),
    ...controls.filter(({ name }) => isSeveralWords(name)).flatMap(({ id, name }) => word('the control', name, SAY, REQUIRED_CONTROLS.some((each) => each === id))),
    ...controls.filter(({ id }) => id.includes('-')).flatMap(({ id }) => word('the control', id, SAY)),
    ...[...controls.map(({ command }) => command), ...procedures.flatMap(ownSteps).map(({ step: { action } }) => (action?.kind === 'command' ? action.command : undefined))].flatMap((command) => word('the command', firstWords(command), SAY, false)),
  ];
  return { internal: [...new Map(internal.map((each) => [each.text.toLowerCase(), each])).values()], allowed };
}

const SAY = 'say it in words that its readers know';

const isSeveralWords = (name: string): boolean => /\S\s+\S/.test(name);

/** "Customer support" is what customers call it too. */
const EVERYDAY = new Set(['customer', 'customers', 'client', 'support', 'service', 'services', 'help', 'desk', 'team', 'sales', 'press', 'public', 'shop', 'passenger', 'user']);
const isTelling = (name: string): boolean => isSeveralWords(name) && name.toLowerCase().split(/\s+/).some((word) => !EVERYDAY.has(word));

/** Handles, addresses and numbers that belong to one person. */
const waysOf = (reach: Reach | undefined): readonly string[] => (reach === undefined ? [] : [reach.phone, reach.sms, reach.chat, reach.email].flatMap((way) => (way !== undefined && way.length > 4 ? [way] : [])));
const handlesOf = (reach: Reach | undefined): readonly string[] => waysOf(reach).filter((way) => /^[@#]/.test(way));

/** An address, a path, a name with signs or digits: no ordinary word. */
const isTechnical = (value: string): boolean => value.length >= 5 && /[\d./:_-]/.test(value) && !/\s/.test(value);

/** The start of a command, as far as it is fixed text and long enough to be told from a word. */
function firstWords(command: string | undefined): string | undefined {
  const text = command?.split(/[\n{]/, 1)[0]?.trim() ?? '';
  return text.length >= 12 && text.includes(' ') ? text : undefined;
}
