/** Which pages of a site a suite looks at. */
import type { BuiltSite } from './built-sites.ts';

/** A page that moves on by itself is looked at where it leads. */
export const isRead = (page: string, text: string): boolean => !text.includes('http-equiv="refresh"') && page !== '404.html';

/** All pages where they are few, otherwise the first ones of each folder, `most` of them. */
export function someOfEachKind({ pages, text }: BuiltSite, most: number): string[] {
  const seen = new Map<string, number>();
  return pages.filter((page) => {
    const folder = page.split('/')[0] ?? '';
    const count = (seen.get(folder) ?? 0) + 1;
    seen.set(folder, count);
    return isRead(page, text(page)) && count <= most;
  });
}
