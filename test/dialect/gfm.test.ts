/** What is written is read back as what was meant, by other readers too. */
import { describe, expect, test } from 'vitest';
import { codeBlock, heading, inlineCode, line, lineBreak, lineList, paragraph, table, text, type Block, type Inline } from '#src/book/build.ts';
import { markedQuote } from '#src/book/components/callout.ts';
import { writeGfm } from '#src/dialect/gfm.ts';
import { hasTool, runTool } from '../setup/tools.ts';

const CALLOUTS = { note: 'Note', warning: 'Warning', danger: 'Danger' };
const write = (...blocks: readonly Block[]): string => writeGfm({ type: 'root', children: [...blocks] }, { href: (address) => `${address}.md`, callouts: CALLOUTS });

const VALUES = ['a | b', 'a \\| b', '\\|', '|', '`', '``', 'a ` | b', '<b>&amp;</b>', '*x* _y_ ~z~', '[x](y)', '![x](y)', '# x', '- x', '1. x', '> x', '$a$ $b$', 'a\\', '\\', '{a.b}', '&lt;', 'a__b__c', '<!-- x -->', ':--', '~~~', '===', 'x  y'] as const;

const html = (markdown: string): string => runTool('cmark-gfm', ['-e', 'table', '-e', 'tasklist', '-e', 'strikethrough', '-e', 'autolink', '--unsafe'], markdown).output;
const decoded = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const cells = (markup: string): string[] => [...markup.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => decoded(cell));

describe.skipIf(!hasTool('cmark-gfm'))('cmark-gfm reads back', () => {
  test('each text and code in a table', () => {
    const written = write(table(['Text', 'Code'], VALUES.map((value) => [text(value), inlineCode(value)])));
    expect(cells(html(written))).toEqual(VALUES.flatMap((value) => [value, value]));
  });

  test('each text in a paragraph, a heading, a list and a link', () => {
    const shapes: readonly ((nodes: Inline[]) => Block)[] = [paragraph, (nodes) => heading(2, nodes), (nodes) => lineList([nodes]), (nodes) => paragraph({ type: 'link', url: 'https://example.net', children: nodes })];
    for (const shape of shapes) {
      const found = VALUES.map((value) => decoded(html(write(shape(line(value))))).trim());
      expect(found).toEqual([...VALUES]);
    }
  });

  test('code with fences in it', () => {
    const code = 'a\n```\nb\n````\n~~~';
    expect(decoded(html(write(codeBlock(code)))).trimEnd()).toBe(code);
  });

  test('a line break in a table', () => {
    expect(html(write(table(['A'], [[[text('x'), lineBreak(), text('y')]]])))).toContain('<td>x<br>y</td>');
  });
});

test('callouts are alerts with the title of their author, and without the word that GitHub writes itself', () => {
  expect(write(markedQuote({ kind: 'danger', title: 'Mind' }, [paragraph('x')]))).toBe('> [!CAUTION]\n> **Mind**\n>\n> x\n');
  expect(write(markedQuote({ kind: 'note', title: 'Note' }, [paragraph('x')]))).toBe('> [!NOTE]\n> x\n');
  expect(write(markedQuote({ kind: 'warning', title: 'Alone' }, []))).toBe('> [!WARNING]\n> **Alone**\n');
});

test('a link without a place becomes its words', () => {
  const tree = { type: 'root', children: [paragraph('see ', { type: 'link', url: 'book:nowhere', children: [text('there')] })] } as const;
  expect(writeGfm({ ...tree, children: [...tree.children] }, { href: () => undefined, callouts: CALLOUTS })).toBe('see there\n');
});

test('a node that nobody knows is not dropped', () => {
  const unknown: Block = { type: 'component', name: 'Show', attributes: {}, children: [] };
  expect(() => write(unknown)).toThrow(/component/);
});
