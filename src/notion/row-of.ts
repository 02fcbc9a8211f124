import type { Redirect } from '#src/book/book.ts';
import type { Database } from './template.ts';

/** Finds the row of an address: its own, else that of the section it lies in; former addresses lead to the present ones. */
export function rowFinder(databases: readonly Database[], redirects: readonly Redirect[]): (address: string) => string | undefined {
  const rows = new Set(databases.flatMap((database) => database.rows.map(({ id }) => id)));
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const found = (address: string): string | undefined => [address, address.split('#')[0] ?? ''].find((each) => rows.has(each));
  return (address) => {
    const [section = '', anchor] = address.split('#');
    const present = moved.get(address) ?? address;
    const movedSection = moved.get(section);
    return found(present) ?? (movedSection === undefined ? undefined : found(anchor === undefined ? movedSection : `${movedSection}#${anchor}`));
  };
}
