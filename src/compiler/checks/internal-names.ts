/** What customers, partners and the public are sent names nothing internal: no role, person, channel, agent, value, control or command. */
import { FILE_SCHEMAS } from '#schemas/definition.ts';
import { walkLeaves } from '#schemas/walk.ts';
import { OUTSIDE_AUDIENCES } from '#schemas/vocabulary.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Template } from '#src/model/runbook.ts';
import type { Path } from '#src/source/source.ts';
import { codeReferences } from '#src/source/code-references.ts';
import { fileAt, type CheckInput } from './check-input.ts';
import { internalReference } from './internal-references.ts';
import { findWords } from './find-words.ts';
import { vocabularyOf, type Vocabulary } from './internal-words.ts';

export function* internalNames(input: CheckInput): Iterable<Finding> {
  const outside = input.runbook.templates.filter(({ audience }) => OUTSIDE_AUDIENCES.includes(audience));
  if (outside.length === 0) return;
  const words = vocabularyOf(input.runbook);
  for (const template of outside) yield* namesIn(input, template, words);
}

function* namesIn(input: CheckInput, template: Template, words: Vocabulary): Iterable<Finding> {
  const definition = fileAt(input.files, template.origin.file);
  if (definition === undefined) return;
  for (const { leaf, path, value } of walkLeaves(FILE_SCHEMAS.template, definition.file.data)) {
    if (typeof value !== 'string' || leaf.kind === 'reference' || leaf.kind === 'timing' || !isSent(path, template)) continue;
    for (const found of [...referencesIn(input, value), ...wordsIn(value, words)]) {
      const message = `${found.what} is internal, and this text is for ${template.audience === 'public' ? 'the public' : template.audience}`;
      yield { code: 'internal-name', message, file: definition.file.path, path, offset: found.offset, length: found.length, hint: found.hint };
    }
  }
}

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

function wordsIn(text: string, { internal, allowed }: Vocabulary): readonly Found[] {
  const open = text.replaceAll(REFERENCE, (reference) => ' '.repeat(reference.length));
  return findWords(open, internal, allowed).map(({ word, offset, length }) => ({ what: `${word.what} \`${text.slice(offset, offset + length)}\``, offset, length, hint: word.hint }));
}
