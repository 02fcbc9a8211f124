import type { Content } from '#src/model/lookup.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** A drill tries one thing: a control or a procedure. */
export function* drillOfOne({ drills }: Content, { isLost }: RuleContext): Iterable<Fault> {
  for (const { control, procedure, origin } of drills) {
    if (control !== undefined && procedure !== undefined) yield { message: 'a drill is of a control or of a procedure: keep one, and write a second file for the other', ...at(origin, 'procedure'), part: 'key' };
    if (control === undefined && procedure === undefined && !isLost(origin, 'control') && !isLost(origin, 'procedure')) yield { message: 'say what was tried: a `control` or a `procedure`', ...at(origin, 'control') };
  }
}
