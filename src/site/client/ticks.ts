/** Boxes stay ticked while the incident runs, on this device, and are empty for the next one. */
import { fill } from '#src/model/fill.ts';
import { all, make, one, pagePath } from './dom.ts';
import { isTexts, keep, recallValue, TICK_HOURS } from './keep.ts';
import * as words from './words.ts';

export function startTicks(page: ParentNode = document, path = pagePath): void {
  const boxes = all<HTMLInputElement>('main .tick', page);
  if (boxes.length === 0) return;
  const key = `ticks:${path}`;
  const ticked = recallValue(key, TICK_HOURS, isTexts) ?? [];
  const names = namesOf(boxes);
  boxes.forEach((box, index) => {
    box.checked = ticked.includes(names[index] ?? '');
    nameAfterStep(box);
  });
  const clear = clearButton(page, ticked.length > 0);
  const show = (): void => {
    const done = boxes.flatMap((box, index) => (box.checked ? (names[index] ?? []) : []));
    clear.hidden = done.length === 0;
    clear.textContent = fill(words.clear, { n: done.length });
    keep(key, done.length === 0 ? undefined : done);
  };
  for (const box of boxes) box.addEventListener('change', show);
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    show();
  });
  show();
}

/** By what each stands in, so that a newer revision empties only what it changed. */
function namesOf(boxes: readonly HTMLElement[]): string[] {
  const counts: Record<string, number> = {};
  return boxes.map((box) => {
    const id = box.closest('[id]')?.id ?? '';
    counts[id] = (counts[id] ?? 0) + 1;
    return `${id} ${counts[id]}`;
  });
}

/** Beside the number stands the title; who only hears the box is told both. */
function nameAfterStep(box: HTMLInputElement): void {
  const title = one(':is(h2, h3, h4, h5, h6)', box.closest('header') ?? box);
  if (title !== null) box.ariaLabel = fill(words.done, { number: box.parentElement?.textContent ?? '', title: title.textContent });
}

/** Before the list for who comes back to an old one; after it for who ticks the first box, under whose finger nothing may move. */
function clearButton(page: ParentNode, isOld: boolean): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'clear' });
  one('.steps, .tell, .task-list, .checks', page)?.[isOld ? 'before' : 'after'](button);
  return button;
}
