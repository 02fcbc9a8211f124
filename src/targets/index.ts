/** All outputs that are files made by pure functions. A new output is one folder here and one row. */
import { data } from './data/index.ts';
import { markdown } from './markdown/index.ts';
import type { Target } from './target.ts';

export const TARGETS = { data, markdown } as const satisfies Record<string, Target>;
