/** The parts of the one file: each is shown as if it were a page of its own, and begins to work when it is first shown. */
import { addCopyButtons } from '#src/site/client/copy.ts';
import { all, one } from '#src/site/client/dom.ts';
import { startAsking } from '#src/site/client/gaps.ts';
import { showLevel, startLevel } from '#src/site/client/level.ts';
import { startPlaces } from '#src/site/client/places.ts';
import { startEach } from '#src/site/client/start-each.ts';
import { startTicks } from '#src/site/client/ticks.ts';
import { hostedAddress } from './hosted-address.ts';

export const parts: readonly HTMLElement[] = all('main > section');

const started = new Set<HTMLElement>();
const title = document.title;

/** Undefined: all at once. */
export function showPart(part: HTMLElement | undefined): void {
  for (const each of part === undefined ? parts : [part]) startPart(each);
  one('main')?.classList.toggle('all', part === undefined);
  for (const each of parts) each.classList.toggle('shown', each === part);
  nameTitle(part);
  markLinks(part);
}

function startPart(part: HTMLElement): void {
  // The level may have been chosen elsewhere since.
  if (started.has(part)) return showLevel(part);
  started.add(part);
  startEach(() => addCopyButtons(part), () => startAsking(part), () => startLevel(part), () => startTicks(part, part.id), () => startPlaces(part, (id) => hostedAddress(part, id)));
}

function nameTitle(part: HTMLElement | undefined): void {
  const heading = part === undefined || part === parts[0] ? '' : (one('h1', part)?.textContent ?? '');
  document.title = heading === '' ? title : `${heading} · ${title}`;
}

/** In the bar, and among the chapters, of which the one that is read stands open. */
function markLinks(part: HTMLElement | undefined): void {
  for (const link of all('.bar a, .side a')) {
    if (part !== undefined && link.getAttribute('href') === `#${part.id}`) link.ariaCurrent = 'page';
    else link.removeAttribute('aria-current');
  }
  for (const chapter of all('.side > ul > li')) chapter.classList.toggle('here', one('[aria-current]', chapter) !== null);
}
