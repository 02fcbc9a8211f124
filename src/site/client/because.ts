/** On a level's page: which questions of the triage led here. */
import { all, make, one } from './kit.ts';
import { hrefOf, isSingle } from './address.ts';
import { keepLevel } from './follow-levels.ts';
import { TRIAGE } from './open-triage.ts';
import * as words from './words.ts';

/** Why the reader lands on a level of this same file; told once. */
let reason: string | undefined;

export function leaveReason(because: string): void {
  reason = because;
}

export function takeReason(): string | undefined {
  const taken = reason;
  reason = undefined;
  return taken;
}

export function startBecause(): void {
  const because = new URLSearchParams(location.search).get('because');
  if (because !== null) showBecause(document, because);
}

/** `because` is `none`, or the places of the level's own questions with dots between. */
export function showBecause(page: ParentNode, because: string): void {
  const box = one('.because', page);
  if (box === null || !/^(?:none|\d+(?:\.\d+)*)$/.test(because)) return;
  const signals = all('.signals li', page);
  const reasons = because === 'none' ? [] : because.split('.').flatMap((index) => signals[Number(index)]?.textContent ?? []);
  if (because !== 'none' && reasons.length === 0) return;
  box.hidden = false;
  keepLevel(page);
  box.replaceChildren(
    make('p', {}, because === 'none' ? words.becauseNone : words.because),
    ...(because === 'none' ? [] : [make('ul', {}, ...reasons.map((each) => make('li', {}, each)))]),
    make('a', { href: isSingle ? TRIAGE : hrefOf('index') + TRIAGE }, words.changeAnswer),
  );
}
