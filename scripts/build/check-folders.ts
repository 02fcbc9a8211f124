import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

/** Throws an ExpectedFailure where one of the two folders lies in the other: outputs would be read as definitions, or replace them. */
export function checkFolders(runbook: string, out: string): void {
  const [source, target] = [realPath(runbook), realPath(out)];
  if (source === target) throw apart(`the output folder is the runbook itself: ${out}`);
  if (isInside(target, source)) throw apart(`the output folder ${out} lies inside the runbook ${runbook}`);
  if (isInside(source, target)) throw apart(`the runbook ${runbook} lies inside the output folder ${out}`);
}

const apart = (message: string): ExpectedFailure => new ExpectedFailure(message, { hint: 'name another folder with --out' });

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && way !== path;
}

/** With links followed as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), path.slice(parent.length));
  }
}
