import type { ElementContent } from 'hast';

/** A run of pages with running heads of its own. It can be taken out and put in alone. */
export interface Sheet {
  /** Its address: that of a section, or `cards/…`, `forms/…`. */
  readonly id: string;
  readonly title: string;
  /** What the tab says, where it is not that of the part. */
  readonly tab?: string | undefined;
  readonly content: readonly ElementContent[];
  /** The headings inside it that have bookmarks of their own. */
  readonly headings?: readonly BookmarkedHeading[] | undefined;
  /** The sections on it, where they are several. */
  readonly entries?: readonly Entry[] | undefined;
  /** Must be one page: in how many ways it can be set. */
  readonly densities?: number | undefined;
  /** Set closer, so that more fits on its page. */
  readonly tight?: boolean | undefined;
  readonly look?: 'cover' | 'card' | 'form' | 'prose' | undefined;
  /** Begins on a right-hand page, also where it does not open its part. */
  readonly startsRight?: boolean | undefined;
  /** Left out of the contents and the bookmarks. */
  readonly unlisted?: boolean | undefined;
}

/** What is found by its own name in contents and bookmarks, where a sheet holds several. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly headings?: readonly BookmarkedHeading[] | undefined;
}

export interface BookmarkedHeading {
  readonly title: string;
  /** The address, with its anchor. */
  readonly address: string;
}

/** What begins on a right-hand page and has a tab. */
export interface BinderPart {
  readonly id: string;
  readonly title: string;
  /** Undefined: no tab, not counted. */
  readonly tab: string | undefined;
  readonly sheets: readonly Sheet[];
  /** Begins wherever the one before ends. */
  readonly follows?: boolean | undefined;
  readonly unlisted?: boolean | undefined;
}

/** What contents and bookmarks list of a sheet. */
export const entriesOf = (sheet: Sheet): readonly Entry[] => (sheet.unlisted === true ? [] : (sheet.entries ?? [sheet]));
