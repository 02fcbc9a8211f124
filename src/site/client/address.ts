import { root } from './dom.ts';

/** Whether all pages are in this one file. */
const single = document.documentElement.dataset['single'] !== undefined;

/** Where an address of the book leads from this page. */
export function hrefOf(address: string): string {
  if (single) return `#${address.replaceAll(/[/#]/g, '--')}`;
  const [path = '', anchor] = address.split('#');
  return `${root}${path}.html${anchor === undefined ? '' : `#${anchor}`}`;
}
