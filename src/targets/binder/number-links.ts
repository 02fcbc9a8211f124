/** Paper cannot be clicked: every address outside is numbered where it stands, and the list at the end has it in full, with a code to scan. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { targetOf } from './target-id.ts';

export interface NumberedLink {
  readonly number: number;
  readonly url: string;
  /** What it is called where it stands, each name once. */
  readonly names: readonly string[];
}

export const linkAddress = (number: number): string => `links/list#${number}`;

/** Marks the links of the contents in place, and returns them in the order of reading. `listed` is false where the edition has no list. */
export function numberLinks(contents: readonly ElementContent[], listed: boolean): readonly NumberedLink[] {
  const links = new Map<string, { readonly number: number; readonly names: Set<string> }>();
  visit({ type: 'root', children: [...contents] }, 'element', (element) => {
    const href = element.tagName === 'a' ? element.properties['href'] : undefined;
    if (typeof href !== 'string' || href.startsWith('#')) return;
    const name = toString(element);
    const isWeb = /^https?:/i.test(href);
    const link = isWeb ? (links.get(href) ?? { number: links.size + 1, names: new Set<string>() }) : undefined;
    if (link !== undefined) {
      links.set(href, link);
      if (bare(name) !== bare(href)) link.names.add(name);
    }
    element.children.push(...printed(name, href), ...(link !== undefined && listed ? [mark(link.number)] : []));
  });
  return [...links].map(([url, { number, names }]) => ({ number, url, names: [...names] }));
}

/** A number to dial and an address to write to are printed where the words do not say them; web addresses stand in the list. */
function printed(name: string, href: string): ElementContent[] {
  const address = /^(?:mailto|tel):(.*)$/i.exec(href)?.[1];
  return address === undefined || squeezed(name).includes(squeezed(address)) ? [] : [{ type: 'text', value: ` (${address})` }];
}

/** Without the blanks and signs that make a number readable. */
const squeezed = (text: string): string => text.replaceAll(/[\s()./-]/g, '');

const mark = (number: number): ElementContent => h('span', { className: ['link-number'], dataTarget: targetOf(linkAddress(number)) }, ` [${number}]`);

/** An address as people say it. */
export const bare = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
