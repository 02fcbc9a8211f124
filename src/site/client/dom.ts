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

/** A script of the site's code or of its data, once. A classic one: modules and `fetch` do not work from disk. Where all is in one file, it is there. */
export function loadScript(kind: 'code' | 'data', name: string): Promise<void> {
  const folder = html.dataset[kind];
  if (folder === undefined) return Promise.resolve();
  const loading = loaded.get(name) ?? new Promise<void>((resolve, reject) => {
    const script = make('script', { src: root + folder + name });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      loaded.delete(name);
      reject(new Error(name));
    });
    document.head.append(script);
  });
  loaded.set(name, loading);
  return loading;
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
