import { composedMessages, composerOf, type Composed } from '#src/targets/composed-messages.ts';
import type { OutputFile, Target, TargetInput } from '#src/targets/target.ts';
import { OUTSIDE_AUDIENCES } from '#schemas/vocabulary.ts';
import { documentMarkdown } from './document.ts';
import { guidanceMarkdown } from './guidance.ts';
import { momentsMarkdown } from './moments.ts';
import { onceWhereAlike } from './once.ts';

export const documents: Target = {
  summary: 'documents to fill in, such as the post-mortem, and each outside message through its moments, as Markdown',
  folder: 'messages/documents',
  render: (input) => ({ files: [...documentFiles(input), ...momentFiles(input)].toSorted((a, b) => (a.path < b.path ? -1 : 1)), diagnostics: [] }),
};

function documentFiles(input: TargetInput): OutputFile[] {
  const composer = composerOf(input);
  const all = composedMessages(input, 'document');
  const outside = groupsOf(all.filter(({ message }) => message.audience !== 'internal'));
  return onceWhereAlike([
    ...all.map((each) => ({ level: levelOf(each), name: each.planned.path.slice(levelOf(each).length + 1), content: documentMarkdown(each, composer) })),
    ...outside.map((group) => ({ level: levelOf(group[0]), name: `${group[0].planned.template.id}-guidance`, content: guidanceMarkdown(group, composer) })),
  ]);
}

/** What customers, the public and partners read, from the first word to the last. */
function momentFiles(input: TargetInput): OutputFile[] {
  const composer = composerOf(input);
  const outside = composedMessages(input).filter(({ planned }) => OUTSIDE_AUDIENCES.includes(planned.template.audience) && planned.template.moments.length > 1);
  return onceWhereAlike(
    groupsOf(outside).flatMap((group) => [
      { level: levelOf(group[0]), name: `${group[0].planned.template.id}-moments`, content: momentsMarkdown(group, composer) },
      { level: levelOf(group[0]), name: `${group[0].planned.template.id}-guidance`, content: guidanceMarkdown(group, composer) },
    ]),
  );
}

/** The moments of a template at a level; those of an agent with channels of its own say nothing new. */
function groupsOf(composed: readonly Composed[]): (readonly [Composed, ...Composed[]])[] {
  const groups = Map.groupBy(composed.filter(({ planned }) => planned.agents.length === 0), (each) => `${levelOf(each)}/${each.planned.template.id}`);
  return [...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}

const levelOf = ({ planned: { severity } }: Composed): string => severity?.id ?? 'all';
