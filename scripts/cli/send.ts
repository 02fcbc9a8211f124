import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { compileFolder } from '#scripts/compile-folder.ts';
import { chooseMessage } from '#scripts/send/choose-message.ts';
import { nameValues, openLines } from '#scripts/send/name-values.ts';
import { postMessage } from '#scripts/send/post-message.ts';
import { SLACK_WEBHOOK, webhookAddress } from '#scripts/send/webhook-address.ts';
import { targetInput } from '#scripts/target-input.ts';
import { compose } from '#src/messages/compose.ts';
import { isOpen, type Message } from '#src/messages/message.ts';
import { checkSlack } from '#src/messages/slack/check-slack.ts';
import { slackBlocks, slackMessage } from '#src/messages/slack/slack-message.ts';
import { composerOf } from '#src/targets/composed-messages.ts';
import type { TargetInput } from '#src/targets/target.ts';
import type { Command } from './command.ts';
import { textOf } from './common-options.ts';
import { ExpectedFailure } from './expected-failure.ts';
import { printFindings } from './print-findings.ts';
import { textsOf } from './read-arguments.ts';
import { unknownName } from './unknown-name.ts';

/** Slack answers within a second or two; a person in an incident does not wait longer. */
const PATIENCE_MS = 10_000;

export const send: Command = {
  summary: 'send a message of the runbook to Slack',
  positionals: { name: 'slack', help: 'the only channel there is to send to', required: true },
  options: {
    severity: { value: 'ID', help: 'the level of the incident' },
    template: { value: 'ID', help: 'the message (default: the notice of the level)' },
    moment: { value: 'MOMENT', help: 'declared, update, mitigated or resolved (default: the first of the message)' },
    agent: { value: 'ID', help: 'the agent that fails; several with commas between them' },
    set: { value: 'NAME=VALUE', many: true, help: 'fill in a placeholder; may be given several times' },
    'dry-run': { help: 'print what would be sent, and send nothing' },
  },
  examples: [
    ['breakglass send slack --severity p0 --agent my-agent --dry-run', 'see the notice of the level p0, and what is left to fill in'],
    ['breakglass send slack --severity p0 --agent my-agent --set brief="wrong prices"', 'fill in a placeholder and send'],
  ],
  details: () => `The address of the webhook comes from the environment alone: ${SLACK_WEBHOOK}.`,
  run: async ({ options, values, positionals, io }) => {
    await checkChannel(positionals);
    const { result, prose, sources } = await compileFolder(options.runbook, { asOf: options.asOf });
    if (!result.ok) {
      printFindings(result.diagnostics, sources, options, io);
      return 1;
    }
    const input = targetInput(result.value, prose, sources);
    const { message, label } = await composeWished(input, { values });
    const payload = slackMessage(message, input.catalog);
    const missing = openLines(message.placeholders);
    if (values['dry-run'] === true) {
      io.out(JSON.stringify(payload, undefined, 2));
      if (missing.length > 0) io.err(`left to fill in:\n${missing.join('\n')}`);
      return 0;
    }
    refuseUnready(message, input, label);
    await postMessage(webhookAddress(process.env), payload, { timeoutMs: PATIENCE_MS, wait: (ms) => wait(ms), tell: io.err });
    io.err(`sent to Slack: ${label}`);
    return 0;
  },
};

async function checkChannel(positionals: readonly string[]): Promise<void> {
  const [channel, extra] = positionals;
  if (channel === undefined) throw new ExpectedFailure('name the channel: breakglass send slack');
  // A word with :// may be the address of a webhook, which must not be repeated.
  if (channel.includes('://')) throw new ExpectedFailure(`the address of a webhook does not belong on the command line, where others can read it: put it into ${SLACK_WEBHOOK}`);
  if (channel !== 'slack') throw await unknownName('channel', channel, ['slack']);
  if (extra !== undefined) throw new ExpectedFailure(`send takes one channel, and here is also ${extra}`);
}

/** Composed once to learn its placeholders, and once with them filled in. */
async function composeWished(input: TargetInput, { values }: Pick<Parameters<Command['run']>[0], 'values'>): Promise<{ readonly message: Message; readonly label: string }> {
  const chosen = await chooseMessage(input.runbook, { severity: textOf(values, 'severity'), template: textOf(values, 'template'), moment: textOf(values, 'moment'), agent: textOf(values, 'agent') });
  const composer = composerOf(input);
  const typed = await nameValues(textsOf(values, 'set'), compose(composer, chosen).placeholders);
  const label = [chosen.template.id, chosen.moment, ...(chosen.severity === undefined ? [] : [chosen.severity.label])].join(', ');
  return { message: compose(composer, { ...chosen, values: typed }), label };
}

function refuseUnready(message: Message, { catalog }: TargetInput, label: string): void {
  if (message.placeholders.some(isOpen)) {
    throw new ExpectedFailure(`the message is not whole, so it was not sent (${label}). Left to fill in:\n${openLines(message.placeholders).join('\n')}`);
  }
  const problems = checkSlack(slackBlocks(message, catalog), label).map((finding) => finding.message);
  if (problems.length > 0) throw new ExpectedFailure(`Slack would refuse the message, so it was not sent: ${problems.join('; ')}`, { hint: 'shorten what you filled in' });
}
