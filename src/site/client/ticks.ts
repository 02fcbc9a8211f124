/** Boxes stay ticked while the incident runs, on this device, and are empty for the next one. */
import { sayCount } from '#src/html/count.ts';
import { fill } from '#src/model/fill.ts';
import { all, make, one, pagePath } from './dom.ts';
import { keep, recall, TICK_HOURS } from './keep.ts';
import * as words from './words.ts';

const isList = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every((each) => typeof each === 'number');

export function startTicks(): void {
  const boxes = all<HTMLInputElement>('main .tick');
  if (boxes.length === 0) return;
  // Another revision has other steps.
  const key = `ticks:${document.documentElement.dataset['revision'] ?? ''}:${pagePath}`;
  const kept = recall(key, TICK_HOURS, isList);
  const ticked = new Set(kept === undefined || kept === 'expired' ? [] : kept.value);
  boxes.forEach((box, index) => {
    box.checked = ticked.has(index);
    nameAfterStep(box);
  });
  const clear = clearButton();
  const show = (): void => {
    const done = boxes.flatMap((box, index) => (box.checked ? [index] : []));
    for (const box of boxes) box.closest('.step')?.classList.toggle('done', box.closest('header') !== null ? box.checked : box.closest('.step')?.classList.contains('done') ?? false);
    clear.parentElement?.toggleAttribute('hidden', done.length === 0);
    clear.textContent = `${words.clear} (${sayCount(words.ticks, done.length, { locale: words.locale })})`;
    keep(key, done.length === 0 ? undefined : done);
  };
  for (const box of boxes) box.addEventListener('change', show);
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    show();
  });
  show();
}

/** Beside the number stands the title; who only hears the box is told both. */
function nameAfterStep(box: HTMLInputElement): void {
  const title = one(':is(h2, h3, h4, h5, h6)', box.closest('header') ?? box);
  if (title !== null) box.ariaLabel = fill(words.done, { number: box.parentElement?.textContent ?? '', title: title.textContent });
}

function clearButton(): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'clear' });
  const place = one('.steps, .tell, .task-list, .checks') ?? one('main');
  place?.before(make('p', { class: 'choice', hidden: true }, button));
  return button;
}
