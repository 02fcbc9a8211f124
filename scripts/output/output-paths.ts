/** The names that belong to one output folder. All lie beside it: a rename does not cross file systems. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { hasCode } from '#scripts/cli/expected-failure.ts';

export interface OutputPaths {
  /** The output folder itself; a link is followed. */
  readonly out: string;
  readonly parent: string;
  readonly lock: string;
  readonly journal: string;
  /** What names of staging, replaced and stale folders begin with. */
  readonly prefix: string;
}

export function outputPaths(out: string): OutputPaths {
  const target = realPath(resolve(out));
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  return { out: target, parent, lock: join(parent, `${prefix}lock`), journal: join(parent, `${prefix}journal`), prefix };
}

/** A folder beside the output, named after its part in the swap. */
export const besideOutput = (paths: OutputPaths, part: 'staging' | 'old' | 'stale', id: string): string => join(paths.parent, `${paths.prefix}${part}-${id}`);

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return path;
    throw error;
  }
}
