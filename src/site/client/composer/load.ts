/** The composer is loaded once the page is there: it takes the words of every message with it. */
import { all, loadScript } from '#src/site/client/dom.ts';

declare global {
  interface Window {
    breakglassComposer?: { start(place: HTMLElement): void };
  }
}

export function startComposers(): void {
  const places = all('[data-composer]');
  const { compose, messages } = document.documentElement.dataset;
  if (places.length === 0 || compose === undefined || messages === undefined) return;
  const load = async (): Promise<void> => {
    await Promise.all([loadScript(messages), loadScript(compose)]);
    for (const place of places) window.breakglassComposer?.start(place);
  };
  if (document.readyState === 'complete') void load();
  else window.addEventListener('load', () => void load(), { once: true });
}
