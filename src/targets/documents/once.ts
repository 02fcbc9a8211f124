import type { OutputFile } from '#src/targets/target.ts';

export interface ForLevel {
  readonly level: string;
  /** Without level and ending. */
  readonly name: string;
  readonly content: string;
}

/** One file where all levels say the same, and one in each level's folder where they differ. */
export function onceWhereAlike(all: readonly ForLevel[]): OutputFile[] {
  return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((group) => {
    const [first] = group;
    if (first !== undefined && group.every(({ content }) => content === first.content)) return [{ path: `${first.name}.md`, content: first.content }];
    return group.map(({ level, name, content }) => ({ path: `${level}/${name}.md`, content }));
  });
}
