/** The page with all messages, in a real browser. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goesToChat } from '#src/messages/destinations.ts';
import { composedMessages } from '#src/targets/composed-messages.ts';
import { messagePreview } from '#src/targets/message-preview/index.ts';
import { inputOf, RUNBOOKS } from '../../setup/runbooks.ts';
import { DESK, PHONE, visitor } from '../setup/browser.ts';

const AXE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const NARROW = { width: 320, height: 640 };

describe.each(RUNBOOKS)('message preview, %s', (_, dir) => {
  let folder = '';
  let html = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preview-'));
    html = String(messagePreview.render(await inputOf(dir)).files[0]?.content);
    await writeFile(join(folder, 'preview.html'), html);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('stands alone: no scripts, no requests, and a policy that says so', () => {
    expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">/);
    expect(html).not.toMatch(/<(?:script|img|iframe|object|embed|link|form|input|audio|video|svg)\b|\son\w+="|url\(|@import/i);
  });

  test('shows each message', async () => {
    const { runbook, ...input } = await inputOf(dir);
    const composed = composedMessages({ runbook, ...input });
    expect(html.match(/<details\b/g) ?? []).toHaveLength(composed.length);
    const chats = composed.filter(({ planned }) => goesToChat(planned, runbook));
    expect(html.match(/class="slack"/g) ?? []).toHaveLength(chats.length);
    const whole = composed.filter(({ planned }) => planned.agents.length === 0);
    expect(html.match(/<div class="mail"/g) ?? []).toHaveLength(whole.length);
    expect(html.match(/<div class="teams"/g) ?? []).toHaveLength(whole.filter((each) => chats.includes(each)).length);
  });

  test.each([['a narrow phone', NARROW, 'light'], ['a phone in the dark', PHONE, 'dark'], ['a desk', DESK, 'light']] as const)('reads well on %s', async (_name, viewport, theme) => {
    const { page, troubles, leave } = await visitor({ viewport, theme, origin: 'file://' });
    await page.goto(pathToFileURL(join(folder, 'preview.html')).href);
    await page.evaluate(`for (const details of [...document.querySelectorAll('details')].slice(0, 12)) details.open = true`);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.evaluate(AXE);
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.slice(0, 3).map(({ html }) => html).join()))')).toEqual([]);
    expect(troubles).toEqual([]);
    await leave();
  });
});
