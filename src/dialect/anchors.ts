/** The anchors that a renderer makes from headings. */
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import type { Section } from '#src/book/book.ts';
import { plainText } from '#src/book/prose/plain.ts';

/** How a renderer names headings. */
export interface AnchorStyle {
  /** A fresh one for each page: the second heading of a name gets another anchor. */
  readonly slugger: () => { readonly slug: (heading: string) => string };
  /** Whether the page begins with a heading that is the title of the section. */
  readonly titled: boolean;
}

/** GitHub, and whoever follows it. */
export const GITHUB_ANCHORS: AnchorStyle = { slugger: () => new GithubSlugger(), titled: true };

/** For each anchor of a section, the one that its page has. Anchors on rows and items have none. */
export function pageAnchors({ title, body }: Pick<Section, 'title' | 'body'>, style = GITHUB_ANCHORS): ReadonlyMap<string, string> {
  const slugger = style.slugger();
  if (style.titled) slugger.slug(title);
  const anchors = new Map<string, string>();
  collect(body, slugger, anchors);
  return anchors;
}

/** Every heading takes a slug, also one that nothing links to. */
function collect(node: Root | Nodes, slugger: ReturnType<AnchorStyle['slugger']>, anchors: Map<string, string>): void {
  if (node.type === 'heading') {
    const slug = slugger.slug(plainText(node.children));
    const anchor = node.data?.anchor;
    if (anchor !== undefined && !anchors.has(anchor)) anchors.set(anchor, slug);
  } else if (mayHoldHeadings(node)) {
    for (const child of node.children) collect(child, slugger, anchors);
  }
}

const mayHoldHeadings = (node: Nodes): node is Extract<Nodes, { type: 'root' | 'blockquote' | 'list' | 'listItem' }> => node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
