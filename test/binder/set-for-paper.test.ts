/** What is done to a tree so that it reads well on paper. */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { commandRows } from '#src/targets/binder/command-rows.ts';
import { keepUnits } from '#src/targets/binder/keep-units.ts';
import { keepWords } from '#src/targets/binder/keep-words.ts';
import { ownCommands } from '#src/targets/binder/own-commands.ts';

const WORDS = { expect: 'Expect: {text}', ask: 'Fill in:' };
const command = (text: string): Element => h('div', { className: ['command'] }, h('pre', text));
const rowsOf = (content: ElementContent[]): string[] => commandRows(content, WORDS).map((node) => (node.type === 'element' ? `${node.tagName}.${[node.properties['className'] ?? ''].flat().join('.')}: ${node.children.map((child) => toString(child)).join(' | ')}` : 'text'));

describe('a command with what belongs to it', () => {
  test('is rows: whose it is, how to check it, what to expect, what to fill in', () => {
    const content = [h('p', h('strong', 'Billing agent')), { type: 'text', value: '\n' } as const, command('stop'), h('p', 'Check that it worked:'), command('look'), h('p', 'Expect: off'), h('p', 'Fill in:'), h('ul', h('li', '[since]')), h('p', 'Then go on.')];
    expect(rowsOf(content)).toEqual([
      'div.command: Billing agent | stop',
      'div.command.continues: Check that it worked: | look',
      'div.command.continues: Expect: | off',
      'div.command.continues: Fill in: | [since]',
      'p.: Then go on.',
    ]);
  });

  test('leaves alone who does it, and what only looks like a part of it', () => {
    expect(rowsOf([h('p', [h('strong', 'Who:'), ' On-call']), command('stop'), h('p', 'Then look.'), h('p', 'Expect: nothing')])).toEqual(['p.: Who: |  On-call', 'div.command: stop', 'p.: Then look.', 'p.: Expect: nothing']);
  });

  test('of the next agent begins anew', () => {
    expect(rowsOf([command('stop'), h('p', h('strong', 'Support assistant')), command('stop too')])).toEqual(['div.command: stop', 'div.command: Support assistant | stop too']);
  });
});

const table = (...rows: readonly (readonly string[])[]): Root => ({ type: 'root', children: [h('table', rows.map((cells) => h('tr', cells.map((cell) => h('td', cell)))))] });
function leasts(root: Root, width: number): number[] {
  keepWords(root, width);
  const [first] = root.children;
  const [row] = first?.type === 'element' ? first.children : [];
  return row?.type === 'element' ? row.children.map((cell) => Number(/min-width:([\d.]+)mm/.exec(String(cell.type === 'element' ? cell.properties['style'] : ''))?.[1] ?? 0)) : [];
}

const reference = (number: string, spare: number): Element => h('td', ['P0 ', h('a', { className: ['page-ref'], style: spare > 0 ? `--spare:${spare}ch` : '' }, `(page ${number})`)]);
const withNumber = (cell: Element): Root => ({ type: 'root', children: [h('table', h('tr', [cell, h('td', 'x')]))] });

describe('a column of a table', () => {
  test('is as wide as its longest word', () => {
    const [words = 0, digit = 0] = leasts(table(['Communications lead', '1']), 167);
    expect(words).toBeGreaterThan(14 * 1.7);
    expect(digit).toBeLessThan(words);
  });

  test('keeps a brief cell on one line where there is room', () => {
    const cells = ['2 min 40 s', 'Somebody'];
    expect(leasts(table(cells), 167)[0]).toBeGreaterThan(leasts(table(cells), 33)[0] ?? 0);
  });

  test('never pushes a table over the width of the text', () => {
    for (const width of [40, 80, 120, 167]) {
      const sum = leasts(table(['Communications', 'acknowledgement', 'infrastructure', 'x'], ['a', 'internationalization', 'b', 'c']), width).reduce((total, each) => total + each, 0);
      expect(sum).toBeLessThanOrEqual(width);
    }
  });

  test('does not change with the page number in it', () => {
    expect(leasts(withNumber(reference('000', 0)), 167)).toEqual(leasts(withNumber(reference('7', 2)), 167));
  });
});

test('a number and its unit stay on one line, but for commands', () => {
  const root: Root = { type: 'root', children: [h('p', ['within 1 h, 15 min, 2 business days', h('code', 'sleep 5 s')])] };
  keepUnits(root);
  expect(toString(root)).toBe('within 1\u00a0h, 15\u00a0min, 2 business dayssleep 5 s');
});

const row = (text: string, agent?: string): Element => h('div', { className: ['command'], ...(agent !== undefined && { dataAgent: agent }) }, text);
const left = (...content: Element[]): string[] => ownCommands(content, 'a').map((node) => toString(node));

describe('the binder of one agent', () => {
  test('has its commands alone, and what is to be seen after them', () => {
    expect(left(row('stop a', 'a'), row('check a', 'a'), row('expect a'), row('stop b', 'b'), row('check b', 'b'), row('expect b'))).toEqual(['stop a', 'check a', 'expect a']);
    expect(left(row('stop b', 'b'), row('expect b'), row('stop a', 'a'), row('expect a'))).toEqual(['stop a', 'expect a']);
  });

  test('has what is said once for all', () => {
    expect(left(row('stop a', 'a'), row('stop b', 'b'), row('expect'), h('p', 'Then go on.'))).toEqual(['stop a', 'expect', 'Then go on.']);
  });

  test('keeps a command that another agent needs on purpose', () => {
    expect(left(row('stop a', 'a'), h('p', 'Then the other one:'), row('stop b', 'b'))).toEqual(['stop a', 'Then the other one:', 'stop b']);
  });
});
