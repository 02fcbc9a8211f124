import { line, text, type Inline } from './build.ts';
import type { Scope } from './scope.ts';

/** Lines as a list in a sentence: "a, b and c". */
export function listOf(items: readonly (readonly Inline[])[], { catalog }: Pick<Scope, 'catalog'>): Inline[] {
  const parts = formatter(catalog.locale).formatToParts(items.map((_, index) => String(index)));
  return parts.flatMap(({ type, value }) => (type === 'element' ? line(items[Number(value)] ?? []) : [text(value)]));
}

const formatters = new Map<string, Intl.ListFormat>();

/** Kept, because making one takes many times longer than using it. */
function formatter(locale: string): Intl.ListFormat {
  const known = formatters.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' });
  formatters.set(locale, known);
  return known;
}
