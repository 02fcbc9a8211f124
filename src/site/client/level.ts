/** The level that a reader is at: times and steps of other levels step back. */
import { all } from './dom.ts';
import { CHOICE_HOURS, isText, keep, LEVEL, recallValue } from './keep.ts';

export function startLevel(): void {
  const buttons = all<HTMLButtonElement>('[data-choose="level"] button');
  if (buttons.length === 0) return;
  const known = (id: string | undefined): string | undefined => (buttons.some((button) => button.dataset['level'] === id) ? id : undefined);
  const show = (level: string | undefined): void => showFor(level, buttons);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const level = button.ariaPressed === 'true' ? undefined : button.dataset['level'];
      keep(LEVEL, level);
      show(level);
    });
  }
  show(known(recallValue(LEVEL, CHOICE_HOURS, isText)));
}

function showFor(level: string | undefined, buttons: readonly HTMLButtonElement[]): void {
  for (const button of buttons) button.ariaPressed = String(button.dataset['level'] === level);
  const isOther = (element: HTMLElement): boolean => level !== undefined && !(element.dataset['levels'] ?? '').split(' ').includes(level);
  for (const step of all('.step[data-levels]')) step.classList.toggle('other-level', isOther(step));
  for (const meta of all('.meta')) {
    const times = all('.at-level', meta);
    const some = times.some((time) => !isOther(time));
    for (const time of times) time.hidden = some && isOther(time);
  }
}
