import { describe, expect, test } from 'vitest';
import { DEFAULT_RUNBOOK, FIXTURES } from '../setup/runbooks.ts';
import { join } from 'node:path';
import type { NotionTemplate } from '#src/notion/template.ts';
import { dump } from './server/dump.ts';
import { NotionServer } from './server/notion-server.ts';
import { Refusal } from './server/refusal.ts';
import { smallTemplate } from './small-template.ts';
import { editedTemplate, pushTo, pushUntil, templateOf, testClock } from './setup.ts';

const SMALL = smallTemplate({ a: 'one [b](book:b)\n\n- x\n  - y\n    - z\n      - deep', b: '[a](book:a) [itself](book:b)', c: `${'- item\n'.repeat(130)}` }, '[a](book:a)');
const CHANGED = smallTemplate({ a: 'ONE [b](book:b)\n\n## new\n\n- x\n  - y', b: '[a](book:a), [d](book:d)\n\nmore', c: `${'- item\n'.repeat(131)}`, d: '[a](book:a)' }, '[a](book:a) and [d](book:d)');

const cleanDump = async (template: NotionTemplate): Promise<readonly string[]> => {
  const server = new NotionServer();
  await pushTo(server, template);
  return dump(server);
};

describe('Notion asks to wait', () => {
  test.each([
    [429, 'rate_limited', '7', 7_000],
    [529, 'service_overload', '11', 11_000],
    [429, 'rate_limited', undefined, 1_000],
    [529, 'service_overload', '0', 0],
    [429, 'rate_limited', 'Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('%i %s with Retry-After %s: waits %s ms, and goes on', async (status, code, after, expected) => {
    const server = new NotionServer();
    const refused = new Set([1, 4, 9, 12]);
    server.options = {
      around: ({ number }, phase) => {
        if (phase === 'before' && refused.has(number)) throw new Refusal(status, code, 'wait', after === undefined ? {} : { 'retry-after': after });
      },
    };
    const clock = testClock();
    await pushTo(server, SMALL, { timing: clock });
    expect(clock.waits.filter((wait) => wait === expected).length).toBeGreaterThanOrEqual(4);
    expect(dump(server)).toEqual(await cleanDump(SMALL));
  });

  test('longer with each refusal, and not for ever', async () => {
    const server = new NotionServer({ around: () => { throw new Refusal(429, 'rate_limited', 'wait'); } });
    const clock = testClock();
    await expect(pushTo(server, SMALL, { timing: clock })).rejects.toMatchObject({ name: 'ExpectedFailure', message: expect.stringContaining('too many requests'), hint: expect.stringContaining('again later') });
    expect(clock.waits.filter((wait) => wait >= 1_000)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]);
  });

  test('at three requests a second it never has to', async () => {
    const clock = testClock();
    const server = new NotionServer({ now: clock.now });
    await pushTo(server, SMALL, { timing: clock });
    expect(clock.now()).toBeGreaterThan(((server.requests.length - 1) * 1_000) / 3 - 1);
    expect(Math.max(...clock.waits)).toBeLessThan(1_000);
  });
});

describe('Notion fails', () => {
  test.each(['before', 'after'] as const)('once, %s it did what it was asked: nothing is lost or made twice', async (phase) => {
    const clean = await cleanDump(SMALL);
    const { length } = (await counted(SMALL)).requests;
    for (let number = 1; number <= length; number += 1) {
      const server = new NotionServer();
      server.options = {
        around: (request, at) => {
          if (request.number === number && at === phase) throw new Refusal(502, 'internal_server_error', 'oops');
        },
      };
      await pushTo(server, SMALL);
      expect(dump(server), `request ${number}`).toEqual(clean);
    }
  });

  test('always: the push ends, and says that it can go on', async () => {
    const server = new NotionServer({ around: ({ method }) => { if (method !== 'GET') throw new Refusal(503, 'service_unavailable', 'gone'); } });
    await expect(pushTo(server, SMALL)).rejects.toMatchObject({ name: 'ExpectedFailure', hint: expect.stringContaining('goes on where it stopped') });
  });
});

const counted = async (template: NotionTemplate): Promise<NotionServer> => {
  const server = new NotionServer();
  await pushTo(server, template);
  return server;
};

describe('the pushing process dies at any request, and another one goes on', () => {
  test.each(['before', 'after'] as const)('a first push, %s each request', async (phase) => {
    const clean = await cleanDump(SMALL);
    const { length } = (await counted(SMALL)).requests;
    for (let number = 1; number <= length; number += 1) {
      const server = new NotionServer();
      await pushUntil(server, SMALL, number, phase);
      await pushTo(server, SMALL);
      expect(dump(server), `request ${number} of ${length}`).toEqual(clean);
      expect(await pushTo(server, SMALL)).toEqual({ actions: [], notes: [] });
    }
  });

  test('a push of changes, after each request', async () => {
    const clean = await cleanDump(CHANGED);
    const changing = await counted(SMALL);
    const first = changing.requests.length;
    await pushTo(changing, CHANGED);
    const length = changing.requests.length - first;
    expect(length).toBeGreaterThan(20);
    for (let number = 1; number <= length; number += 1) {
      const server = await counted(SMALL);
      await pushUntil(server, CHANGED, number, 'after');
      expect((await pushTo(server, CHANGED)).notes, `request ${number} of ${length}`).toEqual([]);
      expect(dump(server), `request ${number} of ${length}`).toEqual(clean);
      expect(await pushTo(server, CHANGED)).toEqual({ actions: [], notes: [] });
    }
  });

  test('a small runbook, after each request', async () => {
    await sweep(await templateOf(join(FIXTURES, 'no-levels', 'runbook')), (length) => Array.from({ length }, (_, index) => index + 1));
  });

  test('the default runbook, after requests far apart', async () => {
    await sweep(await templateOf(DEFAULT_RUNBOOK), (length) => [0.02, 0.1, 0.4, 0.7, 0.9, 1].map((part) => Math.ceil(part * length)));
  });

  test('the default runbook, twice on the way', async () => {
    const template = await templateOf(DEFAULT_RUNBOOK);
    const edited = await editedTemplate(DEFAULT_RUNBOOK, (runbook) => ({ ...runbook, settings: { ...runbook.settings, title: `${runbook.settings.title} now` } }));
    const server = new NotionServer();
    await pushUntil(server, template, 150, 'after');
    await pushUntil(server, template, 100, 'after');
    await pushTo(server, edited);
    expect(dump(server)).toEqual(await cleanDump(edited));
  });
});

async function sweep(template: NotionTemplate, numbersOf: (length: number) => readonly number[]): Promise<void> {
  const whole = await counted(template);
  const clean = dump(whole);
  const { length } = whole.requests;
  for (const number of numbersOf(length)) {
    const server = new NotionServer();
    await pushUntil(server, template, number, 'after');
    await pushTo(server, template);
    expect(dump(server), `request ${number} of ${length}`).toEqual(clean);
  }
}

describe('what is wrong is said, with what to do', () => {
  test.each([
    ['an integration that is not connected', (server: NotionServer) => server.store.connected.clear(), /not connected/, /Connections/],
    ['a missing capability', (server: NotionServer) => void (server.options = { capabilities: { insert: false } }), /may not do this/, /insert content/],
    ['a token that is not valid', (server: NotionServer) => void (server.options = { token: 'another' }), /NOTION_TOKEN is not valid/, /copy it again/],
  ])('%s', async (_, spoil, message, hint) => {
    const server = new NotionServer();
    spoil(server);
    await expect(pushTo(server, SMALL)).rejects.toMatchObject({ name: 'ExpectedFailure', message: expect.stringMatching(message), hint: expect.stringMatching(hint) });
  });

  test('a page that does not exist', async () => {
    const server = new NotionServer();
    await expect(pushTo(server, SMALL, { page: '00000000-0000-4000-8000-00000000abcd' })).rejects.toMatchObject({ message: expect.stringMatching(/not found/), hint: expect.stringMatching(/--page/) });
  });
});
