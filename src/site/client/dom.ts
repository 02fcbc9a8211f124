/** Small helpers for what is on the page. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export const all = <T extends HTMLElement = HTMLElement>(selector: string, inside: ParentNode = document): T[] => [...inside.querySelectorAll<T>(selector)];
export const one = <T extends HTMLElement = HTMLElement>(selector: string, inside: ParentNode = document): T | null => inside.querySelector<T>(selector);

const html = document.documentElement;
/** The way from this page to the root of the site. */
export const root = html.dataset['root'] ?? '';
export const pagePath = html.dataset['page'] ?? '';

const loaded = new Map<string, Promise<void>>();

/** A classic script, once: modules and `fetch` do not work from disk. */
export function loadScript(path: string): Promise<void> {
  const before = loaded.get(path);
  if (before !== undefined) return before;
  const loading = new Promise<void>((resolve, reject) => {
    const script = make('script', { src: root + path });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(path)));
    document.head.append(script);
  });
  loaded.set(path, loading);
  loading.catch(() => loaded.delete(path));
  return loading;
}

/** The styles of what scripts show, once. Resolves when they are there. */
export async function loadLaterStyle(): Promise<void> {
  const { laterStyle } = html.dataset;
  if (laterStyle === undefined || document.getElementById('later-style') !== null) return;
  const link = make('link', { id: 'later-style', rel: 'stylesheet', href: root + laterStyle });
  await new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

/** Tells those who cannot see what just happened. */
export function announce(text: string): void {
  let live = one('#live');
  if (live === null) {
    live = make('div', { id: 'live', class: 'seen-by-readers', role: 'status' });
    document.body.append(live);
  }
  live.textContent = text;
}
