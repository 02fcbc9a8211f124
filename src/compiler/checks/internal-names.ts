/** What customers, partners and the public are sent names nothing internal: no role, person, channel, agent, value, control or command. */
import { FILE_SCHEMAS } from '#schemas/definition.ts';
import { walkLeaves } from '#schemas/walk.ts';
import { OUTSIDE_AUDIENCES } from '#schemas/vocabulary.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Template } from '#src/model/runbook.ts';
import type { Path } from '#src/source/source.ts';
import { codeReferences } from '#src/source/code-references.ts';
import type { CheckInput } from './check-input.ts';
import { internalReference } from './internal-references.ts';
import { internalWords, type InternalWord } from './internal-words.ts';

export function* internalNames(input: CheckInput): Iterable<Finding> {
  const outside = input.runbook.templates.filter(({ audience }) => OUTSIDE_AUDIENCES.includes(audience));
  if (outside.length === 0) return;
  const words = internalWords(input.runbook);
  for (const template of outside) yield* namesIn(input, template, words);
}

function* namesIn(input: CheckInput, template: Template, words: readonly InternalWord[]): Iterable<Finding> {
  const definition = input.files.find(({ file }) => file.path === template.origin.file);
  if (definition === undefined) return;
  for (const { leaf, path, value } of walkLeaves(FILE_SCHEMAS.template, definition.file.data)) {
    if (typeof value !== 'string' || leaf.kind === 'reference' || leaf.kind === 'timing' || !isSent(path, template)) continue;
    for (const found of [...referencesIn(input, value), ...wordsIn(value, words)]) {
      const message = `${found.what} is internal, and ${READERS[template.audience] ?? 'its readers'} read this text`;
      yield { code: 'internal-name', message, file: definition.file.path, path, offset: found.offset, length: found.length, hint: found.hint };
    }
  }
}

const READERS: Readonly<Record<string, string>> = { customers: 'customers', public: 'everybody', partners: 'partners' };
const SENT_OF_FIELDS: ReadonlySet<unknown> = new Set(['text', 'default', 'options', 'rows', 'columns']);

/** Prompts and examples stay inside; so do names of fields where only the texts are sent. */
function isSent([key, name, part]: Path, { labels }: Template): boolean {
  if (key === 'subject') return true;
  if (key === 'ask') return part === 'default' || part === 'options';
  return key === 'fields' && name !== undefined && (SENT_OF_FIELDS.has(part) || (part === 'name' && labels));
}

interface Found {
  readonly what: string;
  readonly offset: number;
  readonly length: number;
  readonly hint: string;
}

const REFERENCE = /\\?\{[A-Za-z][\w.-]*\}/g;

function referencesIn(input: CheckInput, text: string): readonly Found[] {
  return [...text.matchAll(REFERENCE)].flatMap((match): Found[] => {
    const [{ path, value } = { path: match[0].slice(1, -1).split('.'), value: match[0] }] = codeReferences(match[0]);
    if (match[0].startsWith('\\')) return [];
    const hint = internalReference(input.runbook, path);
    return hint === undefined ? [] : [{ what: `\`${value}\``, offset: match.index, length: match[0].length, hint }];
  });
}

function wordsIn(text: string, words: readonly InternalWord[]): readonly Found[] {
  const masked = text.replaceAll(REFERENCE, (reference) => ' '.repeat(reference.length));
  const found = words.flatMap(({ what, pattern, hint, allowed }): Found[] => {
    const open = allowed.reduce((rest, name) => rest.replaceAll(name, (public_) => ' '.repeat(public_.length)), masked);
    return [...open.matchAll(pattern)].map((match) => ({ what: `${what} \`${match[0]}\``, offset: match.index, length: match[0].length, hint }));
  });
  return found.toSorted((a, b) => a.offset - b.offset || b.length - a.length).filter((each, index, all) => !all.slice(0, index).some((before) => each.offset < before.offset + before.length));
}
