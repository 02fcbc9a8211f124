/** What a relation rule is: a pure function over the whole runbook. Its code is its file's name. */
import type { FileKind } from '#schemas/definition.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Origin } from '#src/model/runbook.ts';

/** A finding before its code is added. Paths are those of the model: the runner finds the place in the source. */
export type Fault = Omit<Finding, 'code' | 'severity' | 'path'> & { readonly path: Origin['path'] };

export interface RuleContext {
  /** YYYY-MM-DD: what is overdue is overdue on this day. */
  readonly asOf: string;
  /** Where a value of a definition was written: in its own file, or in what lies under it (`_defaults.yaml`, `defaults`). */
  readonly written: (origin: Origin, ...path: Origin['path']) => Origin;
  /** Whether something at or in this place could not be read: what is missing there is no fault of its own. */
  readonly isLost: (origin: Origin, ...path: Origin['path']) => boolean;
  /** Whether a definition of this kind could not be read at all. */
  readonly isHidden: (...kinds: readonly FileKind[]) => boolean;
  /** The files of this kind that could not be read, as they are written. */
  readonly unread: (kind: FileKind) => readonly string[];
}

export type Rule = (runbook: Content, context: RuleContext) => Iterable<Fault>;

/** A place inside of a definition. */
export const at = ({ file, path }: Origin, ...more: Origin['path']): Origin => ({ file, path: [...path, ...more] });
