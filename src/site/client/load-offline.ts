/** The offline copy comes after what the reader looks at; from disk there is none. */
import { isSingle } from './address.ts';
import { loadScript, whenIdle } from './dom.ts';

export function loadOffline(): void {
  const { offline } = document.documentElement.dataset;
  if (isSingle || offline === undefined || !location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  whenIdle(() => void loadScript(offline));
}
