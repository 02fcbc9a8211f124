import { distance } from 'fastest-levenshtein';

const LEAST_PREFIX = 3;

/** The candidate that was most likely meant; undefined where none is near. Case does not count; ties go to the first by code unit. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const ranked = candidates
    .filter((candidate) => candidate !== name)
    .map((candidate) => ({ candidate, slips: slips(wanted, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1));
  const best = ranked[0];
  return best !== undefined && Number.isFinite(best.slips) ? best.candidate : undefined;
}

/** How far off; infinite where it is surely another name. An unfinished name is near too. */
function slips(wanted: string, candidate: string): number {
  const between = distance(wanted, candidate);
  if (between <= tolerance(Math.max(wanted.length, candidate.length))) return between;
  return wanted.length >= LEAST_PREFIX && candidate.startsWith(wanted) ? candidate.length - wanted.length : Infinity;
}

/** About a third of the name; two, which is one swap of letters, from five letters on. */
const tolerance = (length: number): number => Math.floor((length + 1) / 3);
