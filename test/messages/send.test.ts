import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { runCli } from '#scripts/cli/run-cli.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { postMessage, type PostOptions } from '#scripts/send/post-message.ts';
import { explainAnswer } from '#scripts/send/slack-words.ts';
import { SLACK_WEBHOOK, webhookAddress } from '#scripts/send/webhook-address.ts';
import { AS_OF, inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { schemaErrors } from './slack-judges.ts';
import { SECRET_PATH, startWebhook, type Answer, type Webhook } from './webhook-server.ts';

const MESSAGE = { text: 'Hello', blocks: [] };
let webhook: Webhook | undefined;
afterEach(async () => {
  await webhook?.close();
  webhook = undefined;
});

interface Posted {
  readonly error: ExpectedFailure | undefined;
  readonly waited: readonly number[];
  readonly told: readonly string[];
}

async function postTo(answers: readonly Answer[], timeoutMs = 5000): Promise<Posted> {
  webhook = await startWebhook(answers);
  return post(webhook.url, timeoutMs);
}

async function post(url: string, timeoutMs = 5000): Promise<Posted> {
  const [waited, told]: [number[], string[]] = [[], []];
  const options: PostOptions = { timeoutMs, wait: async (ms) => void waited.push(ms), tell: (text) => void told.push(text) };
  const error = await postMessage(new URL(url), MESSAGE, options).then(
    () => undefined,
    (failure: unknown) => (failure instanceof ExpectedFailure ? failure : expect.fail(String(failure))),
  );
  expect(`${error?.message} ${error?.hint} ${told.join()}`).not.toContain(SECRET_PATH);
  return { error, waited, told };
}

describe('posting', () => {
  test('success', async () => {
    expect(await postTo([{ status: 200, body: 'ok' }])).toEqual({ error: undefined, waited: [], told: [] });
    expect(webhook?.received).toEqual([{ method: 'POST', path: SECRET_PATH, type: 'application/json; charset=utf-8', body: JSON.stringify(MESSAGE) }]);
  });

  test.each([
    [400, 'invalid_blocks', 'Block Kit Builder'],
    [403, 'action_prohibited', 'administrator'],
    [403, 'invalid_token', 'does not know the webhook'],
    [404, 'no_service', 'switched off'],
    [404, 'channel_not_found', 'new webhook'],
    [410, 'channel_is_archived', 'archived'],
    [500, 'rollup_error', 'try again'],
  ])('%d %s is explained', async (status, body, words) => {
    const { error } = await postTo([{ status, body }]);
    expect(error?.message).toContain(`Slack answered ${status} ${body}`);
    expect(error?.message).toContain(words);
    expect(webhook?.received).toHaveLength(1);
  });

  test('an answer that is not one of Slack\'s words is not repeated', async () => {
    const { error } = await postTo([{ status: 502, body: '<html>\u001b[2J secret</html>' }]);
    expect(error?.message).toBe('the webhook answered 502');
  });

  test('429 waits as long as it is asked to, once', async () => {
    expect(await postTo([{ status: 429, headers: { 'retry-after': '7' } }, { status: 200, body: 'ok' }])).toMatchObject({ error: undefined, waited: [7000] });
    expect(webhook?.received).toHaveLength(2);
  });

  test('429 twice is told', async () => {
    const { error, waited } = await postTo([{ status: 429, headers: { 'retry-after': '1' } }]);
    expect(error?.message).toBe('the webhook answered 429');
    expect(waited).toEqual([1000]);
    expect(webhook?.received).toHaveLength(2);
  });

  test.each([['soon'], ['-1'], ['']])('429 with Retry-After "%s" waits a little', async (value) => {
    expect((await postTo([{ status: 429, headers: { 'retry-after': value } }, { status: 200 }])).waited).toEqual([1000]);
  });

  test('429 for longer than anybody waits is told at once', async () => {
    const { error, waited } = await postTo([{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect(error?.message).toContain('3600 s');
    expect(waited).toEqual([]);
    expect(webhook?.received).toHaveLength(1);
  });

  test('silence ends, and the message may have arrived', async () => {
    const { error } = await postTo([{ status: 200, never: true }], 50);
    expect(error?.message).toBe('the webhook did not answer within 0.05 s');
    expect(error?.hint).toContain('before you send it again');
  });

  test.each([301, 302, 307, 308])('%d is not followed', async (status) => {
    const elsewhere = await startWebhook();
    const { error } = await postTo([{ status, headers: { location: elsewhere.url } }]);
    expect(error?.message).toContain(`${status}, a redirect, which is not followed`);
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  test('nobody there', async () => {
    const gone = await startWebhook();
    await gone.close();
    expect((await post(gone.url)).error?.message).toBe('the webhook cannot be reached (ECONNREFUSED)');
  });
});

test('every word that is explained says more than the word', () => {
  for (const word of ['invalid_payload', 'no_text', 'no_team', 'team_disabled', 'msg_blocks_too_long']) expect(explainAnswer(400, word)).toMatch(new RegExp(`^Slack answered 400 ${word}: .{20}`));
  expect(explainAnswer(400, 'something_new')).toBe('Slack answered 400 something_new');
});

describe('the address', () => {
  test.each(['https://hooks.slack.com/services/x', 'http://127.0.0.1:1/x', 'http://localhost/x', 'http://[::1]:8/x', ' https://hooks.slack.com/x\n'])('%s is taken', (text) => {
    expect(webhookAddress({ [SLACK_WEBHOOK]: text }).href).toBe(new URL(text).href);
  });

  test.each(['http://hooks.slack.com/hidden', 'http://127.0.0.1.example.com/hidden', 'http://localhost.example.com/hidden', 'http://10.0.0.1/hidden', 'file:///etc/hidden', 'hidden', 'ftp://127.0.0.1/hidden', ''])('"%s" is refused, without repeating it', (text) => {
    const refuse = (): URL => webhookAddress({ [SLACK_WEBHOOK]: text });
    expect(refuse).toThrow(ExpectedFailure);
    expect(refuse).not.toThrow(/hidden/);
  });

  test('without one, it says which variable', () => expect(() => webhookAddress({})).toThrow(SLACK_WEBHOOK));
});

/** Each once: where stacks are shown, a message stands there twice. */
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/--set ([\w.-]+)=…/g)].map(([, name = '']) => name))];

describe.each(RUNBOOKS)('breakglass send, %s', (_, dir) => {
  let out = '';
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'send-'));
  });
  afterEach(() => {
    delete process.env[SLACK_WEBHOOK];
    expect(readdirSync(out)).toEqual([]);
    rmSync(out, { recursive: true });
  });

  async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const [printed, told]: [string[], string[]] = [[], []];
    const io = { out: (text: string) => void printed.push(text), err: (text: string) => void told.push(text), color: false, interactive: false, cwd: out, workspace: out, today: AS_OF, debug: true };
    const code = await runCli(['send', 'slack', '--runbook', dir, '--out', join(out), ...words], COMMANDS, io);
    expect([...printed, ...told].join('\n')).not.toContain(SECRET_PATH);
    return { code, out: printed.join('\n'), err: told.join('\n') };
  }

  /** The words for the first message of the runbook, and its names to fill in; undefined where there is none. */
  async function firstMessage(): Promise<readonly string[] | undefined> {
    const { runbook } = await inputOf(dir);
    const template = runbook.templates.find(({ kind }) => kind === 'message');
    const level = template?.severities[0] ?? runbook.severities[0]?.id;
    const [agent] = runbook.agents;
    return template === undefined ? undefined : ['--template', template.id, ...(level === undefined ? [] : ['--severity', level]), ...(agent === undefined ? [] : ['--agent', agent.id])];
  }

  test('a message that is not whole is refused and tells what is missing; once filled in, it is sent', async () => {
    const words = await firstMessage();
    if (words === undefined) return expect(await run()).toMatchObject({ code: 2 });
    webhook = await startWebhook();
    process.env[SLACK_WEBHOOK] = webhook.url;
    const refused = await run(...words);
    const names = namesIn(refused.err);
    if (names.length > 0) {
      expect(refused.code).toBe(2);
      expect(webhook.received).toEqual([]);
      const allButOne = names.slice(1).flatMap((name) => ['--set', `${name}=told`]);
      expect((await run(...words, ...allButOne)).code).toBe(2);
      expect(webhook.received).toEqual([]);
    }
    const sent = await run(...words, ...names.flatMap((name) => ['--set', `${name}=Value of ${name}`]));
    expect(sent.code, sent.err).toBe(0);
    const posted = JSON.parse(webhook.received.at(-1)?.body ?? '');
    for (const name of names) expect(posted.text).toContain(`Value of ${name}`);
    expect(posted.text).not.toMatch(/\[[a-z]/);
    expect(schemaErrors(posted.blocks)).toEqual([]);
  });

  test('a dry run prints what would be sent and needs no address', async () => {
    const words = await firstMessage();
    if (words === undefined) return expect(await run('--dry-run')).toMatchObject({ code: 2 });
    const { code, out: printed } = await run(...words, '--dry-run');
    expect(code).toBe(0);
    expect(schemaErrors(JSON.parse(printed).blocks)).toEqual([]);
  });
});

describe('words that are none', () => {
  const [, dir = ''] = RUNBOOKS[0] ?? [];

  async function tell(words: readonly string[]): Promise<string> {
    const told: string[] = [];
    const io = { out: () => undefined, err: (text: string) => void told.push(text), color: false, interactive: false, cwd: dir, workspace: dir, today: AS_OF, debug: false };
    expect(await runCli(['send', ...words, '--runbook', dir], COMMANDS, io)).toBe(2);
    return told.join('\n');
  }

  test('are told with what there is', async () => {
    const { runbook } = await inputOf(dir);
    const [level] = runbook.severities;
    expect(await tell([])).toContain('breakglass send slack');
    expect(await tell(['slak'])).toContain('did you mean slack?');
    expect(await tell(['slack'])).toContain(`there are ${runbook.severities.map(({ id }) => id).join(', ')}`);
    expect(await tell(['slack', '--severity', `${level?.id}x`])).toContain(`there are ${runbook.severities.map(({ id }) => id).join(', ')}`);
    expect(await tell(['slack', '--severity', level?.id ?? '', '--moment', 'updat'])).toContain('did you mean update?');
    expect(await tell(['slack', '--severity', level?.id ?? '', '--agent', 'nobody-at-all'])).toContain(runbook.agents.map(({ id }) => id).join(', '));
    expect(await tell(['slack', '--severity', level?.id ?? '', '--set', 'no-such-thing=1'])).toContain('unknown placeholder no-such-thing');
    expect(await tell(['slack', '--severity', level?.id ?? '', '--set', 'nothing'])).toContain('write --set name=value');
  });

  test('an address on the command line is not repeated', async () => {
    expect(await tell(['https://hooks.slack.com/services/hidden'])).not.toContain('hidden');
  });
});
