/** GitHub's Markdown, written from the mdast of a book: what Markdown files and wikis share. */
import type { Blockquote, InlineCode, Link, Parents, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type { CalloutMark } from '#src/book/book.ts';
import { addressIn } from '#src/model/address.ts';

export interface Dialect {
  /** Where an address of the book leads in this output; undefined where it has no place there: the link becomes plain text. */
  readonly href: (address: string) => string | undefined;
  /** What callouts are called where their author gives no title: GitHub says it itself. */
  readonly callouts: Readonly<Record<CalloutMark['kind'], string>>;
  /** Handlers that differ from GitHub's. */
  readonly handlers?: Options['handlers'];
  /** More that must not stand as it is in text. */
  readonly unsafe?: Options['unsafe'];
  /** Signs that differ from GitHub's, such as how far lists are indented. */
  readonly style?: Pick<Options, 'listItemIndent' | 'bullet'>;
}

/** A body, or a whole page, as text. */
export function writeGfm(tree: Root, { href, callouts, handlers, unsafe = [], style }: Dialect): string {
  return toMarkdown(tree, {
    ...STYLE,
    ...style,
    handlers: { ...HANDLERS, link: linkTo(href), blockquote: alert(callouts), ...handlers },
    extensions: [GFM, { unsafe: [...(UNSAFE ?? []), ...(unsafe ?? [])] }],
  });
}

const STYLE = { bullet: '-', bulletOther: '*', emphasis: '_', rule: '-', listItemIndent: 'one', incrementListMarker: true } as const satisfies Options;

/** Columns are not padded to one width: it would cost more than all the rest, and a change of one cell would change every line. */
const GFM = gfmToMarkdown({ tablePipeAlign: false });

/** GitHub takes text between two dollar signs for a formula; the closing one is told by what stands before it. */
const UNSAFE: Options['unsafe'] = [{ character: '$', before: '[^\\s$|]', inConstruct: 'phrasing' }];

export const inTable: (stack: readonly string[]) => boolean = (stack) => stack.includes('tableCell');

const hardBreak: Handle = (node, parent, state, info) => (inTable(state.stack) ? '<br>' : defaultHandlers.break(node, parent, state, info));

/** In a table a backslash before a pipe cannot be written as code: the pipe's own escape would eat it. */
const inlineCode: Handle = (node: InlineCode, parent: Parents | undefined, state) => {
  if (!inTable(state.stack)) return defaultHandlers.inlineCode(node, parent, state);
  if (/\\\|/.test(node.value)) return `<code>${escapeHtml(node.value)}</code>`;
  return defaultHandlers.inlineCode(node, parent, state).replaceAll('|', String.raw`\|`);
};

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>|\\`*_[\]{}$~]/g, (character) => `&#${character.codePointAt(0)};`);

const ALERTS = { note: 'NOTE', warning: 'WARNING', danger: 'CAUTION' } as const;

/** An alert of GitHub. It has no title but its kind, so the title stays as first line; inside something else GitHub shows a plain quotation. */
const alert =
  (words: Dialect['callouts']): Handle =>
  (node: Blockquote, parent: Parents | undefined, state, info) => {
    const callout = node.data?.callout;
    if (callout === undefined || parent?.type !== 'root') return defaultHandlers.blockquote(node, parent, state, info);
    const children = callout.title === words[callout.kind] && node.children.length > 1 ? node.children.slice(1) : node.children;
    return `> [!${ALERTS[callout.kind]}]\n${defaultHandlers.blockquote({ ...node, children }, parent, state, info)}`;
  };

const HANDLERS: Options['handlers'] = { break: hardBreak, inlineCode };

function linkTo(href: Dialect['href']): Handle {
  const handle: Handle = (node: Link, parent, state, info) => {
    const address = addressIn(node.url);
    if (address === undefined) return defaultHandlers.link(node, parent, state, info);
    const url = href(address);
    if (url === undefined) return state.containerPhrasing(node, info);
    return defaultHandlers.link({ ...node, url }, parent, state, info);
  };
  return Object.assign(handle, { peek: peekLink });
}

const peekLink = (): string => '[';
