import { isSingle } from './address.ts';
import { loadScript } from './dom.ts';

/** What the reader looks at comes first: the copy of the site is made once the page is there. */
export function loadOffline(): void {
  const { offline } = document.documentElement.dataset;
  if (isSingle || offline === undefined || !location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  const load = (): void => void loadScript(offline);
  if (document.readyState === 'complete') load();
  else addEventListener('load', load, { once: true });
}
