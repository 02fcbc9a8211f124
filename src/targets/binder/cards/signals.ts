import { fill } from '#src/model/fill.ts';
import type { Severity } from '#src/model/runbook.ts';
import type { Writer } from '#src/targets/binder/writer.ts';

/** How many of the questions must be answered yes. */
export function signalsHint(needed: Severity['signals_needed'], { words: { cards } }: Writer): string {
  if (needed === 'any') return cards.signalsAny;
  return needed === 'all' ? cards.signalsAll : fill(cards.signalsCount, { count: needed });
}
