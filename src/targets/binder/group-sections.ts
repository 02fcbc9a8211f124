/** Sections that are much shorter than a page share a sheet: a binder of half-empty pages is not carried along. */
import type { BlockContent, DefinitionContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Section } from '#src/book/book.ts';

/** Lines on a page, and characters in a line, about. */
const PAGE = 60;
const LINE = 82;
/** The height of a line in millimeters, for sections that share a sheet: what is counted here is rather more than what is printed. */
const LINE_HEIGHT = 3.72;
/** About half a page: a level or a procedure of this length joins others. */
const SHORT = 32;
/** The title of a section, and the room around it; that of the chapter above its first section. */
const TITLE = 4;
const CHAPTER = 6;

/** Runs of the sections of a chapter that share a sheet, in order; most runs are of one. An agent's sheet is its own. `height` is that of a page, in millimeters. */
export function groupSections(sections: readonly Section[], height: number): readonly (readonly Section[])[] {
  const groups: { readonly members: Section[]; lines: number; readonly joins: boolean }[] = [];
  for (const section of sections) {
    const lines = TITLE + linesOf(section.body.children);
    const joins = mayShare(section, lines);
    const last = groups.at(-1);
    const above = last === undefined ? CHAPTER : 0;
    if (joins && last?.joins === true && (last.lines + lines) * LINE_HEIGHT <= height) {
      last.members.push(section);
      last.lines += lines;
    } else groups.push({ members: [section], lines: lines + above, joins });
  }
  return groups.map(({ members }) => members);
}

/** What is acted on begins a page, where a hand turns to it, unless it is short; what is read goes on below. */
function mayShare({ kind }: Section, lines: number): boolean {
  if (kind === 'agent') return false;
  return lines <= SHORT || (kind !== 'severity' && kind !== 'procedure');
}

/** About how many pages sections will have, each on a sheet of its own. */
export const pagesOf = (sections: readonly Section[]): number => sections.reduce((sum, { body }) => sum + Math.ceil((TITLE + linesOf(body.children)) / PAGE), 0);

type Block = RootContent | BlockContent | DefinitionContent;

const linesOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + heightOf(block), 0);

function heightOf(block: Block): number {
  const wrapped = (width: number): number => Math.max(1, Math.ceil(toString(block).length / width));
  switch (block.type) {
    case 'heading':
      return 2.4;
    case 'code':
      return 1.6 + block.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 70)), 0);
    case 'list':
      return 0.5 + block.children.reduce((sum, item) => sum + linesOf(item.children) - 0.2, 0);
    case 'table':
      // A cell gets its share of the width.
      return 1 + block.children.reduce((sum, row) => sum + 0.6 + Math.max(...row.children.map((cell) => Math.ceil((toString(cell).length * row.children.length) / 100)), 1), 0);
    case 'blockquote':
      return 1 + linesOf(block.children);
    default:
      return 0.5 + wrapped(LINE);
  }
}
