/** Where to begin when nothing is typed yet, or nothing is found: of what the index has, what an incident needs first. Browser-safe. */
import type { Answer } from './answers.ts';
import type { LightEntry, LightIndex } from './entry.ts';

/** Of each kind. */
const MOST = 6;

/** The levels, the controls, the contacts, and the pages that lead everywhere: these first where something was looked for in vain. */
export function startsIn({ entries }: LightIndex, isInVain: boolean): Answer[] {
  const below = (place: RegExp): readonly LightEntry[] => entries.filter(([address]) => place.test(address));
  const levels = below(/^severities\/[^#]+$/);
  // Alerts have the addresses of their procedures, but no codes.
  const first = levels.length > 0 ? levels : below(/^procedures\/[^#]+$/).filter(([, , , , codes]) => codes !== '');
  const pages = below(/^[^/]+$/);
  const inside = [...first.slice(0, MOST), ...controls(below(/^agents\/.+#/), below(/^overview\/agents$/)), ...below(/^contacts\/[^#]+$/)];
  return (isInVain ? [...pages, ...inside] : [...inside, ...pages]).map(([address, title, group]) => ({ address, title, group, under: '', terms: [] }));
}

const agentOf = ([address]: LightEntry): string => address.replace(/#.*/, '');

/** All of a single agent, the first of each of a few; of many, the page that lists them. */
function controls(all: readonly LightEntry[], overview: readonly LightEntry[]): readonly LightEntry[] {
  const first = all.filter((entry, at) => at === 0 || agentOf(entry) !== agentOf(all[at - 1] ?? entry));
  if (first.length > MOST) return overview;
  return first.length === 1 ? all.slice(0, MOST) : first;
}
