import { describe, expect, test } from 'vitest';
import { diffBlocks, type Change } from '#src/notion/blocks/diff.ts';
import type { Block, ReadBlock } from '#src/notion/blocks/block.ts';
import { canonicalBlock } from '#src/notion/blocks/canonical.ts';
import { blocksOf } from '#src/notion/blocks/from-mdast.ts';
import { linesOf, pageOf } from './read-back.ts';
import { NotionServer } from './server/notion-server.ts';
import { mdast, smallTemplate } from './small-template.ts';
import { pushTo, writesOf } from './setup.ts';

const blocks = (markdown: string): Block[] => blocksOf(mdast(markdown), { href: () => undefined });

/** As if it had been read; ids are counted. */
function there(all: readonly Block[], next = { id: 0 }): ReadBlock[] {
  return all.map((block) => ({ ...block, id: `b${(next.id += 1)}`, madeBy: 'bot', children: there(block.children, next) }));
}

const kinds = (from: string, to: string): string[] => diffBlocks('page', there(blocks(from)), blocks(to)).map((change) => (change.kind === 'insert' ? `insert after ${change.after ?? 'nothing'}` : `${change.kind} ${change.id}`));

test.each<[from: string, to: string, changes: string[]]>([
  ['a\n\nb\n\nc', 'a\n\nb\n\nc', []],
  ['a\n\nb\n\nc', 'a\n\nB\n\nc', ['update b2']],
  ['a\n\nb\n\nc', 'a\n\nc', ['delete b2']],
  ['a\n\nc', 'a\n\nb\n\nc', ['insert after b1']],
  ['b', 'a\n\nb', ['insert after nothing']],
  ['a\n\n## h\n\nb', 'a\n\n- h\n\nb', ['delete b2', 'insert after b1']],
  ['- a\n  - b\n  - c', '- a\n  - b\n  - d', ['update b3']],
  ['- a\n  - b', '- a\n  - b\n  - c', ['insert after b2']],
  ['| a |\n| - |\n| 1 |', '| a |\n| - |\n| 2 |', ['update b3']],
  ['| a |\n| - |\n| 1 |', '| a | b |\n| - | - |\n| 1 | 2 |', ['delete b1', 'insert after nothing']],
  ['- [x] a', '- [ ] a', ['update b1']],
])('from %j to %j', (from, to, changes) => {
  expect(kinds(from, to)).toEqual(changes);
});

/** Carries changes out on a tree in memory. */
function apply(page: readonly ReadBlock[], changes: readonly Change[]): unknown[] {
  interface Node { readonly id: string; own: Block; children: Node[] }
  const nodes = new Map<string, Node>();
  const grow = (block: ReadBlock): Node => {
    const node = { id: block.id, own: block, children: block.children.map(grow) };
    nodes.set(node.id, node);
    return node;
  };
  const root: Node = { id: 'page', own: { type: 'divider', runs: [], children: [] }, children: page.map(grow) };
  nodes.set('page', root);
  const fresh = (block: Block): Node => ({ id: '', own: block, children: block.children.map(fresh) });
  const parents = (): Node[] => [root, ...nodes.values()];
  for (const change of changes) {
    if (change.kind === 'delete') for (const node of parents()) node.children = node.children.filter(({ id }) => id !== change.id);
    const target = nodes.get(change.kind === 'insert' ? change.parent : change.id);
    if (change.kind === 'update' && target !== undefined) target.own = change.block;
    if (change.kind === 'insert' && target !== undefined) {
      const place = change.after === undefined ? 0 : target.children.findIndex(({ id }) => id === change.after) + 1;
      target.children.splice(place, 0, ...change.blocks.map(fresh));
    }
  }
  const shape = ({ own, children }: Node): unknown => canonicalBlock({ ...own, children: [] }).concat(children.map(shape));
  return root.children.map(shape);
}

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function randomMarkdown(next: (below: number) => number): string {
  const word = (): string => 'abcde'.charAt(next(5));
  const makers = [word, () => `## ${word()}`, () => `- ${word()}\n  - ${word()}\n  - ${word()}`, () => `1. ${word()}`, () => `> ${word()}\n>\n> ${word()}`, () => `| ${word()} | x |\n| - | - |\n| ${word()} | ${word()} |`, () => `\`\`\`sh\n${word()}\n\`\`\``];
  return Array.from({ length: next(9) }, () => makers[next(makers.length)]?.() ?? '').join('\n\n');
}

test('whatever stands there, the changes lead to what is wanted', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const next = numbers(seed);
    const [from, to] = [there(blocks(randomMarkdown(next))), blocks(randomMarkdown(next))];
    expect(apply(from, diffBlocks('page', from, to)), `seed ${seed}`).toEqual(apply(there(to), []));
  }
});

describe('against the server', () => {
  test('pages that change again and again say what they should, and then nothing more is written', async () => {
    const server = new NotionServer();
    for (let seed = 1; seed <= 12; seed += 1) {
      const next = numbers(seed);
      const pages = Object.fromEntries(['one', 'two', 'three'].map((id) => [id, randomMarkdown(next)]));
      const template = smallTemplate(pages, randomMarkdown(next));
      await pushTo(server, template);
      const fresh = new NotionServer();
      await pushTo(fresh, template);
      for (const id of Object.keys(pages)) expect(linesOf(server, pageOf(server, id).id), `${id}, seed ${seed}`).toEqual(linesOf(fresh, pageOf(fresh, id).id));
      expect(await writesOf(server, template)).toEqual([]);
    }
  });
});
