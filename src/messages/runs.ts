/** Making runs. Whatever is put in is cleaned here, so that no channel meets a control character. */
import type { Mark, Run } from './message.ts';

/** Text that ends up in a message: no controls, and no marks that turn the direction of what follows. Joiners of emoji and scripts stay. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll('\t', ' ')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

export const plain = (text: string, marks: readonly Mark[] = []): Run => ({ text: cleanText(text), marks });

/** Neighbors of one kind as one, and none that is empty. */
export const joinRuns = (runs: readonly Run[]): Run[] => joinTexts(runs, isAlike);

/** Pieces of text, neighbors that are alike as one, and none that is empty. */
export function joinTexts<T extends { readonly text: string }>(runs: readonly T[], areAlike: (a: T, b: T) => boolean): T[] {
  const joined: T[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && areAlike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function isAlike(a: Run, b: Run): boolean {
  return a.href === b.href && a.placeholder === undefined && b.placeholder === undefined && a.marks.length === b.marks.length && a.marks.every((mark) => b.marks.includes(mark));
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Runs with something between them. */
export const intersperse = (groups: readonly (readonly Run[])[], between: Run): Run[] => groups.flatMap((group, index) => (index === 0 ? group : [between, ...group]));
