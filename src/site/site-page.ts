/** What Astro is given: finished pages, and what stands around all of them. Plain data, kept in Astro's content store. */
import type { Catalog } from '#src/catalog/catalog.ts';

export interface Link {
  readonly title: string;
  /** Relative to the page that it stands on. */
  readonly href: string;
}

export interface SitePage {
  /** From the root of the site, without ending: `severities/p0`, `index`. */
  readonly path: string;
  /** Of the browser's tab; plain text. */
  readonly title: string;
  readonly description: string | undefined;
  /** The content between header and footer, finished. */
  readonly html: string;
  /** The list of chapters with the neighborhood, finished. */
  readonly nav: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** `edit this page` and `report a wrong step`. */
  readonly source: readonly Link[];
  /** Where it is published, whole; undefined where that is not known. */
  readonly canonical: string | undefined;
  /** For machines: the same page as Markdown. */
  readonly markdown: string | undefined;
  /** Where the page has moved to, relative: readers are taken there. */
  readonly moved: string | undefined;
  /** Styles and scripts that it links besides those of every page: `steps.css`, `more.js`. */
  readonly parts: readonly string[];
}

/** A problem of the runbook, told in the page while it is edited. */
export interface Problem {
  readonly place: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly frame: string | undefined;
}

export interface SiteFrame {
  readonly title: string;
  readonly language: string;
  /** Of the words; for plurals. */
  readonly locale: string;
  readonly revision: string;
  readonly hasLevels: boolean;
  /** The page that `Contacts` leads to; undefined where there is none. */
  readonly contacts: string | undefined;
  /** Where the site is published, with a slash at its end. */
  readonly site: string | undefined;
  /** The folders of what pages load, from the root of the site, with a slash at their end. They are named by what is in them: a page never loads a part of another build. */
  readonly code: string;
  readonly data: string;
  readonly hasAgents: boolean;
  readonly words: Catalog['site'];
}

export interface SiteContent {
  readonly frame: SiteFrame;
  readonly pages: readonly SitePage[];
  readonly problems: readonly Problem[];
}
