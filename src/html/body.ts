/** A resolved body as hast: the same for the site, the binder and the single file. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { bodyHandlers } from './body-handlers.ts';

export interface BodyOptions {
  /** Where an address of the book leads in this output; undefined where it has no place there: the link becomes plain text. */
  readonly href: (address: string) => string | undefined;
  /** The id of an anchor in this output. Default: the anchor itself. */
  readonly anchor?: ((anchor: string) => string) | undefined;
  /** The name of an agent by its id, for commands that were filled in for it. */
  readonly agentName?: ((id: string) => string) | undefined;
  /** Commands stand without a block of their own around them. */
  readonly bare?: boolean | undefined;
  /** What is added to the depth of headings. */
  readonly deeper?: number | undefined;
}

/** Resolved nodes, blocks or a line, as hast. Author text stays data: raw HTML cannot occur in a body, and only http, https, mailto and tel links and those of the book are kept. */
export function hastOf(nodes: readonly (RootContent | Nodes)[], options: BodyOptions): ElementContent[] {
  const made = toHast({ type: 'root', children: nodes.filter(isContent) }, { handlers: bodyHandlers(options) });
  const children = made.type === 'root' ? made.children : [made];
  return children.filter((node): node is ElementContent => node.type === 'element' || node.type === 'text');
}

const isContent = (node: Nodes): node is RootContent => node.type !== 'root';

export const html = (nodes: HastRoot | Element | readonly ElementContent[]): string => toHtml('type' in nodes ? nodes : { type: 'root', children: [...nodes] });

export { toHtml };
