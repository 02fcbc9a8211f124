/** Sections that are much shorter than a page share a sheet: a binder of half-empty pages is not carried along. */
import type { Section } from '#src/book/book.ts';
import { toString } from 'mdast-util-to-string';

/** About what stands on a page, in characters, and what each block takes besides its own. */
const PAGE = 2900;
const BLOCK = 70;

/** Runs of sections that share a sheet, in order; most runs are of one. */
export function groupSections(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups: { readonly members: Section[]; length: number; readonly kind: string }[] = [];
  for (const section of sections) {
    const length = lengthOf(section);
    const last = groups.at(-1);
    const joins = section.kind !== 'agent' && last !== undefined && last.kind === section.kind && isShort(last.length / last.members.length) && isShort(length) && last.length + length <= PAGE;
    if (last !== undefined && joins) {
      last.members.push(section);
      last.length += length;
    } else groups.push({ members: [section], length, kind: section.kind });
  }
  return groups.map(({ members }) => members);
}

/** Two of them fit on a page. */
const isShort = (length: number): boolean => length <= PAGE / 2;

const lengthOf = ({ body }: Section): number => 160 + body.children.reduce((sum, block) => sum + BLOCK * weightOf(block) + toString(block).length, 0);

/** A list or a table takes a line for each item. */
const weightOf = (block: Section['body']['children'][number]): number => (block.type === 'list' || block.type === 'table' ? block.children.length : 1);
