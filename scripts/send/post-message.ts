import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import type { SlackMessage } from '#src/messages/slack/slack-message.ts';
import { explainAnswer } from './slack-words.ts';

export interface PostOptions {
  readonly timeoutMs: number;
  readonly wait: (ms: number) => Promise<void>;
  /** Told before waiting. */
  readonly tell: (text: string) => void;
}

/** Longer, and a person should decide. */
const LONGEST_WAIT_S = 120;
/** Where Slack names no time. */
const USUAL_WAIT_S = 1;

/** Posts the message, a second time where Slack asks to wait. Throws an ExpectedFailure, which never names the address. */
export async function postMessage(address: URL, message: SlackMessage, options: PostOptions): Promise<void> {
  const first = await post(address, message, options);
  if (first.status !== TOO_MANY) return settle(first);
  const seconds = retryAfter(first.headers.get('retry-after'));
  if (seconds > LONGEST_WAIT_S) throw new ExpectedFailure(`Slack asks to wait ${seconds} s before the next message`, { hint: 'paste the message by hand' });
  await first.body?.cancel();
  options.tell(`Slack asks to wait ${seconds} s, then it is tried once more`);
  await options.wait(seconds * 1000);
  return settle(await post(address, message, options));
}

const TOO_MANY = 429;

/** RFC 9110: seconds. Slack sends no dates. */
const retryAfter = (value: string | null): number => (value !== null && /^\d{1,6}$/.test(value.trim()) ? Number(value) : USUAL_WAIT_S);

async function post(address: URL, message: SlackMessage, { timeoutMs }: PostOptions): Promise<Response> {
  try {
    // A redirect would hand the message to somebody else.
    return await fetch(address, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(message), signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw unreached(error, timeoutMs);
  }
}

/** Messages of the network may hold the address, so only their code is told. */
function unreached(error: unknown, timeoutMs: number): ExpectedFailure {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new ExpectedFailure(`the webhook did not answer within ${timeoutMs / 1000} s`, { hint: 'the message may have arrived all the same: look before you send it again' });
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
  return new ExpectedFailure(`the webhook cannot be reached${code}`, { hint: 'paste the message by hand: it lies in the output folder' });
}

async function settle(response: Response): Promise<void> {
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new ExpectedFailure(`the webhook answered ${response.status}, a redirect, which is not followed`, { hint: 'check the address: a webhook of Slack does not redirect' });
  }
  const body = await response.text().catch(() => '');
  if (!response.ok) throw new ExpectedFailure(explainAnswer(response.status, body));
}
