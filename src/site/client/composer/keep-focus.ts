/** Draws rows of choices anew; the focus stays on the one that was used. */
export function keepFocus(inside: HTMLElement, draw: () => void): void {
  const { activeElement } = document;
  const place = activeElement instanceof HTMLElement && inside.contains(activeElement) ? placeOf(activeElement) : undefined;
  draw();
  if (place !== undefined) [...inside.querySelectorAll<HTMLElement>('button, select')].find((element) => placeOf(element) === place)?.focus();
}

const placeOf = (element: HTMLElement): string => `${element.parentElement?.getAttribute('aria-label')} ${element.dataset['id']}`;
