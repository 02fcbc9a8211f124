/** Pairs the opening and closing tags that stand among siblings into `component` nodes. */
import type { BlockContent, DefinitionContent, Html, Paragraph } from 'mdast';
import './nodes.ts';
import type { Component } from './nodes.ts';
import { parseTag } from './parse-tag.ts';
import type { Tag, TagProblem } from './parse-tag.ts';
import type { Slip } from './slip.ts';
import { slipAt } from './slip-at.ts';

export type Block = BlockContent | DefinitionContent;

/** A tag without a partner. */
export interface LonelyTag {
  readonly node: Html;
  readonly name: string;
}

/** What pairing found. Lonely tags are kept apart: two of them, in different places, may belong together. */
export interface TagSlips {
  readonly slips: Slip[];
  readonly unclosed: LonelyTag[];
  readonly unopened: LonelyTag[];
}

interface Frame {
  readonly node: Html;
  /** Without attributes where the tag is badly formed: it is reported, and only holds its place. */
  readonly tag: Tag;
  readonly isBad: boolean;
  readonly children: Block[];
}

interface Pairing {
  readonly done: Block[];
  /** What is open, outermost first. */
  readonly frames: Frame[];
  readonly found: TagSlips;
}

/** The siblings with components in place of their tags. Where a tag has no partner, what it would have held stays. */
export function pairComponents(blocks: readonly Block[], found: TagSlips): Block[] {
  const pairing: Pairing = { done: [], frames: [], found };
  for (const block of blocks) {
    if (block.type === 'html') addTag(pairing, block);
    else add(pairing, block.type === 'paragraph' ? (unwrap(block) ?? block) : block);
  }
  giveUp(pairing, 0);
  return pairing.done;
}

function add({ done, frames }: Pairing, block: Block): void {
  (frames.at(-1)?.children ?? done).push(block);
}

function addTag(pairing: Pairing, node: Html): void {
  const tag = parseTag(node.value);
  if ('message' in tag) addBadTag(pairing, node, tag);
  else if (tag.kind === 'open') pairing.frames.push({ node, tag, isBad: false, children: [] });
  else if (tag.kind === 'self') add(pairing, component(node, node, tag, []));
  else close(pairing, node, tag.name);
}

function addBadTag(pairing: Pairing, node: Html, problem: TagProblem): void {
  pairing.found.slips.push({ code: 'component-syntax', ...problem, ...slipAt(node) });
  const [, slash, name = ''] = /^<(\/?)([A-Z][A-Za-z0-9]*)/.exec(node.value) ?? [];
  if (slash === '/') close(pairing, node, name);
  else if (!node.value.endsWith('/>')) pairing.frames.push({ node, tag: { kind: 'open', name, attributes: {} }, isBad: true, children: [] });
}

function close(pairing: Pairing, node: Html, name: string): void {
  const depth = pairing.frames.findLastIndex((frame) => frame.tag.name === name);
  if (depth < 0) {
    pairing.found.unopened.push({ node, name });
    return;
  }
  giveUp(pairing, depth + 1);
  const frame = pairing.frames.at(-1);
  if (frame?.isBad !== false) return giveUp(pairing, depth);
  pairing.frames.pop();
  add(pairing, component(frame.node, node, frame.tag, frame.children));
}

/** Takes the frames from a depth on for unclosed: what they hold moves up. */
function giveUp(pairing: Pairing, depth: number): void {
  for (const { node, tag, isBad, children } of pairing.frames.splice(depth)) {
    if (!isBad) pairing.found.unclosed.push({ node, name: tag.name });
    for (const child of children) add(pairing, child);
  }
}

/** `<Note>Some text.</Note>` is one paragraph to Markdown. */
function unwrap(paragraph: Paragraph): Component | undefined {
  const [first, ...rest] = paragraph.children;
  const last = rest.pop();
  if (first?.type !== 'html' || last?.type !== 'html') return undefined;
  const [opening, closing] = [parseTag(first.value), parseTag(last.value)];
  if ('message' in opening || 'message' in closing || opening.kind !== 'open' || closing.kind !== 'close' || opening.name !== closing.name) return undefined;
  if (rest.some((node) => node.type === 'html' && node.value.startsWith(`</${opening.name}`))) return undefined;
  return component(first, last, opening, rest.length === 0 ? [] : [{ type: 'paragraph', children: rest, ...spanning(rest[0], rest.at(-1)) }]);
}

function component(first: Html, last: Html, { name, attributes }: Tag, children: Block[]): Component {
  return { type: 'component', name, attributes, children, ...spanning(first, last) };
}

function spanning(first: Placed | undefined, last: Placed | undefined): Placed {
  if (first?.position === undefined || last?.position === undefined) return {};
  return { position: { start: first.position.start, end: last.position.end } };
}

type Placed = Pick<Paragraph, 'position'>;
