/** A resolved body as hast: the same for the site, the binder and the single file. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { addressIn } from '#src/model/address.ts';
import { visit } from 'unist-util-visit';

export interface BodyOptions {
  /** Where an address of the book leads in this output; undefined where it has no place there: the link becomes plain text. */
  readonly href: (address: string) => string | undefined;
}

/** Author text stays data: raw HTML cannot occur in a body, and only http, https, mailto and tel links and those of the book are kept. */
export function bodyToHast(body: Root, options: BodyOptions): HastRoot {
  const tree = toHast(body);
  const root: HastRoot = tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] };
  visit(root, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return;
    const url = String(element.properties['href'] ?? '');
    const address = addressIn(url);
    const href = address === undefined ? safeUrl(url) : options.href(address);
    if (href === undefined) parent.children.splice(index, 1, ...element.children);
    else element.properties['href'] = href;
  });
  return root;
}

const safeUrl = (url: string): string | undefined => (/^(?:https?:|mailto:|tel:)/i.test(url) ? url : undefined);

export { toHtml };
