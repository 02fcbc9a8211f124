/** Handlers for renderers that show HTML as text: nothing but Markdown, in tables too. */
import type { InlineCode, Parents } from 'mdast';
import { defaultHandlers, type Handle, type Options } from 'mdast-util-to-markdown';
import { inTable } from './gfm.ts';

/** `between` stands in a table cell where a line would end. */
export function withoutHtml(between: string): Options['handlers'] {
  const hardBreak: Handle = (node, parent, state, info) => (inTable(state.stack) ? between : defaultHandlers.break(node, parent, state, info));
  return { break: hardBreak, inlineCode };
}

/** In a table a backslash before a pipe cannot be written as code: there it is text. */
const inlineCode: Handle = (node: InlineCode, parent: Parents | undefined, state, info) => {
  if (!inTable(state.stack)) return defaultHandlers.inlineCode(node, parent, state);
  if (/\\\|/.test(node.value)) return state.safe(node.value, info);
  return defaultHandlers.inlineCode(node, parent, state).replaceAll('|', String.raw`\|`);
};
