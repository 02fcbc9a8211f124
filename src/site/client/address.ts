import { inPage } from '#src/html/in-page.ts';
import { root } from './kit.ts';

/** Whether all pages are in this one file. */
export const isSingle = document.documentElement.dataset['single'] !== undefined;

/** Where an address of the book leads from this page. */
export function hrefOf(address: string): string {
  if (isSingle) return `#${inPage(address)}`;
  const [path = '', anchor] = address.split('#');
  return `${root}${path}.html${anchor === undefined ? '' : `#${anchor}`}`;
}
