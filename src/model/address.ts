/** Addresses inside the book: `section#anchor`, the same for every output. */

/** Things that a reference can name and that have a place in the book. */
export type Root = 'roles' | 'people' | 'channels' | 'severities' | 'agents' | 'procedures' | 'templates' | 'obligations' | 'pages' | 'drills';

/** The section that stands for a thing, or the anchor inside the section that lists it. */
export function addressOf(root: Root, id: string, part?: string): string {
  if (root === 'roles' || root === 'people' || root === 'channels') return `contacts/${root}#${id}`;
  if (root === 'drills') return 'drills/log';
  return part === undefined ? `${root}/${id}` : `${root}/${id}#${part}`;
}

/** How a link inside the book is written in its mdast: `book:severities/p0#first-action`. */
const BOOK_SCHEME = 'book:';
export const bookUrl = (address: string): string => `${BOOK_SCHEME}${address}`;

/** The address that a link's url names, if it leads inside the book. */
export const addressIn = (url: string): string | undefined => (url.startsWith(BOOK_SCHEME) ? url.slice(BOOK_SCHEME.length) : undefined);
