import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

/** The only place that the address comes from: whoever knows it can post, so it belongs neither into files nor into the history of a shell. */
export const SLACK_WEBHOOK = 'BREAKGLASS_SLACK_WEBHOOK';

/** The address of the webhook. What fails never repeats it. */
export function webhookAddress(env: Readonly<Record<string, string | undefined>>): URL {
  const text = env[SLACK_WEBHOOK]?.trim() ?? '';
  if (text === '') throw new ExpectedFailure(`${SLACK_WEBHOOK} is not set`, { hint: `put the address of the incoming webhook into it, or see the message with --dry-run` });
  if (!URL.canParse(text)) throw new ExpectedFailure(`${SLACK_WEBHOOK} is no address: it begins with https://`);
  const address = new URL(text);
  if (address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address.hostname))) return address;
  throw new ExpectedFailure(`${SLACK_WEBHOOK} must begin with https://: without it, anybody on the way can read the message and the address`);
}

/** RFC 6761 and RFC 1122: names and addresses that never leave the machine. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
