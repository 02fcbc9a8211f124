import { ExpectedFailure } from './expected-failure.ts';

/** The failure for a name that is none, with the nearest one, or else all. */
export async function unknownName(kind: string, name: string, known: readonly string[]): Promise<ExpectedFailure> {
  const { nearest } = await import('#src/diagnostics/nearest.ts');
  const near = nearest(name, known);
  return new ExpectedFailure(`unknown ${kind} ${name}`, { hint: near === undefined ? `there are ${known.join(', ')}` : `did you mean ${near}?` });
}
