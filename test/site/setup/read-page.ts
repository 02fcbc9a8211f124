/** What a page's text says, for checks without a browser. */

const ATTRIBUTE = (name: string): RegExp => new RegExp(`\\s${name}="([^"]*)"`, 'g');

const decode = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll(/&(?:amp|#x26|#38);/g, '&');

export const attributes = (html: string, name: string): string[] => Array.from(html.matchAll(ATTRIBUTE(name)), ([, value = '']) => decode(value));

/** Where the links and files of a page lead, resolved inside the site; what leaves it is left out. */
export function targetsOf(html: string, page: string): { readonly path: string; readonly anchor: string | undefined }[] {
  return [...attributes(html, 'href'), ...attributes(html, 'src')].flatMap((url) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return [];
    const resolved = new URL(url, `http://site/${page}`);
    return [{ path: decodeURIComponent(resolved.pathname.slice(1)) || 'index.html', anchor: resolved.hash === '' ? undefined : decodeURIComponent(resolved.hash.slice(1)) }];
  });
}

export const idsOf = (html: string): string[] => attributes(html, 'id');
