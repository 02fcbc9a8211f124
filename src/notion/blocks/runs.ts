/** Lines of mdast as runs of rich text. */
import type { Inline } from '#src/book/build.ts';
import { addressIn } from '#src/model/address.ts';
import { joinTexts } from '#src/messages/runs.ts';
import { webLink } from '#src/notion/web-link.ts';
import type { Run } from './block.ts';
import { LONGEST_ARRAY, LONGEST_TEXT } from './limits.ts';

export interface Links {
  /** Where an address of the book leads in Notion; undefined where its page does not exist: the link becomes plain text. */
  readonly href: (address: string) => string | undefined;
}

type Style = Omit<Run, 'text'>;

/** Runs, neighbors of one style joined, none longer than Notion takes. */
export const runsOf = (nodes: readonly Inline[], links: Links): Run[] => splitRuns(joinRuns(nodes.flatMap((node) => styled(node, {}, links))));

function styled(node: Inline, style: Style, links: Links): Run[] {
  switch (node.type) {
    case 'text':
      return [{ ...style, text: node.value }];
    case 'inlineCode':
      return [{ ...style, code: true, text: node.value }];
    case 'break':
      return [{ ...style, text: '\n' }];
    case 'strong':
      return inside(node.children, { ...style, bold: true }, links);
    case 'emphasis':
      return inside(node.children, { ...style, italic: true }, links);
    case 'delete':
      return inside(node.children, { ...style, strike: true }, links);
    case 'link':
      return inside(node.children, linked(node.url, style, links), links);
    case 'footnoteReference':
      return [{ ...style, text: `[${node.label ?? node.identifier}]` }];
    default:
      return 'children' in node ? inside(node.children, style, links) : 'value' in node ? [{ ...style, text: node.value }] : [];
  }
}

const inside = (nodes: readonly Inline[], style: Style, links: Links): Run[] => nodes.flatMap((node) => styled(node, style, links));

function linked(url: string, style: Style, { href }: Links): Style {
  const address = addressIn(url);
  const link = address === undefined ? webLink(url) : href(address);
  return link === undefined ? style : { ...style, link };
}

/** Neighbors of one style as one run; empty ones left out. */
export const joinRuns = (runs: readonly Run[]): Run[] => joinTexts(runs, (a, b) => styleKey(a) === styleKey(b));

const styleKey = ({ link, bold, italic, strike, code }: Run): string => JSON.stringify([link, bold, italic, strike, code]);

/** Runs no longer than Notion takes; a pair of UTF-16 units is never parted. */
const splitRuns = (runs: readonly Run[]): Run[] => runs.flatMap((run) => (run.text.length <= LONGEST_TEXT ? [run] : pieces(run.text).map((text) => ({ ...run, text }))));

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST_TEXT;
    const isPair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    found.push(text.slice(start, isPair ? end - 1 : end));
    start = isPair ? end - 1 : end;
  }
  return found;
}

/** Runs that fit into one array: where they are too many, as plain text; what is longer even so, cut with an ellipsis. */
export function fitRuns(runs: readonly Run[]): Run[] {
  if (runs.length <= LONGEST_ARRAY) return [...runs];
  const plain = splitRuns([{ text: runs.map(({ text }) => text).join('') }]);
  if (plain.length <= LONGEST_ARRAY) return plain;
  return [...plain.slice(0, LONGEST_ARRAY - 1), { text: '…' }];
}

/** Runs in as many arrays as they need. */
export function arraysOf(runs: readonly Run[]): Run[][] {
  const arrays: Run[][] = [];
  for (let start = 0; start < runs.length; start += LONGEST_ARRAY) arrays.push(runs.slice(start, start + LONGEST_ARRAY));
  return arrays.length === 0 ? [[]] : arrays;
}
