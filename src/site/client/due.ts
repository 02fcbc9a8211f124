/** Whether a day has passed, by the reader's own clock: what is built says only the day. */
import { fill } from '#src/model/fill.ts';
import { all } from './dom.ts';
import * as words from './words.ts';

export function startDue(): void {
  // Swedish dates are written year, month, day.
  const today = new Date().toLocaleDateString('sv');
  for (const time of all<HTMLTimeElement>('time.due')) {
    if (time.dateTime >= today || time.classList.contains('overdue')) continue;
    time.classList.add('overdue');
    time.textContent = fill(words.overdueSince, { date: time.textContent });
  }
}
