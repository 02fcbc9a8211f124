/** How the facts of a level are read back from each output. A new output that tells about levels adds its row here, one for each of its parts. */
import { unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { catalogOf } from '#src/catalog/catalog.ts';
import type { OutputFile } from '#src/targets/target.ts';

/** What an output says about a level, as plain words; '' where it says nothing. */
export interface ReadFacts {
  readonly label: string;
  readonly responseTime: string;
  readonly firstAction: string;
  /** A line for each role that is told. */
  readonly told: readonly string[];
  readonly nextUpdate: string;
}

/** Reads what is said about a level; of a runbook without levels, about every incident. Undefined where the output has nothing for it, as a level without messages. `index` counts from the worst. */
export type FactReader = (files: readonly OutputFile[], level: string | undefined, index: number) => ReadFacts | undefined;

export const FACT_READERS: Readonly<Record<string, FactReader>> = {
  markdown: (files, level) => readLevelPage(textAt(files, level === undefined ? 'overview/severities.md' : `severities/${level}.md`)),
  'wiki/github': (files, level) => readLevelPage(textAt(files, level === undefined ? 'github/Overview-Severities.md' : `github/Severities-${level.slice(0, 1).toUpperCase()}${level.slice(1)}.md`)),
  'wiki/gitlab': (files, level) => readLevelPage(textAt(files, level === undefined ? 'gitlab/overview/severities.md' : `gitlab/severities/${level}.md`)),
  // Headings carry their anchors.
  mkdocs: (files, level) => readLevelPage(textAt(files, level === undefined ? 'docs/overview/severities.md' : `docs/severities/${level}.md`).replaceAll(/ \{: #[^}]* \}$/gm, '')),
  notion: (files, level, index) => readLevelPage(notionPage(files, level === undefined ? undefined : index)),
  slack: (files, level) => {
    const canvas = files.find(({ path }) => path === `${level ?? 'all'}/war-room.canvas.md`);
    const tree = parser.parse(String(canvas?.content ?? ''));
    const lines = linesOf(tree);
    const { facts, warRoom } = catalogOf('en').messages;
    const after = (label: string): string => {
      const heading = tree.children.findIndex((node) => node.type === 'heading' && wordsOf(node) === label);
      const next = heading < 0 ? undefined : tree.children[heading + 1];
      return next === undefined ? '' : wordsOf(next);
    };
    return {
      label: lines.find((line) => line.startsWith(`${warRoom.level} `)) ?? '',
      responseTime: after(facts.responseTime),
      firstAction: after(facts.firstAction),
      told: lines.slice(lines.indexOf(facts.told) + 1),
      nextUpdate: after(facts.nextUpdate),
    };
  },
  teams: (files, level) => readNotice(textsBelow(files, level, /\.json$/).map(cardLines)),
  email: (files, level) => readNotice(textsBelow(files, level, /\.txt$/)),
};

const textAt = (files: readonly OutputFile[], path: string): string => String(files.find((file) => file.path === path)?.content ?? '');

/** A page of Markdown, by its headings and labels. */
function readLevelPage(text: string): ReadFacts {
  const lines = linesOf(parser.parse(text));
  const words = catalogOf('en').book.severity;
  const behind = (label: string): string => lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2) ?? '';
  const heading = lines.indexOf(words.firstAction);
  return {
    label: lines[0] ?? '',
    responseTime: behind(words.responseTime),
    firstAction: heading < 0 ? '' : (lines[heading + 1] ?? ''),
    told: lines.slice(lines.indexOf(words.tell) + 1),
    nextUpdate: behind(words.updates),
  };
}

/** The page of a row of the table of levels; without levels, the page about every incident. */
function notionPage(files: readonly OutputFile[], index: number | undefined): string {
  const zip = files.find(({ path }) => path.endsWith('.zip'))?.content;
  const entries = zip instanceof Uint8Array ? Object.entries(unzipSync(zip)) : [];
  const textOf = (ending: string): string => Buffer.from(entries.find(([path]) => path.endsWith(ending))?.[1] ?? []).toString('utf8');
  const { notion, book } = catalogOf('en');
  if (index === undefined) return textOf(`/${book.severity.everyIncident}.md`);
  const row = textOf(`/${notion.databases.severities}.csv`).split('\r\n')[index + 1] ?? '';
  return textOf(`/${notion.databases.severities}/${row.split(',')[0]}.md`);
}

/** Of the message that declares the level, by its lines; the one that says what is done first. */
function readNotice(texts: readonly string[]): ReadFacts | undefined {
  const { facts } = catalogOf('en').messages;
  const notice = texts.find((text) => text.includes(`${facts.firstAction}: `) || text.includes(facts.told));
  if (notice === undefined) return undefined;
  const lines = notice.split('\n');
  const behind = (label: string): string => lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2) ?? '';
  const told = lines.filter((line) => line.startsWith('☐ ')).map((line) => line.slice(2));
  // Where the author's own text tells of the next update, no line of ours does.
  // The subject may say a part of the level, and the line below it the rest.
  return { label: lines.slice(0, 2).join(' '), responseTime: behind(facts.responseTime), firstAction: behind(facts.firstAction), told, nextUpdate: behind(facts.nextUpdate) || notice };
}

const textsBelow = (files: readonly OutputFile[], level: string | undefined, ending: RegExp): string[] =>
  files.filter(({ path }) => path.split('/').length === 2 && path.startsWith(`${level ?? 'all'}/`) && ending.test(path)).map(({ content }) => String(content));

function cardLines(json: string): string {
  const lines: string[] = [];
  JSON.stringify(JSON.parse(json), (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'inlines' in value && Array.isArray(value.inlines)) lines.push(value.inlines.map((run: unknown) => (typeof run === 'object' && run !== null && 'text' in run ? String(run.text) : '')).join(''));
    return value;
  });
  return lines.join('\n');
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** A line for each paragraph, heading and row. */
function linesOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') return [wordsOf(node).replaceAll(/\s+/g, ' ').trim()];
  return 'children' in node ? node.children.flatMap(linesOf) : [];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'html') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf).join('');
  return node.type === 'tableCell' ? ` ${words} ` : words;
}
