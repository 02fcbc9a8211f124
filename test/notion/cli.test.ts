/** The command as people run it: a process of its own, against a server on the loopback. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_RUNBOOK, FIXTURES } from '../setup/runbooks.ts';
import { dump } from './server/dump.ts';
import { NotionServer, TOKEN } from './server/notion-server.ts';
import { Refusal } from './server/refusal.ts';
import { pushTo, templateOf } from './setup.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MINIMAL = join(FIXTURES, 'minimal', 'runbook');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { NOTION_TOKEN: _token, BREAKGLASS_NOTION_URL: _url, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'scripts', 'breakglass.ts'), 'notion', ...words], { cwd: ROOT, env: { ...env, ...environment } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

async function started(server: NotionServer): Promise<Readonly<Record<string, string>>> {
  const { url, server: listening } = await server.listen();
  closing.push(() => listening.close());
  return { NOTION_TOKEN: TOKEN, BREAKGLASS_NOTION_URL: url };
}

describe('notion push', () => {
  test('plans as a table, pushes, and then plans nothing', async () => {
    const server = new NotionServer();
    const environment = await started(server);
    const words = ['push', '--runbook', MINIMAL, '--page', `https://www.notion.so/My-page-${server.page.replaceAll('-', '')}?pvs=4`];

    const planned = await run([...words, '--dry-run'], environment);
    expect(planned).toMatchObject({ code: 0, stderr: expect.stringMatching(/\d+ changes would be made/) });
    expect(planned.stdout).toMatch(/^Action +Where +What +Details\ncreate +Start page\ncreate +Database +Contacts +columns: Contact, Kind/);
    expect(server.writes).toEqual([]);

    expect(await run(words, environment)).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/\d+ changes made, with \d+ requests/) });
    const inProcess = new NotionServer();
    await pushTo(inProcess, await templateOf(MINIMAL));
    expect(dump(server)).toEqual(dump(inProcess));
    expect(await run([...words, '--dry-run'], environment)).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('nothing to write') });
  });

  test('never prints the token, also where Notion repeats it', async () => {
    const server = new NotionServer({ around: () => { throw new Refusal(400, 'validation_error', `the header was Bearer ${TOKEN}`); } });
    const ended = await run(['push', '--runbook', MINIMAL, '--page', server.page], { ...(await started(server)), BREAKGLASS_DEBUG: '1' });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('the header was Bearer …') });
    expect(`${ended.stdout}${ended.stderr}`).not.toContain(TOKEN);
  });

  test('says what is wrong with the page', async () => {
    const server = new NotionServer();
    server.store.connected.clear();
    expect(await run(['push', '--runbook', MINIMAL, '--page', server.page], await started(server))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('breakglass: Notion: the page is not found, or the integration is not connected to it\nhint: open the page in Notion, then ••• > Connections > your integration; and check that --page has the id or address of that page\n'),
    });
  });

  test.each([
    [['push'], {}, '--page is missing'],
    [['push', '--page', 'my page'], {}, 'neither the id nor the address'],
    [['push', '--page', '0123456789abcdef0123456789abcdef'], {}, 'no token in NOTION_TOKEN'],
    [['push', '--page', '0123456789abcdef0123456789abcdef'], { NOTION_TOKEN: 'two words' }, 'characters that no token has'],
    [['push', '--page', '0123456789abcdef0123456789abcdef'], { NOTION_TOKEN: TOKEN, BREAKGLASS_NOTION_URL: 'http://notion.example.org' }, 'must begin with https'],
    [['push', '--page', '0123456789abcdef0123456789abcdef'], { NOTION_TOKEN: TOKEN, BREAKGLASS_NOTION_URL: 'http://127.0.0.1.example.org' }, 'must begin with https'],
    [['push', '--page', '0123456789abcdef0123456789abcdef'], { NOTION_TOKEN: TOKEN, BREAKGLASS_NOTION_URL: 'nowhere' }, 'is no address'],
    [['pull'], {}, 'notion pull is nothing that can be done'],
    [[], {}, 'notion needs what to do'],
    [['push', '--token', TOKEN], {}, '--token'],
  ] as const)('%j with %j is refused', async (words, environment, message) => {
    const ended = await run([...words, '--runbook', DEFAULT_RUNBOOK], environment);
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  test('a runbook with errors is not pushed', async () => {
    const server = new NotionServer();
    const ended = await run(['push', '--runbook', join(FIXTURES, 'broken', 'runbook'), '--page', server.page], await started(server));
    expect(ended.code).toBe(1);
    expect(server.requests).toEqual([]);
  });
});
