/** Everything on one page, to print or to search with the browser's own search. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section } from '#src/book/book.ts';
import { html } from '#src/html/body.ts';
import { inPage } from '#src/html/in-page.ts';
import { linksInPage } from '#src/html/links-in-page.ts';
import { localContents } from '#src/html/local-contents.ts';
import { placed } from '#src/html/placed.ts';
import type { ViewInput } from '#src/html/view.ts';
import type { SitePage } from '#src/site/site-page.ts';
import { publicAddress } from './relative.ts';
import { sourceLinks } from './repository-links.ts';

export interface WholePage {
  /** The next section, by its id, as it was laid out with addresses of the book. */
  readonly add: (id: string, nodes: readonly ElementContent[]) => void;
  readonly page: () => Omit<SitePage, 'nav' | 'previous' | 'next'>;
}

export function wholePage(sections: readonly Section[], input: ViewInput): WholePage {
  const { title } = input.catalog.site.whole;
  const links = linksInPage(sections);
  const parts: string[] = [];
  const contents = sections.map((section) => ({ depth: 2, title: section.title, anchor: inPage(section.id) }));
  return {
    add: (id, nodes) => {
      parts.push(html(h('section', { id: inPage(id) }, placed(nodes, links(id)))));
    },
    page: () => ({
      path: 'whole',
      title,
      description: undefined,
      html: `${html([localContents(contents, 'whole', input.catalog.site)])}<div class="whole">${parts.join('')}</div>`,
      source: sourceLinks('whole', title, undefined, input),
      canonical: publicAddress('whole', input.runbook.settings.site),
      markdown: 'llms-full.txt',
      moved: undefined,
      parts: [],
    }),
  };
}
