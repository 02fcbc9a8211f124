import type { Section } from '#src/book/book.ts';
import { inPage } from './in-page.ts';
import type { View } from './view.ts';

/** How a section, by its id, links where all of these stand in one page. */
export function linksInPage(sections: readonly Section[]): (own: string) => Pick<View, 'href' | 'anchor'> {
  const known = new Set(sections.map(({ id }) => id));
  return (own) => ({ href: (address) => (known.has(address.split('#')[0] ?? '') ? `#${inPage(address)}` : undefined), anchor: (anchor) => inPage(`${own}#${anchor}`) });
}
