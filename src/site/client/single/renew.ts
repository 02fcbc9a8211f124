/** What a page of its own would have lost when it is opened anew. */
import { showBecause, takeReason } from '#src/site/client/because.ts';
import { all, one } from '#src/site/client/dom.ts';
import { TRIAGE } from '#src/site/client/open-triage.ts';

const triage = one('.triage');
const questions = [...(triage?.childNodes ?? [])];

/** Undefined: all parts at once. */
export function renew(part: HTMLElement | undefined): void {
  for (const box of all('.because')) box.hidden = true;
  const reason = takeReason();
  if (part === undefined) return;
  if (reason !== undefined) showBecause(part, reason);
  if (triage !== null && part.contains(triage)) (isInTriage() ? askAgain : beginTriage)(triage);
  // With the agent, the level and the values that are known by now.
  startIn('.composer:has(.compose-copy)', part);
}

/** For who comes back to a line below: they stand there at once, with the height that they had. */
export function startComposersOf(part: HTMLElement | undefined): void {
  if (part !== undefined) startIn('.composer:not(:has(.compose-copy))', part);
}

function startIn(selector: string, part: HTMLElement): void {
  for (const place of all(selector, part)) window.breakglassComposer?.start(place);
}

/** Whether the address, or the entry of the history, is that of the questions as they were answered so far. */
export const isInTriage = (): boolean => location.hash === TRIAGE || history.state === TRIAGE;

function beginTriage(section: HTMLElement): void {
  section.classList.remove('started');
  section.replaceChildren(...questions);
  one('.opener')?.toggleAttribute('hidden', false);
}

/** What is asked stays: it is the question that led away. While the file loads, the triage begins by itself. */
function askAgain(section: HTMLElement): void {
  if (section.classList.contains('started') || document.readyState !== 'complete') return;
  one('.opener')?.toggleAttribute('hidden', true);
  window.breakglassLater?.askTriage(section, true);
}
