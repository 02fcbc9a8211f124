/** Whether a part of a row is written, stays, or was changed by a person. */

export type Decision = 'write' | 'stay' | 'edited';

export interface Hashes {
  /** What should stand there; undefined where that is known only once other rows are made. */
  readonly wanted: string | undefined;
  /** What was last written; undefined where that was interrupted. */
  readonly written: string | undefined;
  /** What stands there; undefined where nobody can have changed it. */
  readonly current: string | undefined;
}

export function decide({ wanted, written, current = written }: Hashes): Decision {
  if (written === undefined) return 'write';
  if (current !== written && current !== wanted) return 'edited';
  return wanted === written ? 'stay' : 'write';
}
