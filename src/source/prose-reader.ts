import { parseProse } from './parse-prose.ts';
import type { ParsedProse } from './source.ts';

/** Parses each text once, however often it is asked for. The trees are shared: never change them. */
export type ProseReader = (text: string) => ParsedProse;

export function createProseReader(): ProseReader {
  const known = new Map<string, ParsedProse>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const parsed = parseProse(text);
    known.set(text, parsed);
    return parsed;
  };
}
