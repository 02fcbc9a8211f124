/** Nothing that an author wrote is lost: every text of every definition can be read in the book. */
import { expect, test } from 'vitest';
import { agentSchema } from '#schemas/agent.ts';
import { FILE_SCHEMAS } from '#schemas/definition.ts';
import { parseDuration, parseRampStage, parseTiming } from '#schemas/timing.ts';
import { walkLeaves, type LeafValue } from '#schemas/walk.ts';
import { readDefinitions, type DefinitionFile } from '#src/compiler/definitions.ts';
import { englishTimeWords } from '#src/model/time/words.ts';
import { formatDuration, formatInterval, formatTiming } from '#src/model/time/format.ts';
import { replaceCodeReferences } from '#src/source/code-references.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { readTree } from '#src/source/read-tree.ts';
import type { Data } from '#src/source/source.ts';
import type { Nodes } from 'mdast';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { textOfBook } from './text-of-book.ts';

const prose = createProseReader();

test.each(RUNBOOKS)('%s', async (_, dir) => {
  const { book, runbook } = await inputOf(dir);
  const text = textOfBook(book);
  const { files } = readDefinitions(await readTree(dir));
  const eventName = (id: string): string => runbook.organization.events.find((event) => event.id === id)?.name ?? id;
  const wanted = files.flatMap((file) => [...wantedOf(file, files)].map((want) => ({ ...want, file: file.file.path })));
  expect(wanted.length).toBeGreaterThan(5);
  const missing = wanted.filter(({ words }) => !waysToSay(words, eventName).some((said) => text.includes(squeezed(said))));
  expect(missing).toEqual([]);
});

const squeezed = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

interface Wanted {
  readonly path: string;
  readonly words: string;
}

/** The plain words of each text; what references become is tested elsewhere. */
function* wantedOf(definition: DefinitionFile, files: readonly DefinitionFile[]): Iterable<Wanted> {
  const { kind, file } = definition;
  if (kind === 'agent-defaults') return;
  const schema = kind === 'agent' ? agentSchema : FILE_SCHEMAS[kind];
  for (const leaf of walkLeaves(schema, completed(definition, files))) {
    const path = leaf.path.join('.');
    if (typeof leaf.value !== 'string' || IDENTIFIERS.test(path) || OPTIONS.test(path) || leaf.value === 'none') continue;
    if (path.startsWith('defaults.') && files.some((each) => each.kind === 'severity')) continue;
    for (const words of piecesOf(leaf)) yield { path, words };
  }
  for (const words of proseWords(file.body)) yield { path: 'body', words };
}

/** Names for the machine. */
const IDENTIFIERS = /(?:^|\.)(?:id|was(?:\.\d+)?)$/;
/** What says how to build. */
const OPTIONS = /^(?:build|paper|format|language)(?:\.|$)/;

/** With what it inherits: a default that everybody overrides is no fact. */
function completed({ kind, file }: DefinitionFile, files: readonly DefinitionFile[]): Data {
  if (kind === 'agent') {
    const { name: _name, was: _was, ...shared } = files.find((each) => each.kind === 'agent-defaults')?.file.data ?? {};
    return merged(shared, file.data);
  }
  const defaults = files.find((each) => each.kind === 'runbook')?.file.data['defaults'] ?? {};
  return kind === 'severity' && isMap(defaults) ? { ...defaults, ...file.data } : file.data;
}

function merged(under: Data | undefined, over: Data): Data {
  if (!isMap(under) || !isMap(over)) return over;
  return { ...under, ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, merged(under[key], value)])) };
}

const isMap = (data: Data | undefined): data is Readonly<Record<string, Data>> => typeof data === 'object' && !Array.isArray(data);

function piecesOf({ leaf, value }: LeafValue): string[] {
  const text = String(value);
  switch (leaf.kind) {
    case 'line':
    case 'prose':
      return proseWords(text);
    case 'label':
    case 'url':
      return parts(text.replaceAll(/\{[\w.-]+\}/g, '\0'));
    case 'command':
      return parts(replaceCodeReferences(text, () => '\0'));
    case 'verbatim':
    case 'timing':
      return [text];
    default:
      return [];
  }
}

const parts = (text: string): string[] => text.split('\0').filter((part) => part.trim() !== '');

const proseWords = (text: string): string[] => wordsOf(prose(text).tree);

function wordsOf(node: Nodes): string[] {
  if (node.type === 'text') return parts(node.value);
  if (node.type === 'inlineCode' || node.type === 'code') return parts(replaceCodeReferences(node.value, () => '\0'));
  if (node.type === 'component') return [...Object.entries(node.attributes).flatMap(([key, value]) => (key === 'title' ? parts(value.replaceAll(/\{[\w.-]+\}/g, '\0')) : [])), ...node.children.flatMap(wordsOf)];
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}

/** As it stands, or as a time. */
function waysToSay(words: string, eventName: (id: string) => string): string[] {
  const [timing, duration, stage] = [parseTiming(words), parseDuration(words), parseRampStage(words)];
  return [
    words,
    ...(timing.ok ? [formatTiming(timing.timing, englishTimeWords, { eventName }), formatTiming(timing.timing, englishTimeWords, { eventName, form: 'deadline' })] : []),
    ...(stage.ok ? [`${stage.stage.percent} % ${stage.stage.hold === undefined ? '' : formatDuration(stage.stage.hold, englishTimeWords)}`] : []),
    ...(duration.ok ? [formatDuration(duration.duration, englishTimeWords), `every ${formatInterval(duration.duration, englishTimeWords)}`] : []),
  ];
}
