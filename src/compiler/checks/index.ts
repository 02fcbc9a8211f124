/** Every check beyond the shape of one file. */
import type { Finding } from '#src/diagnostics/finding.ts';
import type { CheckInput } from './check-input.ts';
import { internalNames } from './internal-names.ts';
import { leavesOf } from './leaves.ts';
import { checkText } from './prose.ts';
import { relations } from './relations.ts';
import { secrets } from './secrets.ts';
import { stepShape } from './step-shape.ts';
import { bodiesOf, textOf } from './texts.ts';
import { unknownEvent } from './unknown-events.ts';
import { unknownId } from './unknown-ids.ts';
import { unknownLevel } from './unknown-levels.ts';

export function* checkAll(input: CheckInput): Iterable<Finding> {
  yield* relations(input);
  yield* stepShape(input);
  yield* secrets(input);
  yield* internalNames(input);
  for (const text of bodiesOf(input)) yield* checkText(input, text);
  for (const leaf of leavesOf(input.files)) {
    yield* unknownId(input, leaf);
    yield* unknownLevel(input, leaf);
    yield* unknownEvent(input, leaf);
    const text = textOf(input, leaf);
    if (text !== undefined) yield* checkText(input, text);
  }
}
