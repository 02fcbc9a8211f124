import { fill } from '#src/model/fill.ts';
import * as words from '#src/site/client/words.ts';

/** "3 left to fill in". */
export function countText(open: number): string {
  const { left } = words.composer;
  if (open === 0) return left.none;
  return fill(new Intl.PluralRules(words.locale).select(open) === 'one' ? left.one : left.other, { n: open });
}
