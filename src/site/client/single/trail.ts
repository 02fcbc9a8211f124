/** The way back leads to the line that was read there, as it does between pages: each entry of the history keeps how far down it was. */

export interface Arrival {
  /** How far down the reader was when they left; undefined for who comes anew. */
  readonly down: number | undefined;
}

/** While somebody scrolls, it is not written all the time. */
const REST_MS = 100;

/** `show` is called at once, and for each address from then on, and `land` after it, once the browser has scrolled to where it thinks right. */
export function startTrail(show: (arrival: Arrival) => void, land: (arrival: Arrival) => void): void {
  history.scrollRestoration = 'manual';
  let timer = 0;
  const save = (): void => {
    clearTimeout(timer);
    history.replaceState({ down: scrollY }, '');
  };
  const arrive = (): Arrival => {
    clearTimeout(timer);
    const arrival = { down: downOf(history.state) };
    show(arrival);
    return arrival;
  };
  const first = arrive();
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, REST_MS);
  }, { passive: true });
  // Before what is clicked leads away.
  addEventListener('click', save, { capture: true });
  addEventListener('pagehide', save);
  addEventListener('popstate', () => setTimeout(land, 0, arrive()));
  addEventListener('load', () => setTimeout(land, 0, first));
}

const downOf = (state: unknown): number | undefined => (typeof state === 'object' && state !== null && 'down' in state && typeof state.down === 'number' ? state.down : undefined);
