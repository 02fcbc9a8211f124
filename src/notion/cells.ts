/** Makers of cells. Each gives nothing where there is nothing to say. */
import type { Root } from 'mdast';
import { line, text, type Block, type Part } from '#src/book/build.ts';
import { plainText } from '#src/book/prose/plain.ts';
import type { Cell } from './template.ts';

export type Cells = Readonly<Record<string, Cell>>;
type Maybe = Cell | undefined;

export function lineCell(value: Part | undefined): Maybe {
  const nodes = value === undefined ? [] : line(value);
  return plainText(nodes) === '' ? undefined : { kind: 'line', nodes };
}

export const plainCell = (value: string | undefined): Maybe => (value === undefined || value === '' ? undefined : { kind: 'plain', text: value });
export const numberCell = (value: number): Cell => ({ kind: 'number', value });
export const checkedCell = (value: boolean | undefined): Maybe => (value === true ? { kind: 'checked' } : undefined);
export const choiceCell = (names: readonly string[]): Maybe => (names.length === 0 ? undefined : { kind: 'choices', names: names.map(optionName) });
export const rowsCell = (ids: readonly string[]): Maybe => (ids.length === 0 ? undefined : { kind: 'rows', ids });
export const peopleCell = (emails: readonly string[]): Maybe => (emails.length === 0 ? undefined : { kind: 'people', emails: [...new Set(emails)] });

/** The cells that say something. */
export const cellsOf = (cells: Readonly<Record<string, Maybe>>): Cells => Object.fromEntries(Object.entries(cells).flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell]])));

export const titleCell = (title: string): Cell => ({ kind: 'line', nodes: [text(title)] });

/** An option's name holds no comma, and at most 100 characters: https://developers.notion.com/reference/request-limits. */
export const optionName = (name: string): string => [...name.replaceAll(/\s*,\s*/g, '; ')].slice(0, 100).join('');

export const bodyOf = (blocks: readonly Block[]): Root => ({ type: 'root', children: [...blocks] });
