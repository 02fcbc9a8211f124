/** Links between pages. All are relative, so that one build works on a host, under a base path and from disk. */

/** From a page (`severities/p0`) to another one's file, or to any file of the site; an anchor is kept. */
export function relativeTo(from: string, to: string): string {
  const [path = '', anchor] = to.split('#');
  const target = `${'../'.repeat(from.split('/').length - 1)}${path}`;
  return anchor === undefined ? target : path === '' ? `#${anchor}` : `${target}#${anchor}`;
}

/** The file of a page, from the root of the site. */
export const fileOf = (path: string): string => `${path}.html`;

/** Where a page can be read by everybody, where the site's address is known. */
export const publicAddress = (path: string, site: string | undefined): string | undefined =>
  site === undefined ? undefined : new URL(path === 'index' ? '' : fileOf(path), `${site.replace(/\/+$/, '')}/`).href;

/** From a page to another page's address, such as `severities/p0#tell`. */
export function pageLink(from: string, address: string): string {
  const [path = '', anchor] = address.split('#');
  if (path === from && anchor !== undefined) return `#${anchor}`;
  return relativeTo(from, `${fileOf(path)}${anchor === undefined ? '' : `#${anchor}`}`);
}
