/** Markdown of messages, for the outputs that write it. */
import type { Html, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Author text is escaped by the serializer; `html` is only ever a comment of `comment`. Long cells make aligned tables huge. */
export function markdownOf(children: readonly RootContent[], { alignTables = true }: { readonly alignTables?: boolean } = {}): string {
  return toMarkdown({ type: 'root', children: [...children] }, { extensions: [gfmToMarkdown({ tablePipeAlign: alignTables })], bullet: '-', rule: '-', emphasis: '_', fences: true, listItemIndent: 'one' });
}

/** A comment that author text cannot end. */
export const comment = (text: string): Html => ({ type: 'html', value: `<!-- ${text.replaceAll('--', '‐‐').replaceAll('<!', '<\u2060!').trim()} -->` });
