/** What stands open: by which name, what to write there, and what stands there for now. */
import type { AskType } from '#schemas/vocabulary.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { TemplateField } from '#src/model/runbook.ts';
import type { Placeholder, Run } from './message.ts';
import { cleanText, plain } from './runs.ts';
import type { Scope } from './scope.ts';

type Declared = Omit<Placeholder, 'value' | 'default' | 'options' | 'type' | 'example'> & Partial<Pick<Placeholder, 'options' | 'type' | 'example' | 'default'>>;

/** Notes a placeholder and tells what stands there: what was typed, else its default. */
function declare(scope: Scope, declared: Declared): Placeholder {
  const known = scope.placeholders.get(declared.id);
  if (known !== undefined) return known;
  const typed = cleanText(scope.values[declared.id] ?? '').trim();
  const usual = declared.default === undefined ? undefined : cleanText(declared.default);
  const made: Placeholder = {
    id: declared.id,
    word: cleanText(declared.word),
    prompt: cleanText(declared.prompt),
    type: declared.type ?? 'text',
    options: (declared.options ?? []).map(cleanText),
    example: declared.example === undefined ? undefined : cleanText(declared.example),
    default: usual,
    value: typed === '' ? usual : typed,
  };
  scope.placeholders.set(made.id, made);
  return made;
}

/** The value, or the placeholder in brackets. A list stands in a sentence with commas. */
export function printPlaceholder(scope: Scope, placeholder: Placeholder, word: string = placeholder.word): Run[] {
  const { value, type, id } = placeholder;
  if (value === undefined) return [{ ...plain(fill(scope.catalog.messages.open, { word })), placeholder: id }];
  return [plain(type === 'list' ? linesOf(value).join(', ') : value)];
}

export const linesOf = (value: string): string[] => value.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** By the path of a reference that resolves to nothing yet. */
export function openReference(scope: Scope, path: readonly string[]): Run[] {
  const [root = '', name = ''] = path;
  if (root === 'ask') return printPlaceholder(scope, declare(scope, askPlaceholder(scope, name)));
  if (root === 'incident') return printPlaceholder(scope, declare(scope, incidentPlaceholder(scope, name)));
  if (root === 'agent' && scope.agents.length === 0) return chosenLater(scope, 'agent', path);
  if (root === 'severity' && scope.severity === undefined) return chosenLater(scope, 'severity', path);
  const { word, prompt } = scope.catalog.messages.placeholders.other;
  return printPlaceholder(scope, declare(scope, { id: path.join('.'), word: fill(word, { field: inWords(path.at(-1) ?? '') }), prompt }));
}

function askPlaceholder(scope: Scope, name: string): Declared {
  const { prompt = '', type = 'text', options = [], example, default: usual } = scope.template.ask[name] ?? {};
  return { id: `ask.${name}`, word: inWords(name), prompt, type, options, example, default: usual };
}

function incidentPlaceholder(scope: Scope, name: string): Declared {
  const { placeholders } = scope.catalog.messages;
  const role = lookup(scope.runbook).roles.get(name);
  if (role !== undefined) {
    const people = (role.people ?? []).flatMap((id) => lookup(scope.runbook).people.get(id)?.name ?? []);
    return { id: `incident.${name}`, word: fill(placeholders.role.word, { role: role.name }), prompt: fill(placeholders.role.prompt, { role: role.name }), type: 'person', options: people };
  }
  const words = Object.hasOwn(placeholders.incident, name) ? Reflect.get(placeholders.incident, name) : placeholders.other;
  const type: AskType = name === 'date' ? 'date' : name.endsWith('_at') ? 'time' : 'text';
  return { id: `incident.${name}`, word: words.word, prompt: words.prompt, type, ...(name === 'status' ? statusOf(scope) : {}) };
}

/** The moment sets the status; where no status belongs to it, a person chooses. */
function statusOf(scope: Scope): Pick<Declared, 'options' | 'default'> {
  const { statuses } = scope.runbook.settings;
  return { options: statuses.map(({ name }) => name), default: statuses.find(({ at }) => at === scope.moment)?.name };
}

/** Choosing an agent or a level fills it in, not typing. */
function chosenLater(scope: Scope, id: 'agent' | 'severity', path: readonly string[]): Run[] {
  const { placeholders } = scope.catalog.messages;
  const options = id === 'agent' ? scope.runbook.agents.map(({ name }) => name) : scope.runbook.severities.map(({ label }) => label);
  declare(scope, { id, ...placeholders[id], options });
  const field = path.at(-1) ?? '';
  const isName = path.length < 2 || ['name', 'code', 'label'].includes(field);
  const word = isName ? placeholders[id].word : fill(placeholders[`${id}Field`].word, { field: inWords(field) });
  return [{ ...plain(fill(scope.catalog.messages.open, { word })), placeholder: id }];
}

/** A field that is asked for as a whole, or a row of it. */
export function fieldPlaceholder(scope: Scope, field: TemplateField, texts: { readonly word: string; readonly prompt: string; readonly default?: string; readonly example?: string }, row?: string): Placeholder {
  const { options = [], type = 'text' } = field;
  return declare(scope, { id: ['fields', field.id, ...(row === undefined ? [] : [row])].join('.'), ...texts, type, options });
}

const inWords = (name: string): string => name.replaceAll(/[-_]/g, ' ');
