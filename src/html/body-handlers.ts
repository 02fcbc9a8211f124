/** How each kind of node that carries a mark of the book becomes hast. What is not here is plain Markdown. */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Blockquote, Code, Heading, InlineCode, Link, ListItem, Nodes, Parents, Table, TableRow, Text } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { addressIn } from '#src/model/address.ts';
import type { BodyOptions } from './body.ts';
import { bareCommand, commandBlock } from './command-block.ts';
import { commandParts } from './command-parts.ts';

export function bodyHandlers(options: BodyOptions): Handlers {
  return {
    link: (state, node: Link) => link(state, node, options),
    heading: (state, node: Heading) => heading(state, node, options),
    code: (_state, node: Code) => code(node, options),
    inlineCode: (_state, node: InlineCode) => inlineCode(node),
    text: (_state, node: Text) => text(node),
    blockquote: (state, node: Blockquote) => callout(state, node),
    listItem: (state, node: ListItem, parent: Parents | undefined) => listItem(state, node, parent, options),
    table: (state, node: Table) => table(state, node, options),
  };
}

function link(state: State, node: Link, { href }: BodyOptions): Element | ElementContent[] {
  const address = addressIn(node.url);
  const url = address === undefined ? safeUrl(node.url) : href(address);
  const children = state.all(node);
  return url === undefined ? children : h('a', { href: url }, children);
}

const safeUrl = (url: string): string | undefined => (/^(?:https?:|mailto:|tel:)/i.test(url) ? url : undefined);

function heading(state: State, node: Heading, options: BodyOptions): Element {
  const depth = Math.min(6, node.depth + (options.deeper ?? 0));
  return h(`h${depth}`, idOf(node.data?.anchor, options), state.all(node));
}

const idOf = (anchor: string | undefined, { anchor: rename }: BodyOptions): Properties => (anchor === undefined ? {} : { id: rename?.(anchor) ?? anchor });

function code(node: Code, { agentName, bare }: BodyOptions): Element {
  const mark = node.data?.command;
  if (mark === undefined) return h('pre', h('code', node.value));
  const parts = commandParts(node.value, mark.open);
  if (bare === true) return bareCommand(parts);
  const agent = mark.agent === undefined ? undefined : { id: mark.agent, name: agentName?.(mark.agent) ?? mark.agent };
  return commandBlock({ parts, agent });
}

function inlineCode(node: InlineCode): Element {
  const placeholder = node.data?.placeholder;
  return placeholder === undefined ? h('code', node.value) : h('code', { className: ['open'], dataOpen: placeholder }, node.value);
}

function text(node: Text): ElementContent {
  const placeholder = node.data?.placeholder;
  const plain: ElementContent = { type: 'text', value: node.value };
  return placeholder === undefined ? plain : h('span', { className: ['open'], dataOpen: placeholder }, [plain]);
}

function callout(state: State, node: Blockquote): Element {
  const mark = node.data?.callout;
  const children = state.all(node).filter(isElement);
  return mark === undefined ? h('blockquote', children) : h('div', { className: ['callout', mark.kind], role: 'note', ariaLabel: mark.title }, children);
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** A tick box has its line as its label, so that a thumb finds it and a screen reader names it. */
function listItem(state: State, node: ListItem, parent: Parents | undefined, options: BodyOptions): Element {
  const isTight = parent === undefined || !('spread' in parent) || parent.spread !== true;
  const [first, ...rest] = node.children.map((child) => (isTight && child.type === 'paragraph' ? state.all(child) : [state.one(child, node)].flat()));
  const below = rest.flatMap((each) => each ?? []).filter((each) => each !== undefined);
  const id = idOf(firstAnchor(node), options);
  if (node.checked === null || node.checked === undefined) return h('li', id, [...(first ?? []).filter((each) => each !== undefined), ...below]);
  const line = node.children[0]?.type === 'paragraph' ? state.all(node.children[0]) : [];
  return h('li', { ...id, className: ['task'] }, [h('label', [h('input', { type: 'checkbox', className: ['tick'] }), h('span', line)]), ...below]);
}

/** On a phone a wide table becomes a list: each cell then carries the name of its column. */
function table(state: State, node: Table, options: BodyOptions): Element {
  const [head, ...rows] = node.children;
  const names = (head?.children ?? []).map((cell) => toString(cell));
  return h('table', { className: ['list'] }, [
    h('thead', h('tr', (head?.children ?? []).map((cell) => h('th', { scope: 'col' }, state.all(cell))))),
    h('tbody', rows.map((row) => tableRow(state, row, names, options))),
  ]);
}

function tableRow(state: State, row: TableRow, names: readonly string[], options: BodyOptions): Element {
  const cells = row.children.map((cell, column) => (column === 0 && toString(cell).trim() !== '' ? h('th', { scope: 'row' }, state.all(cell)) : h('td', { dataLabel: names[column], ...(isNothing(toString(cell)) && { className: ['nothing'] }) }, state.all(cell))));
  return h('tr', idOf(firstAnchor(row), options), cells);
}

const isNothing = (shown: string): boolean => /^\s*[–—-]?\s*$/.test(shown);

/** An anchor stands on the first node inside what it names. */
function firstAnchor(node: Nodes): string | undefined {
  if (node.type !== 'heading' && node.data?.anchor !== undefined) return node.data.anchor;
  const first = 'children' in node ? node.children[0] : undefined;
  return first === undefined || first.type === 'list' ? undefined : firstAnchor(first);
}
