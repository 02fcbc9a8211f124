/** All pages in one file: the part that an address names is shown, as if it were a page of its own. */
import './single/storage.ts';
import './lend.ts';
import './single/embedded.ts';
import './search.ts';
import './later.ts';
import './compose.ts';
import './many-agents.ts';
import './more.ts';
import { startAgents } from './agent.ts';
import { one } from './dom.ts';
import { startDue } from './due.ts';
import { openLocalContents } from './local.ts';
import { startSearch } from './open-search.ts';
import { parts, showPart } from './single/part.ts';
import { isInTriage, renew, startComposersOf } from './single/renew.ts';
import { startTrail } from './single/trail.ts';
import { startEach } from './start-each.ts';
import { startTheme } from './theme.ts';

/** The address of all parts at once. */
const WHOLE = 'whole';

let current = parts[0];
let isFirst = true;

function show(down: number | undefined): void {
  const target = targetOf();
  // What is no address of the runbook leads nowhere else.
  current = target?.id === WHOLE ? undefined : (target?.closest<HTMLElement>('main > section') ?? current ?? parts[0]);
  showPart(current);
  if (down === undefined) renew(current);
  else startComposersOf(current);
}

function land(down: number | undefined): void {
  const target = targetOf();
  const isInside = target !== null && target !== current && target.id !== WHOLE;
  if (down !== undefined) scrollTo(0, down);
  else if (isInside) target.scrollIntoView();
  else scrollTo(0, 0);
  if (!isFirst) focusOn(isInside ? target : one('h1', current));
  isFirst = false;
}

function targetOf(): HTMLElement | null {
  if (isInTriage()) return one('.triage legend') ?? one('.triage');
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** Who hears the page is told where they are, and goes on from there. */
function focusOn(target: HTMLElement | null): void {
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** It is no address of the runbook. */
function skip(): void {
  const main = one('main');
  one('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    focusOn(main);
  });
}

startEach(startTheme, startSearch, startAgents, startDue, openLocalContents, skip, () => startTrail(show, land));
