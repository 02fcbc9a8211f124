import { nearest } from './nearest.ts';

/** More names than these are a list to read, and no hint. */
const FEW = 8;

/** The hint for a name that is none: the one that was meant, or all that there are where they are few. */
export function meant(name: string, known: readonly string[]): string | undefined {
  const close = nearest(name, known);
  if (close !== undefined) return didYouMean(close);
  return known.length === 0 || known.length > FEW ? undefined : `there ${known.length === 1 ? 'is' : 'are'} ${known.map((each) => `\`${each}\``).join(', ')}`;
}

export const didYouMean = (name: string): string => `did you mean \`${name}\`?`;
