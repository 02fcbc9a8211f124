/** Whether a day has passed, by the reader's own clock: what is built says only the day. */
import { fill } from '#src/model/fill.ts';
import { all } from './dom.ts';
import * as words from './words.ts';

export function startDue(now: Date = new Date()): void {
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  for (const time of all<HTMLTimeElement>('time.due')) {
    if (time.dateTime >= today || time.classList.contains('overdue')) continue;
    time.classList.add('overdue');
    time.textContent = fill(words.overdueSince, { date: time.textContent });
  }
}
