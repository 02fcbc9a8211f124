import { posix } from 'node:path';
import type { PlaceOf } from './places.ts';

export interface Layout {
  readonly place: PlaceOf;
  /** The file of the first page, which the empty address names. */
  readonly first: string;
  readonly fileOf: (section: string) => string;
}

/** A relative link from one file to the file of an address; undefined where there is none. */
export function relativeHref(path: string, address: string, { place, first, fileOf }: Layout): string | undefined {
  if (address === '') return posix.relative(posix.dirname(path), first);
  const found = place(address);
  if (found === undefined) return undefined;
  const target = fileOf(found.section.id);
  const file = target === path && found.anchor !== undefined ? '' : posix.relative(posix.dirname(path), target);
  return found.anchor === undefined ? file : `${file}#${found.anchor}`;
}
