import { expect, test } from 'vitest';
import { composedMessages } from '#src/targets/composed-messages.ts';
import { messagePreview } from '#src/targets/message-preview/index.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

const pageOf = (input: TargetInput): string => String(messagePreview.render(input).files[0]?.content);

/** Each template at each level, as it stands on the page. */
const groupsOf = (page: string): string[] => page.split('<h3>').slice(1);

test.each(RUNBOOKS)('%s: the first group stands open, but for messages of single agents; all others are folded', async (_, dir) => {
  const input = await inputOf(dir);
  const composed = composedMessages(input);
  const first = composed.filter(({ planned }) => planned.template === composed[0]?.planned.template && planned.severity === composed[0]?.planned.severity && planned.agents.length === 0);
  const [group = '', ...rest] = groupsOf(pageOf(input));
  expect(group.split('<details open>').length - 1).toBe(first.length);
  expect(rest.join('')).not.toContain('<details open>');
});

test.each(RUNBOOKS)('%s: a group says so where agents have no messages of their own', async (_, dir) => {
  const input = await inputOf(dir);
  const { preview } = input.catalog.messages;
  const planned = [...Map.groupBy(composedMessages(input), ({ planned: { severity, template } }) => `${severity?.id}/${template.id}`).values()];
  const groups = groupsOf(pageOf(input));
  expect(groups).toHaveLength(planned.length);
  for (const [index, group] of groups.entries()) {
    const own = new Set(planned[index]?.flatMap((each) => each.planned.agents));
    const many = input.runbook.agents.length > 1;
    expect(group.includes(preview.sameForAll)).toBe(many && own.size === 0);
    expect(group.includes(preview.ownBeside)).toBe(many && own.size > 0 && own.size < input.runbook.agents.length);
  }
});
