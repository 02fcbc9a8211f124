import { loadScript } from './dom.ts';

/** What the reader looks at comes first: the copy of the site is made once the page is there. */
export function loadOffline(): void {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => void loadScript('code', 'offline.js'));
}
