/** Python-Markdown, which MkDocs and TechDocs read with: it differs from GitHub in lists, escapes, boxes and anchors. */
import type { Blockquote, Code, Delete, Heading, InlineCode, Link, Parents, Text } from 'mdast';
import { defaultHandlers, type Handle, type Options, type State } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { escapeHtml, inTable, type Dialect } from '#src/dialect/gfm.ts';
import { addressIn } from '#src/model/address.ts';

export function pythonMarkdown({ href, callouts }: Pick<Dialect, 'href' | 'callouts'>): Dialect {
  return { href, callouts, handlers: { ...HANDLERS, link: linkTo(href) }, unsafe: [{ character: '{', inConstruct: 'phrasing' }], style: { listItemIndent: 'tab' } };
}

/** What a backslash can stand before: https://daringfireball.net/projects/markdown/syntax#backslash. Anything else is written as a number. */
const ESCAPABLE = String.raw`\`*_{}[]()>#+-.!`;
const ENCODED = [...'"$%&\',/:;<=?@^|~'];

const text: Handle = (node: Text, _parent, state, info) => state.safe(node.value, { ...info, encode: ENCODED.filter((character) => !ESCAPABLE.includes(character)) });

const hardBreak: Handle = (_node, _parent, state) => (inTable(state.stack) ? '<br>' : '<br>\n');

/** A fence counts at the top only; deeper, code is known by its indent. */
const code: Handle = (node: Code, parent: Parents | undefined, state, info) => {
  if (parent?.type === 'root') return defaultHandlers.code(node, parent, state, info);
  return state.indentLines(node.value, (line, _index, blank) => (blank ? '' : '    ') + line);
};

/** In a table any pipe ends the cell, also in code. */
const inlineCode: Handle = (node: InlineCode, parent: Parents | undefined, state) =>
  inTable(state.stack) && node.value.includes('|') ? `<code>${escapeHtml(node.value)}</code>` : defaultHandlers.inlineCode(node, parent, state);

/** The book's own anchor, so that links do not hang on how a title becomes one. */
const heading: Handle = (node: Heading, parent: Parents | undefined, state, info) => {
  const written = defaultHandlers.heading(node, parent, state, info);
  const anchor = node.data?.anchor;
  return anchor === undefined ? written : `${written} {: #${anchor} }`;
};

/** https://python-markdown.github.io/extensions/admonition/, which knows our kinds by the same names. */
const blockquote: Handle = (node: Blockquote, parent: Parents | undefined, state, info) => {
  const { callout } = node.data ?? {};
  if (callout === undefined) return defaultHandlers.blockquote(node, parent, state, info);
  const [, ...children] = node.children;
  // Code that comes first would become part of the title.
  if (children[0]?.type === 'code') return `!!! ${callout.kind} ""\n\n${indented(node, state, info)}`;
  const title = state.safe(callout.title, { ...info, before: '"', after: '"', encode: ENCODED });
  return `!!! ${callout.kind} "${title}"\n\n${indented({ ...node, children }, state, info)}`;
};

function indented(node: Blockquote, state: State, info: Info): string {
  const content = state.containerFlow(node, info);
  return state.indentLines(content, (line, _index, blank) => (blank ? '' : '    ') + line);
}

/** In an address no backslash is taken away, so what would end it is written as its number. */
function linkTo(href: Dialect['href']): Handle {
  const handle: Handle = (node: Link, _parent, state, info) => {
    const address = addressIn(node.url);
    const url = address === undefined ? node.url : href(address);
    if (url === undefined) return state.containerPhrasing(node, info);
    if (toString(node) === url.replace(/^mailto:/, '') && /^(?:https?:\/\/|mailto:)[^\s<>]+$/.test(url)) return `<${url.replace(/^mailto:/, '')}>`;
    const title = typeof node.title === 'string' ? ` "${node.title.replaceAll(/[&"\\]/g, numbered)}"` : '';
    return `[${labelOf(node, state, info)}](${url.replaceAll(/[\s"'()<>\\]/g, percent)}${title})`;
  };
  return Object.assign(handle, { peek: () => '[' });
}

function labelOf(node: Link, state: State, info: Info): string {
  const leave = [state.enter('link'), state.enter('label')];
  const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  leave.toReversed().forEach((exit) => exit());
  return label;
}

const numbered = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;
const percent = (character: string): string => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;

const struck: Handle = (node: Delete, _parent, state, info) => `<del>${state.containerPhrasing(node, { ...info, before: '>', after: '<' })}</del>`;

type Info = Parameters<Handle>[3];

const HANDLERS: Options['handlers'] = { text, break: hardBreak, code, inlineCode, heading, blockquote, delete: struck };
