/** What the browser composes from its data equals what the files hold. */
import { expect, test } from 'vitest';
import { compose } from '#src/messages/compose.ts';
import { messageHtml } from '#src/messages/html.ts';
import { composerOfData, messageData } from '#src/messages/message-data.ts';
import { plainText } from '#src/messages/plain-text.ts';
import { slackText } from '#src/messages/slack/pasted-text.ts';
import { planMessages } from '#src/messages/plan.ts';
import { composerOf } from '#src/targets/composed-messages.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

test.each(RUNBOOKS)('%s', async (_, dir) => {
  const input = await inputOf(dir);
  const composer = composerOf(input);
  const data = JSON.parse(JSON.stringify(messageData(composer)));
  const browser = composerOfData(data);
  const plans = [...planMessages(input.runbook, 'message'), ...planMessages(input.runbook, 'document')];
  const agents = [[], input.runbook.agents.slice(0, 1), input.runbook.agents.slice(-2)];
  for (const planned of plans.filter((each) => each.agents.length === 0)) {
    for (const chosen of agents) {
      const [here, there] = [composer, browser].map((each) => compose(each, { ...planned, agents: chosen }));
      expect(there).toEqual(here);
      if (here === undefined || there === undefined) continue;
      expect(slackText(there, data.catalog)).toBe(slackText(here, input.catalog));
      expect(plainText(there, data.catalog)).toBe(plainText(here, input.catalog));
      expect(messageHtml(there, data.catalog)).toBe(messageHtml(here, input.catalog));
    }
  }
});

test('the data stays small', async () => {
  const sizes = await Promise.all(RUNBOOKS.map(async ([name, dir]) => [name, JSON.stringify(messageData(composerOf(await inputOf(dir)))).length] as const));
  for (const [name, size] of sizes) expect(size, name).toBeLessThan(400_000);
});
