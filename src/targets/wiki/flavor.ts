/** In what the wikis of GitHub and GitLab differ. */
import type { Options } from 'mdast-util-to-markdown';
import { GITHUB_ANCHORS, type AnchorStyle } from '#src/dialect/anchors.ts';
import { GITLAB_ANCHORS } from '#src/dialect/gitlab-anchors.ts';

export interface WikiFlavor {
  /** Names of the pages that the wiki shows first and around others, without `.md`; undefined where it has none. */
  readonly home: string;
  readonly sidebar: string;
  readonly footer: string | undefined;
  /** The name of a page, from the address of its section alone: it stays when pages are reordered, retitled or added. */
  readonly pageOf: (address: string) => string;
  /** Where a page has no heading with its title, the title stands in front matter. */
  readonly anchors: AnchorStyle;
  /** Signs in text that the wiki would take for more than text. */
  readonly unsafe: NonNullable<Options['unsafe']>;
}

/** GitHub is flat, and shows the name of a page above it, with hyphens as spaces. */
const github: WikiFlavor = {
  home: 'Home',
  sidebar: '_Sidebar',
  footer: '_Footer',
  // No two addresses share a name: the part before the slash is one of a few words, none with a hyphen.
  pageOf: (address) => address.split('/').map(capitalized).join('-'),
  anchors: GITHUB_ANCHORS,
  unsafe: [],
};

const capitalized = (part: string): string => part.slice(0, 1).toUpperCase() + part.slice(1);

/** Where no text is shown. */
const IN_LINKS = ['autolink', 'destinationLiteral', 'destinationRaw', 'titleQuote'] as const;

/**
 * GitLab has folders; a link without `.md` starts at the top of the wiki: https://docs.gitlab.com/user/project/wiki/markdown/.
 * A sign before a word would name a person, an issue, a label; after a backslash it is only a sign.
 */
const gitlab: WikiFlavor = {
  home: 'home',
  sidebar: '_sidebar',
  footer: undefined,
  pageOf: (address) => address,
  anchors: GITLAB_ANCHORS,
  unsafe: [...'@#!~%$&^'].map((character) => ({ character, after: '[\\w"]', inConstruct: 'phrasing', notInConstruct: [...IN_LINKS] })),
};

export const WIKI_FLAVORS = { github, gitlab } as const satisfies Record<string, WikiFlavor>;
export type WikiFlavorName = keyof typeof WIKI_FLAVORS;
