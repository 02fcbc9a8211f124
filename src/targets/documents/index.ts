import { composedMessages, composerOf, type Composed } from '#src/targets/composed-messages.ts';
import type { OutputFile, Target, TargetInput } from '#src/targets/target.ts';
import { OUTSIDE_AUDIENCES } from '#schemas/vocabulary.ts';
import { documentMarkdown } from './document.ts';
import { momentsMarkdown } from './moments.ts';
import { onceWhereAlike } from './once.ts';

export const documents: Target = {
  summary: 'documents to fill in, such as the post-mortem, and each outside message through its moments, as Markdown',
  folder: 'messages/documents',
  render: (input) => ({ files: [...documentFiles(input), ...momentFiles(input)].toSorted((a, b) => (a.path < b.path ? -1 : 1)), diagnostics: [] }),
};

function documentFiles(input: TargetInput): OutputFile[] {
  return onceWhereAlike(composedMessages(input, 'document').map((each) => ({ level: levelOf(each), name: each.planned.path.slice(levelOf(each).length + 1), content: documentMarkdown(each, composerOf(input)) })));
}

/** What customers, the public and partners read, from the first word to the last. */
function momentFiles(input: TargetInput): OutputFile[] {
  const outside = composedMessages(input).filter(({ planned }) => OUTSIDE_AUDIENCES.includes(planned.template.audience) && planned.agents.length === 0 && planned.template.moments.length > 1);
  const groups = Map.groupBy(outside, (each) => `${levelOf(each)}/${each.planned.template.id}`);
  return onceWhereAlike([...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ level: levelOf(group[0]), name: `${group[0].planned.template.id}-moments`, content: momentsMarkdown(group, composerOf(input)) }])));
}

const levelOf = ({ planned: { severity } }: Composed): string => severity?.id ?? 'all';
