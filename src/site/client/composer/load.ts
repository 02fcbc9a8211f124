/** The composer is loaded when a reader comes near it: it takes the words of every message with it. */
import { all, loadScript } from '#src/site/client/kit.ts';

declare global {
  interface Window {
    breakglassComposer?: { start(place: HTMLElement): void };
  }
}

export function startComposers(): void {
  const places = all('[data-composer]');
  const seen = new IntersectionObserver((entries) => {
    for (const place of places.filter((each) => entries.some(({ isIntersecting, target }) => isIntersecting && target === each))) {
      seen.unobserve(place);
      void start(place);
    }
  }, { rootMargin: NEAR });
  for (const place of places) seen.observe(place);
}

async function start(place: HTMLElement): Promise<void> {
  await Promise.all([loadScript('data', 'messages.js'), loadScript('code', 'compose.js')]);
  window.breakglassComposer?.start(place);
}

/** Before it is on the screen, so that it stands there when it comes. */
const NEAR = '600px';
