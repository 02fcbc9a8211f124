/** The way back leads to the line that was read there, as it does between pages: each entry of the history keeps how far down it was. */

/** `down` is how far down the reader was when they left; undefined for who comes anew. */
type Arrive = (down: number | undefined) => void;

/** While somebody scrolls, it is not written all the time. */
const REST_MS = 100;

/** `show` is called at once, and for each address from then on, and `land` after it, once the browser has scrolled to where it thinks right. */
export function startTrail(show: Arrive, land: Arrive): void {
  history.scrollRestoration = 'manual';
  let timer = 0;
  const save = (): void => {
    clearTimeout(timer);
    // What else is kept there says where by itself.
    if (typeof history.state !== 'string') history.replaceState({ down: scrollY }, '');
  };
  const arrive: Arrive = (down) => {
    clearTimeout(timer);
    show(down);
    afterBrowser(() => land(down));
  };
  const back = (): void => arrive(downOf(history.state));
  back();
  addEventListener('popstate', back);
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, REST_MS);
  }, { passive: true });
  // Before what is clicked leads away.
  addEventListener('click', save, { capture: true });
  addEventListener('pagehide', save);
  // Of a link to where the reader is already, the browser tells nobody.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link === null || link.hash === '' || link.href !== location.href) return;
    history.replaceState(null, '');
    arrive(undefined);
  });
}

/** While it loads, it scrolls once all is there; later, right after it told that the address has changed. */
function afterBrowser(then: () => void): void {
  if (document.readyState === 'complete') setTimeout(then);
  else addEventListener('load', () => setTimeout(then), { once: true });
}

const downOf = (state: unknown): number | undefined => (typeof state === 'object' && state !== null && 'down' in state && typeof state.down === 'number' ? state.down : undefined);
