import { distance } from 'fastest-levenshtein';

/** One letter of a shorter name makes another name of it: `p1` is no misspelled `p0`. */
const SHORTEST = 4;
/** So many letters of a name may hold one slip. */
const LETTERS_PER_SLIP = 4;
/** How much of a word two of its endings share, and how long an ending is: `escalate`, `escalation`. */
const STEM = 6;
const ENDING = 3;

/**
 * The candidate that was most likely meant; undefined where none is near, or where two are equally near: following a
 * wrong guess would do harm. Case does not count, digits always do. `shortest` is less than 4 for words of the
 * language, which are few and far apart.
 */
export function nearest(name: string, candidates: readonly string[], shortest: number = SHORTEST): string | undefined {
  const wanted = name.toLowerCase();
  const others = [...new Set(candidates)].filter((candidate) => candidate !== name);
  const sameLetters = others.filter((candidate) => candidate.toLowerCase() === wanted);
  if (sameLetters.length > 0) return sameLetters.toSorted()[0];
  const ranked = others.map((candidate) => ({ candidate, slips: slips(wanted, candidate.toLowerCase(), shortest) })).toSorted((a, b) => a.slips - b.slips);
  const [best, next] = ranked;
  return best !== undefined && Number.isFinite(best.slips) && best.slips !== next?.slips ? best.candidate : undefined;
}

/** How far off; infinite where it is surely another name. An unfinished name is near too. */
function slips(wanted: string, candidate: string, shortest: number): number {
  if (Math.min(wanted.length, candidate.length) < shortest || wanted[0] !== candidate[0] || digits(wanted) !== digits(candidate)) return Infinity;
  const between = edits(wanted, candidate);
  if (between <= Math.max(wanted.length, candidate.length) / LETTERS_PER_SLIP) return between;
  return candidate.startsWith(wanted) || isOtherEnding(wanted, candidate) ? Math.abs(candidate.length - wanted.length) + LETTERS_PER_SLIP : Infinity;
}

/** Letters that are missing, too many or wrong; two neighbors that changed places are one slip. */
function edits(a: string, b: string): number {
  const swapped = Array.from(a, (_, at) => `${a.slice(0, at)}${a[at + 1] ?? ''}${a[at] ?? ''}${a.slice(at + 2)}`);
  return Math.min(distance(a, b), ...swapped.map((each) => 1 + distance(each, b)));
}

/** Whether both end in forms of one word. */
function isOtherEnding(a: string, b: string): boolean {
  const shared = [...a].findIndex((letter, at) => letter !== b[at]);
  const endings = [a.slice(shared), b.slice(shared)];
  return shared - a.lastIndexOf('-', shared - 1) > STEM && endings.every((ending) => /^[a-z]*$/.test(ending) && ending.length <= ENDING);
}

const digits = (name: string): string => name.replaceAll(/\D/g, '');
