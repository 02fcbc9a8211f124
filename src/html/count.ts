import type { Catalog } from '#src/catalog/catalog.ts';
import { fill } from '#src/model/fill.ts';
import type { Plural } from '#src/model/time/words.ts';

/** "1 question", "4 questions". */
export const sayCount = (pattern: Plural, n: number, { locale }: Pick<Catalog, 'locale'>): string => fill(pattern[rulesOf(locale).select(n)] ?? pattern.other, { n });

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}
