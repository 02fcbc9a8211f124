/** Sections put together: anchors for every heading, and the list of them. */
import type { Heading as HeadingNode, Root } from 'mdast';
import GithubSlugger from 'github-slugger';
import type { Origin } from '#src/model/runbook.ts';
import type { Heading, Section } from './book.ts';
import type { Block } from './build.ts';
import { plainText } from './prose/plain.ts';

export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly blocks: readonly Block[];
  readonly origin?: Origin | undefined;
}

type Made = Omit<Section, 'kind' | 'entity'>;

/** What every kind of section has. */
export function finish({ id, title, summary, blocks, origin }: Draft): Made {
  const body: Root = { type: 'root', children: withFootnotesLast(withAnchors(blocks)) };
  return { id, title, summary: summary === '' ? undefined : summary, body, headings: headingsOf(body), origin };
}

/** An author's heading takes the anchor that GitHub would give it, unless a step or a part of ours has it already. */
function withAnchors(blocks: readonly Block[]): Block[] {
  const slugger = new GithubSlugger();
  const taken = new Set(blocks.flatMap((block) => block.data?.anchor ?? []));
  return blocks.map((block) => {
    if (block.type !== 'heading' || block.data?.anchor !== undefined) return block;
    let anchor = slugger.slug(plainText(block.children));
    while (taken.has(anchor)) anchor = slugger.slug(plainText(block.children));
    taken.add(anchor);
    return { ...block, data: { ...block.data, anchor } };
  });
}

/** The first sentence of a text, for lists. */
export function firstSentence(blocks: readonly Block[]): string | undefined {
  const first = blocks.find(({ type }) => type === 'paragraph');
  return first === undefined ? undefined : /^.*?[.!?](?=\s|$)/.exec(plainText([first]))?.[0];
}

/** An author's body: what stands above its first heading, and the rest. */
export function splitBody(blocks: readonly Block[]): readonly [lead: readonly Block[], rest: readonly Block[]] {
  const first = blocks.findIndex(({ type }) => type === 'heading');
  return first < 0 ? [blocks, []] : [blocks.slice(0, first), blocks.slice(first)];
}

const withFootnotesLast = (blocks: readonly Block[]): Block[] => [...blocks.filter(({ type }) => type !== 'footnoteDefinition'), ...blocks.filter(({ type }) => type === 'footnoteDefinition')];

const headingsOf = (body: Root): Heading[] =>
  body.children.flatMap((node) => (isAnchored(node) ? [{ depth: node.depth, title: plainText(node.children), anchor: node.data?.anchor ?? '' }] : []));

const isAnchored = (node: Root['children'][number]): node is HeadingNode => node.type === 'heading' && node.data?.anchor !== undefined;
