/** The level that a reader is at: times and steps of other levels step back. */
import { all } from './dom.ts';
import { CHOICE_HOURS, isText, keep, LEVEL, recallValue } from './keep.ts';

export function startLevel(page: ParentNode = document): void {
  for (const button of buttonsOf(page)) {
    button.addEventListener('click', () => {
      keep(LEVEL, button.ariaPressed === 'true' ? undefined : button.dataset['level']);
      showLevel(page);
    });
  }
  showLevel(page);
}

/** The one that is chosen, where the page has it. */
export function showLevel(page: ParentNode): void {
  const buttons = buttonsOf(page);
  const chosen = recallValue(LEVEL, CHOICE_HOURS, isText);
  const level = buttons.some((button) => button.dataset['level'] === chosen) ? chosen : undefined;
  for (const button of buttons) button.ariaPressed = String(button.dataset['level'] === level);
  const isOther = (element: HTMLElement): boolean => level !== undefined && !(element.dataset['levels'] ?? '').split(' ').includes(level);
  for (const step of all('.step[data-levels]', page)) step.classList.toggle('other-level', isOther(step));
  for (const meta of all('.meta', page)) {
    const times = all('.at-level', meta);
    const some = times.some((time) => !isOther(time));
    for (const time of times) time.hidden = some && isOther(time);
  }
}

const buttonsOf = (page: ParentNode): HTMLButtonElement[] => all<HTMLButtonElement>('[data-choose="level"] button', page);
