/** All messages of a runbook, composed once for the outputs that write them. */
import { compose, type Composer } from '#src/messages/compose.ts';
import type { Message } from '#src/messages/message.ts';
import { planMessages, type Planned } from '#src/messages/plan.ts';
import type { TargetInput } from './target.ts';

export interface Composed {
  readonly planned: Planned;
  readonly message: Message;
}

export const composerOf = ({ runbook, book, prose, catalog }: TargetInput): Composer => ({ runbook, revision: book.revision.label, prose: (text) => prose(text).tree, catalog });

const known = new WeakMap<TargetInput, ReadonlyMap<'message' | 'document', readonly Composed[]>>();

/** In the order of levels, templates and moments. */
export function composedMessages(input: TargetInput, kind: 'message' | 'document' = 'message'): readonly Composed[] {
  const made = known.get(input) ?? new Map((['message', 'document'] as const).map((each) => [each, composeAll(input, each)]));
  known.set(input, made);
  return made.get(kind) ?? [];
}

function composeAll(input: TargetInput, kind: 'message' | 'document'): Composed[] {
  const composer = composerOf(input);
  return planMessages(input.runbook, kind).map((planned) => ({ planned, message: compose(composer, planned) }));
}
