/** The whole site as data: what Astro then puts its shell around. Pure. */
import type { ElementContent } from 'hast';
import type { Section } from '#src/book/book.ts';
import { html } from '#src/html/body.ts';
import { withLocalContents } from '#src/html/local-contents.ts';
import { contentsOf } from '#src/html/place-anchors.ts';
import { withComposer } from '#src/html/layouts/composer.ts';
import { sectionLayout } from '#src/html/layouts/section.ts';
import { homeLayout } from '#src/html/layouts/home.ts';
import { addressIn, placed, sectionOf } from '#src/html/placed.ts';
import { viewOf, type ViewInput } from '#src/html/view.ts';
import type { SitePage } from '#src/site/site-page.ts';
import { neighborhoodOf, type Neighborhood } from './navigation.ts';
import { pageLink, publicAddress } from './relative.ts';
import { sourceLinks } from './repository-links.ts';
import type { DownloadLink } from './downloads.ts';
import { fixedPages } from './fixed-pages.ts';
import { wholePage } from './whole-page.ts';

/** A page before its shell. */
export interface Draft {
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly kind: string;
  readonly nodes: readonly ElementContent[];
  readonly file?: string | undefined;
  /** Whether the page is there as Markdown, or where. */
  readonly markdown?: boolean | string;
  readonly moved?: string | undefined;
}

export interface SiteMaker {
  readonly input: ViewInput;
  readonly downloads: readonly DownloadLink[];
  readonly href: (from: string) => (address: string) => string | undefined;
}

/** Every page. `downloads` are what lies beside them. */
export function makePages(input: ViewInput, downloads: readonly DownloadLink[] = []): SitePage[] {
  const sections = input.book.chapters.flatMap(({ sections: list }) => list);
  const known = new Set(sections.map(({ id }) => id));
  const maker: SiteMaker = { input, downloads, href: (from) => (address) => (known.has(sectionOf(address)) ? pageLink(from, address) : undefined) };
  const neighborhood = neighborhoodOf(input.book, input.catalog);
  const finish = (draft: Draft): SitePage => finishPage(draft, draft.kind === 'missing' ? NOWHERE : neighborhood(draft.path), input);
  const whole = wholePage(sections, input);
  // Each is finished before the next is begun: the nodes of all pages at once would fill the memory.
  const pages = sections.map((section) => {
    const nodes = sectionLayout(section, input, { href: addressIn(known) });
    whole.add(section.id, nodes);
    return finish(sectionDraft(section, placed(nodes, { href: maker.href(section.id) }), input));
  });
  return [finish(homeDraft(maker)), ...pages, { ...whole.page(), ...neighborhood('whole') }, ...fixedPages(maker).map(finish)];
}

const NOWHERE: Neighborhood = { nav: '', previous: undefined, next: undefined };

const homeDraft = ({ input, href }: SiteMaker): Draft => ({
  path: 'index',
  title: input.book.title,
  description: input.book.summary,
  kind: 'home',
  nodes: homeLayout(viewOf(input, { href: href('index') }, 'index')),
  markdown: true,
});

const sectionDraft = (section: Section, nodes: readonly ElementContent[], input: ViewInput): Draft => ({
  path: section.id,
  title: section.title,
  description: section.summary,
  kind: section.kind,
  nodes: withComposer(section, nodes, input),
  file: section.origin?.file,
  markdown: true,
});

/** A page that has moved is published where it leads. */
function canonicalOf(path: string, moved: string | undefined, site: string | undefined): string | undefined {
  const address = publicAddress(path, site);
  return address === undefined || moved === undefined ? address : new URL(moved, address).href.replace(/#.*$/, '');
}

function finishPage({ path, title, description, kind, nodes, file, markdown, moved }: Draft, around: Neighborhood, input: ViewInput): SitePage {
  return {
    path,
    title,
    description,
    html: html(withLocalContents(nodes, contentsOf(nodes), kind, input.catalog.site)),
    ...around,
    source: sourceLinks(path, title, file, input),
    canonical: kind === 'missing' ? undefined : canonicalOf(path, moved, input.runbook.settings.site),
    markdown: markdown === true ? `${path.split('/').at(-1)}.md` : markdown === false ? undefined : markdown,
    moved,
    parts: [],
  };
}
