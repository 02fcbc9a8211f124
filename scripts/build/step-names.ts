/** Questions about the table of steps. Pure. */
import type { BuildStep, StepTable } from './step.ts';

/** What a person can write after `build`: every step that is no part of another. */
export const namesOf = (steps: StepTable): string[] => Object.keys(steps).filter((name) => steps[name]?.partOf === undefined);

/** The names with the parts that run with them. */
export function withParts(names: ReadonlySet<string>, steps: StepTable): string[] {
  return Object.keys(steps).filter((name) => names.has(steps[name]?.partOf ?? name));
}

export function stepOf(steps: StepTable, name: string): BuildStep {
  const step = steps[name];
  if (step === undefined) throw new Error(`there is no step ${name}`);
  return step;
}

/** The named step that writes a path; undefined for what belongs to none, such as the manifest. The longest match owns it. */
export function ownerOf(path: string, steps: StepTable): string | undefined {
  const claims = Object.entries(steps).flatMap(([name, { owns, partOf }]) => owns.filter((place) => isBelow(path, place)).map((place) => ({ name: partOf ?? name, place })));
  return claims.toSorted((a, b) => b.place.length - a.place.length)[0]?.name;
}

/** The empty place is the top: files there that are nobody else's. */
const isBelow = (path: string, place: string): boolean => place === '' || path === place || path.startsWith(`${place}/`);

/** The names in an order in which each comes after what it needs; else as in the table. Throws where steps wait for each other. */
export function inOrder(names: readonly string[], steps: StepTable): string[] {
  const waiting = Object.keys(steps).filter((name) => names.includes(name));
  const ordered: string[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((name) => !stepOf(steps, name).after.some((before) => waiting.includes(before)));
    if (next === -1) throw new Error(`these steps wait for each other: ${waiting.join(', ')}`);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}
