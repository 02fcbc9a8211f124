/** How somebody is reached: numbers and handles in the order in which they are tried. */
import { joined, text, urlLink, type Inline } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import type { Scope } from '#src/book/scope.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Reach } from '#src/model/runbook.ts';
import { linkedThing } from '#src/book/words.ts';

/** "Phone: +1 …", one line for each way, or for one way alone. */
export function reachLines(reach: Reach | undefined, scope: Scope, only?: string): Inline[][] {
  const { reach: words, named } = scope.catalog.book;
  return Object.entries(reach ?? {})
    .filter(([way, value]) => value !== undefined && (only === undefined || way === only))
    .map(([way, value = '']) => fillInline(named, { label: words[way] ?? way, value: [wayValue(way, value)] }));
}

/** A number to tap, an address to write to; anything else is text. */
function wayValue(way: string, value: string): Inline {
  if (way === 'phone' || way === 'sms') return phoneLink(value);
  if (way === 'email' && /^[^\s@]+@[^\s@]+$/.test(value)) return urlLink(`mailto:${value}`, value);
  return way === 'web' ? urlLink(value, value) : text(value);
}

/** Dials the digits; without any, it is text. */
export function phoneLink(number: string): Inline {
  const digits = number.replaceAll(/[^\d+]/g, '');
  return digits === '' ? text(number) : urlLink(`tel:${digits}`, number);
}

/** A name and all its ways on one line; nothing where no way is known. */
function personLine(id: string, ways: readonly Inline[][], scope: Scope): Inline[][] {
  return ways.length === 0 ? [] : [joined([[linkedThing('people', id, scope)], ...ways], () => [text(scope.catalog.book.between)])];
}

/** How a role is reached: its own ways, then who holds it, each by name. */
export function contactLine(role: string, scope: Scope, only?: string): Inline[][] {
  const { roles, people } = lookup(scope.runbook);
  const found = roles.get(role);
  const own = reachLines(found?.reach, scope, only);
  const held = (found?.people ?? []).flatMap((id) => personLine(id, reachLines(people.get(id)?.reach, scope, only), scope));
  return [...own, ...held];
}
