/** The composer is loaded when a reader comes near it: it takes the words of every message with it. */
import { all, loadScript } from '#src/site/client/kit.ts';

declare global {
  interface Window {
    breakglassComposer?: { start(place: HTMLElement): void };
  }
}

export function startComposers(): void {
  const places = all('[data-composer]');
  const load = async (): Promise<void> => {
    await Promise.all([loadScript('data', 'messages.js'), loadScript('code', 'compose.js')]);
    for (const place of places) window.breakglassComposer?.start(place);
  };
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    void load();
  }, { rootMargin: NEAR });
  for (const place of places) seen.observe(place);
}

/** Before it is on the screen, so that it stands there when it comes. */
const NEAR = '600px';
