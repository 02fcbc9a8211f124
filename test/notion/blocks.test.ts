import { describe, expect, test } from 'vitest';
import type { Block } from '#src/notion/blocks/block.ts';
import { batchesOf } from '#src/notion/blocks/batches.ts';
import { canonicalRuns, hashOfBlocks, pageIdIn } from '#src/notion/blocks/canonical.ts';
import { blocksOf } from '#src/notion/blocks/from-mdast.ts';
import { fitRuns, runsOf } from '#src/notion/blocks/runs.ts';
import { divide, lineBlock, markOn } from '#src/notion/line.ts';
import { readMark, writeMark } from '#src/notion/mark.ts';
import { pageOf, linesOf } from './read-back.ts';
import { mdast, smallTemplate } from './small-template.ts';
import { NotionServer } from './server/notion-server.ts';
import { pushTo, writesOf } from './setup.ts';

const LINKS = { href: (address: string) => (address === 'known' ? 'https://www.notion.so/0123456789abcdef0123456789abcdef' : undefined) };
const blocks = (markdown: string): Block[] => blocksOf(mdast(markdown), LINKS);
const own = (markdown: string): unknown[] => blocks(markdown).map(({ children: _children, ...block }) => block);

test.each<[string, unknown[]]>([
  ['## Head', [{ type: 'heading_1', runs: [{ text: 'Head' }] }]],
  ['###### Deep', [{ type: 'heading_3', runs: [{ text: 'Deep' }] }]],
  ['a **b** _c_ ~~d~~ `e`', [{ type: 'paragraph', runs: [{ text: 'a ' }, { text: 'b', bold: true }, { text: ' ' }, { text: 'c', italic: true }, { text: ' ' }, { text: 'd', strike: true }, { text: ' ' }, { text: 'e', code: true }] }]],
  ['[in](book:known) [out](https://x.org/) [gone](book:other)', [{ type: 'paragraph', runs: [{ text: 'in', link: 'https://www.notion.so/0123456789abcdef0123456789abcdef' }, { text: ' ' }, { text: 'out', link: 'https://x.org/' }, { text: ' gone' }] }]],
  ['[call](tel:+1555) [run](javascript:alert(1)) [near](x.md)', [{ type: 'paragraph', runs: [{ text: 'call run near' }] }]],
  ['- [ ] open\n- [x] done', [{ type: 'to_do', checked: false, runs: [{ text: 'open' }] }, { type: 'to_do', checked: true, runs: [{ text: 'done' }] }]],
  ['1. one', [{ type: 'numbered_list_item', runs: [{ text: 'one' }] }]],
  ['> said', [{ type: 'quote', runs: [{ text: 'said' }] }]],
  ['```sh\nls\n```', [{ type: 'code', language: 'shell', runs: [{ text: 'ls' }] }]],
  ['```odd\nls\n```', [{ type: 'code', language: 'plain text', runs: [{ text: 'ls' }] }]],
  ['***', [{ type: 'divider', runs: [] }]],
  ['a\\\nb', [{ type: 'paragraph', runs: [{ text: 'a\nb' }] }]],
  ['x[^1]\n\n[^1]: note', [{ type: 'paragraph', runs: [{ text: 'x[1]' }] }, { type: 'paragraph', runs: [{ text: '[1] note' }] }]],
])('%s becomes blocks', (markdown, expected) => {
  expect(own(markdown)).toEqual(expected);
});

test('a callout has its kind, a table its rows', () => {
  const body = mdast('> **Danger**\n>\n> Stop.\n\n| a | b |\n| - | - |\n| 1 | |');
  const [quote] = body.children;
  if (quote !== undefined) quote.data = { callout: { kind: 'danger', title: 'Danger' } };
  expect(blocksOf(body, LINKS)).toEqual([
    { type: 'callout', kind: 'danger', runs: [{ text: 'Danger', bold: true }], children: [{ type: 'paragraph', runs: [{ text: 'Stop.' }], children: [] }] },
    { type: 'table', width: 2, runs: [], children: [row([[{ text: 'a' }], [{ text: 'b' }]]), row([[{ text: '1' }], []])] },
  ]);
});

const row = (cells: unknown[]) => ({ type: 'table_row', runs: [], children: [], cells });

describe('limits', () => {
  test('long text is split, and no character is parted', () => {
    const text = `${'x'.repeat(1_999)}😀${'y'.repeat(4_000)}`;
    const runs = runsOf([{ type: 'text', value: text }], LINKS);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.map((run) => run.text.length)).toEqual([1_999, 2_000, 2_000, 2]);
  });

  test('a cell with too many stretches becomes plain, one that is too long ends with an ellipsis', () => {
    const many = Array.from({ length: 101 }, (_, index) => (index % 2 === 0 ? { text: 'a' } : { text: 'b', bold: true as const }));
    expect(fitRuns(many)).toEqual([{ text: `${'ab'.repeat(50)}a` }]);
    const long = fitRuns(runsOf([{ type: 'text', value: 'x'.repeat(300_000) }], LINKS));
    expect([long.length, long.at(-1)]).toEqual([100, { text: '…' }]);
  });

  test('what is too deep for one request goes into others', () => {
    const [batch, ...more] = batchesOf(blocks('- a\n  - b\n    - c\n      - d'));
    expect(more).toEqual([]);
    expect(batch?.later.map(({ index, blocks: inside }) => [index, inside.map(({ runs }) => runs[0]?.text)])).toEqual([[0, ['b']]]);
    expect(JSON.stringify(batch?.children)).not.toContain('"b"');
  });
});

const table = (rows: number): string => ['| n | m |', '| - | - |', ...Array.from({ length: rows }, (_, index) => `| ${index} | x |`)].join('\n');
const HARD: Readonly<Record<string, string>> = {
  deep: '- a\n  - b\n    - c\n      - d\n        - e\n\n          | t | u |\n          | - | - |\n          | 1 | 2 |\n',
  wide: Array.from({ length: 230 }, (_, index) => `- item ${index}`).join('\n'),
  nested: `- top\n${Array.from({ length: 130 }, (_, index) => `  - inner ${index}`).join('\n')}`,
  tables: `${table(250)}\n\nbetween\n\n${table(3)}`,
  code: `\`\`\`sh\n${'echo 0123456789; '.repeat(20_000)}\n\`\`\``,
  long: `${'word '.repeat(3_000)}\n\n${'**b** a '.repeat(150)}`,
  big: Array.from({ length: 60 }, (_, index) => `${index} ${'ü'.repeat(9_000)}`).join('\n\n'),
  many: Array.from({ length: 90 }, (_, index) => `- ${index}\n${Array.from({ length: 20 }, (__, inner) => `  - ${index}.${inner}`).join('\n')}`).join('\n'),
  quoted: '> a\n>\n> - b\n>   - c\n>     - d',
  empty: '',
  links: '[one](book:wide) and [itself](book:links)',
};

describe.each(Object.entries(HARD))('a page that is hard to send: %s', (id) => {
  test('is read back as it was sent, and a second push writes nothing', async () => {
    const server = new NotionServer();
    const template = smallTemplate(id === 'links' ? { links: HARD['links'] ?? '', wide: HARD['wide'] ?? '' } : { [id]: HARD[id] ?? '' });
    await pushTo(server, template);
    const wanted = blocksOf(template.databases[0]?.rows[0]?.body ?? mdast(''), { href: () => undefined });
    const said = textsIn(wanted);
    expect(linesOf(server, pageOf(server, id).id).slice(0, -1).join('\n').replaceAll(/ shell$/gm, '')).toBe(said.join('\n'));
    expect(await writesOf(server, template)).toEqual([]);
  });
});

const textsIn = (all: readonly Block[]): string[] => all.flatMap((block) => [block.type === 'table_row' ? block.cells.map((cell) => cell.map(({ text }) => text).join('')).join(' | ') : block.runs.map(({ text }) => text).join(''), ...textsIn(block.children)]);

describe('what is compared', () => {
  test('how text is cut does not matter, what it says and how it looks does', () => {
    expect(canonicalRuns([{ text: 'a' }, { text: 'b' }, { text: '' }])).toEqual(canonicalRuns([{ text: 'ab' }]));
    expect(canonicalRuns([{ text: 'a', bold: true }])).not.toEqual(canonicalRuns([{ text: 'a' }]));
    expect(hashOfBlocks(blocks('- [ ] a'))).not.toBe(hashOfBlocks(blocks('- [x] a')));
  });

  test.each([
    ['https://www.notion.so/0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef'],
    ['https://app.notion.com/p/Title-0123456789abcdef0123456789abcdef?v=1', '0123456789abcdef0123456789abcdef'],
    ['/01234567-89ab-cdef-0123-456789abcdef', '0123456789abcdef0123456789abcdef'],
    ['https://example.org/0123456789abcdef0123456789abcdef', undefined],
    ['https://notion.so/help', undefined],
  ])('%s names the page %s', (address, id) => {
    expect(pageIdIn(address)).toBe(id);
  });

  test('marks are read as they were written', () => {
    for (const mark of [{ id: 'a/b#c', cells: 'x', body: 'y' }, { id: 'a', cells: undefined, body: undefined }, { id: 'a', cells: 'x', body: 'y', isKept: true }]) expect(readMark(writeMark(mark))).toEqual(mark);
    expect(['', 'a note', 'a · b', 'a · b · c · d'].map(readMark)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a page is divided at its line', () => {
    const mark = { id: 'start', cells: 'x', body: undefined };
    const page = [...blocks('ours'), lineBlock('words', mark), ...blocks('theirs')];
    expect(divide(page)).toEqual({ ours: page.slice(0, 1), line: page[1], theirs: page.slice(2) });
    expect(markOn(divide(page).line)).toEqual(mark);
    expect(divide(blocks('all')).line).toBeUndefined();
  });
});
