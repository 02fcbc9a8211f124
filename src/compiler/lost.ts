/** What could not be read: whatever depends on it is a follow-on error, and held back. */
import type { FileKind } from '#schemas/definition.ts';
import type { Path } from '#src/source/source.ts';
import { nameOf, type Reading } from './reading.ts';

export interface Lost {
  /** Something at, in or around this place of the source was left out. */
  touches(file: string, path: Path): boolean;
  /** A definition of one of these kinds was left out as a whole. */
  hides(...kinds: readonly FileKind[]): boolean;
  /** This definition was left out as a whole. */
  hasNothingOf(kind: FileKind, id: string): boolean;
  /** A path of the model as a path of the source: list items that were left out count again. */
  inSource(file: string, path: Path): Path;
}

export function lostIn({ dropped, unusable }: Pick<Reading, 'dropped' | 'unusable'>): Lost {
  const at = (file: string): readonly Path[] => dropped.get(file) ?? [];
  return {
    touches: (file, path) => at(file).some((gone) => overlap(gone, path)),
    hides: (...kinds) => kinds.some((kind) => [...unusable].some((name) => name.startsWith(nameOf(kind, '')))),
    hasNothingOf: (kind, id) => unusable.has(nameOf(kind, id)),
    inSource: (file, path) => path.reduce<Path>((before, key) => [...before, typeof key === 'number' ? counted(before, key, at(file)) : key], []),
  };
}

/** One lies in the other, or they are the same. */
const overlap = (a: Path, b: Path): boolean => a.slice(0, b.length).every((key, index) => key === b[index]);

/** The index of an item before the items left out were taken away. */
function counted(list: Path, index: number, dropped: readonly Path[]): number {
  const gone = dropped.filter((path) => path.length === list.length + 1 && overlap(list, path)).map((path) => path.at(-1));
  const indexes = gone.filter((key) => typeof key === 'number').toSorted((a, b) => a - b);
  return indexes.reduce((now, each) => (each <= now ? now + 1 : now), index);
}
