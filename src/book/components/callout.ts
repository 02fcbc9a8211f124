import type { Blockquote } from 'mdast';
import { paragraph, strong, type Block } from '#src/book/build.ts';
import type { CalloutMark } from '#src/book/marks.ts';
import { labelText } from '#src/book/prose/label.ts';
import { resolveBlocks } from '#src/book/prose/resolve-blocks.ts';
import type { Source } from '#src/book/prose/resolve-prose.ts';
import type { Component } from '#src/source/nodes.ts';

/** `<Note>`, `<Warning>`, `<Danger>`: a blockquote that says what it is. */
export function callout(kind: CalloutMark['kind']): (component: Component, source: Source) => Block[] {
  return ({ attributes, children }, source) => {
    const written = attributes['title'];
    const title = written === undefined ? source.scope.catalog.book.callouts[kind] : labelText(written, source.scope);
    return [markedQuote({ kind, title }, resolveBlocks(children, source))];
  };
}

/** A blockquote with its title as first paragraph, in bold. */
export const markedQuote = (mark: CalloutMark, children: readonly Block[]): Blockquote => ({
  type: 'blockquote',
  data: { callout: mark },
  children: [paragraph(strong(mark.title)), ...children],
});
