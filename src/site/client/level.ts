/** The level that a reader is at: times and steps of other levels step back. */
import { all, one } from './dom.ts';
import { CHOICE_HOURS, isText, keep, recallValue } from './keep.ts';

const KEY = 'level';

/** A look at a level chooses nothing. Who goes on from it, or was led there by the triage, is at that level. */
export function followLevels(): void {
  for (const page of all('.level[data-level]')) for (const link of all('.rows a', page)) link.addEventListener('click', () => keepLevel(page));
}

/** `page` is a level's, or has one in it. */
export function keepLevel(page: ParentNode): void {
  const here = page instanceof HTMLElement && page.dataset['level'] !== undefined ? page : one('.level[data-level]', page);
  if (here !== null) keep(KEY, here.dataset['level']);
}

export function startLevel(page: ParentNode = document): void {
  for (const button of buttonsOf(page)) {
    button.addEventListener('click', () => {
      keep(KEY, button.ariaPressed === 'true' ? undefined : button.dataset['level']);
      showLevel(page);
    });
  }
  showLevel(page);
}

/** The one that is chosen, where the page has it. */
export function showLevel(page: ParentNode): void {
  const buttons = buttonsOf(page);
  const chosen = recallValue(KEY, CHOICE_HOURS, isText);
  const level = buttons.some((button) => button.dataset['level'] === chosen) ? chosen : undefined;
  for (const button of buttons) button.ariaPressed = String(button.dataset['level'] === level);
  const isOther = (element: HTMLElement): boolean => level !== undefined && !(element.dataset['levels'] ?? '').split(' ').includes(level);
  for (const step of all('.step[data-levels]', page)) step.classList.toggle('other-level', isOther(step));
  for (const meta of all('.meta', page)) showTimes(all('.at-level', meta), all('.between', meta), isOther);
}

const buttonsOf = (page: ParentNode): HTMLButtonElement[] => all<HTMLButtonElement>('[data-choose="level"] button', page);

/** Between times that are left, the dots go too. */
function showTimes(times: readonly HTMLElement[], dots: readonly HTMLElement[], isOther: (element: HTMLElement) => boolean): void {
  const some = times.some((time) => !isOther(time));
  for (const time of times) time.hidden = some && isOther(time);
  for (const dot of dots) {
    const next = dot.nextElementSibling;
    dot.hidden = next instanceof HTMLElement && next.hidden;
  }
}
