/** Tiny makers of mdast nodes. */
import type { BlockContent, Break, Code, DefinitionContent, Emphasis, Heading, InlineCode, Link, List, ListItem, Paragraph, PhrasingContent, Strong, Table, TableRow, Text } from 'mdast';
import { bookUrl } from '#src/model/address.ts';

export type Inline = PhrasingContent;
export type Block = BlockContent | DefinitionContent;
/** What a line is made of: plain words, a node, or several. */
export type Part = string | Inline | readonly Inline[];

export const text = (value: string): Text => ({ type: 'text', value });
export const lineBreak = (): Break => ({ type: 'break' });
export const inlineCode = (value: string): InlineCode => ({ type: 'inlineCode', value });

/** The parts as one line; empty words are left out. */
export function line(...parts: readonly Part[]): Inline[] {
  const nodes: Inline[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      if (part !== '') nodes.push(text(part));
    } else if ('type' in part) nodes.push(part);
    else nodes.push(...part);
  }
  return nodes;
}

export const strong = (...parts: readonly Part[]): Strong => ({ type: 'strong', children: line(...parts) });
export const emphasis = (...parts: readonly Part[]): Emphasis => ({ type: 'emphasis', children: line(...parts) });
export const paragraph = (...parts: readonly Part[]): Paragraph => ({ type: 'paragraph', children: line(...parts) });
export const codeBlock = (value: string, lang = 'sh'): Code => ({ type: 'code', lang, value });

/** A link to an address of the book. */
export const bookLink = (address: string, ...parts: readonly Part[]): Link => urlLink(bookUrl(address), ...parts);

/** A link holds no other link: of one inside only its words are kept. */
export const urlLink = (url: string, ...parts: readonly Part[]): Link => ({ type: 'link', url, children: line(...parts).flatMap(withoutLinks) });

const withoutLinks = (node: Inline): Inline[] => (node.type === 'link' || node.type === 'linkReference' ? node.children : [node]);

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

/** A heading; deeper than the sixth level it stays there. */
export function heading(depth: number, title: Part, anchor?: string): Heading {
  const node: Heading = { type: 'heading', depth: DEPTHS[Math.min(depth, 6) - 1] ?? 6, children: line(title) };
  return anchor === undefined ? node : { ...node, data: { anchor } };
}

const item = (children: readonly Block[], checked?: boolean): ListItem => ({ type: 'listItem', spread: false, checked: checked ?? null, children: [...children] });

/** A list, tight unless an item holds more than a line and a list. */
export function list(items: readonly (readonly Block[])[], ordered = false): List {
  const spread = items.some((blocks) => blocks.length > 2 || blocks.some(({ type }) => type !== 'paragraph' && type !== 'list'));
  return { type: 'list', ordered, start: ordered ? 1 : null, spread, children: items.map((blocks) => ({ ...item(blocks), spread })) };
}

/** Lines as a list. */
export const lineList = (items: readonly (readonly Inline[])[], ordered = false): List => list(items.map((each) => [paragraph(each)]), ordered);

/** A list to tick off; each item may hold blocks below its line. */
export function taskList(items: readonly (readonly Block[])[]): List {
  const made = list(items);
  return { ...made, children: made.children.map((each) => ({ ...each, checked: false })) };
}

/** A table of lines. Columns in which no row says anything are left out. */
export function table(head: readonly Part[], rows: readonly (readonly Part[])[]): Table {
  const filled = rows.map((cells) => cells.map((cell) => line(cell)));
  const kept = head.flatMap((_, column) => (column === 0 || filled.some((cells) => (cells[column] ?? []).length > 0) ? [column] : []));
  return { type: 'table', align: kept.map(() => null), children: [row(head.map((cell) => line(cell)), kept), ...filled.map((cells) => row(cells, kept))] };
}

/** A table to fill in: every row has its first cell at most. */
export const blankTable = (head: readonly (readonly Inline[])[], rows: readonly (readonly Inline[])[]): Table => {
  const columns = head.map((_, column) => column);
  return { type: 'table', align: head.map(() => null), children: [row(head, columns), ...rows.map((first) => row([first], columns))] };
};

const row = (cells: readonly (readonly Inline[])[], kept: readonly number[]): TableRow => ({
  type: 'tableRow',
  children: kept.map((column) => ({ type: 'tableCell', children: [...(cells[column] ?? [])] })),
});

/** Lines below one another, as a table cell holds them. */
export const stacked = (lines: readonly (readonly Inline[])[]): Inline[] => joined(lines.filter((each) => each.length > 0), () => [lineBreak()]);

/** Lines with something between any two. */
export const joined = (lines: readonly (readonly Inline[])[], between: () => readonly Inline[]): Inline[] => lines.flatMap((each, index) => (index === 0 ? [...each] : [...between(), ...each]));

/** The same line, and its first node carries an anchor. */
export function anchored(anchor: string, nodes: readonly Inline[]): Inline[] {
  const [first, ...rest] = nodes;
  return first === undefined ? [] : [{ ...first, data: { ...first.data, anchor } }, ...rest];
}
