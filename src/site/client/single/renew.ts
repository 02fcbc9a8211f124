/** What a page of its own would have lost when it is opened anew. */
import { showBecause, takeReason } from '#src/site/client/because.ts';
import { all, one } from '#src/site/client/dom.ts';

const triage = one('.triage');
const questions = [...(triage?.childNodes ?? [])];

/** Undefined: all parts at once. */
export function renew(part: HTMLElement | undefined): void {
  for (const box of all('.because')) box.hidden = true;
  const reason = takeReason();
  if (part === undefined) return;
  if (reason !== undefined) showBecause(part, reason);
  if (triage !== null && part.contains(triage)) beginTriage(triage);
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

function beginTriage(section: HTMLElement): void {
  section.classList.remove('open');
  section.replaceChildren(...questions);
  const opener = one('.opener');
  if (opener !== null) opener.hidden = false;
}
