/** The composer in a real browser, from disk: what it copies is what the files hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compose } from '#src/messages/compose.ts';
import { slackText } from '#src/messages/slack/pasted-text.ts';
import { isOpen } from '#src/messages/message.ts';
import { email } from '#src/targets/email/index.ts';
import { slack } from '#src/targets/slack/index.ts';
import { composedMessages, composerOf } from '#src/targets/composed-messages.ts';
import { messageHtml } from '#src/messages/html.ts';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { DESK, PHONE, until, visitor } from '../setup/browser.ts';
import { served } from '../setup/served.ts';
import { builtSite, type BuiltSite } from '../setup/built-sites.ts';
import { choose, copyAs, filesOf, open, paste, read, scrollTo, staying, tap, TRIED, unfold, wordsOf } from '../setup/composing.ts';

const AXE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

describe.each(TRIED)('composer, %s', (_, dir) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(dir);
  });

  test('each message of each template copies as its files hold it, in all three forms', async () => {
    const [texts, mails] = [filesOf(slack, site), filesOf(email, site)];
    const composed = composedMessages(site.input).filter(({ planned }) => planned.agents.length === 0);
    for (const [template, own] of Map.groupBy(composed, ({ planned }) => planned.template.id)) {
      const { page, troubles } = await open(site, `templates/${template}.html`);
      for (const { planned, message } of own) {
        if (planned.severity !== undefined && (await page.$(`.compose-choices [data-id="${planned.severity.id}"]`)) !== null) await choose(page, planned.severity.id);
        if ((await page.$(`.compose-choices [data-id="${planned.moment}"]`)) !== null) await choose(page, planned.moment);
        expect((await copyAs(page, 'slack')).text, planned.path).toBe(texts.get(`${planned.path}.txt`));
        expect((await copyAs(page, 'text')).text, planned.path).toBe(mails.get(`${planned.path}.txt`));
        const formatted = await copyAs(page, 'html');
        expect(mails.get(`${planned.path}.html`)).toContain(messageHtml(message, site.input.catalog));
        expect(await wordsOf(page, formatted.html), planned.path).toEqual(await wordsOf(page, messageHtml(message, site.input.catalog)));
        expect(await page.$eval('.compose-count', (count) => Number.parseInt(count.textContent, 10) || 0)).toBe(message.placeholders.filter(isOpen).length);
      }
      expect(troubles).toEqual([]);
    }
  });

  test('an agent with channels of its own copies its own message', async () => {
    const texts = filesOf(slack, site);
    for (const { planned } of composedMessages(site.input).filter(({ planned: each }) => each.agents.length > 0).slice(0, 2)) {
      const { page } = await open(site, `templates/${planned.template.id}.html`);
      await choose(page, planned.agents[0]?.id ?? '');
      await choose(page, planned.moment);
      if (planned.severity !== undefined && (await page.$(`.compose-choices [data-id="${planned.severity.id}"]`)) !== null) await choose(page, planned.severity.id);
      expect((await copyAs(page, 'slack')).text).toBe(texts.get(`${planned.path}.txt`));
    }
  });

  test.each([['phone, light', PHONE, 'light'], ['phone, dark', PHONE, 'dark'], ['desk', DESK, 'light']] as const)('nobody is kept out: %s', async (name, viewport, theme) => {
    const [level] = site.input.runbook.severities;
    const [template] = site.input.runbook.templates;
    for (const path of [`templates/${template?.id}.html`, ...(level === undefined ? [] : [`severities/${level.id}.html`])]) {
      const { page } = await open(site, path, { viewport, theme });
      await page.evaluate(AXE);
      const violations = await page.evaluate(`axe.run('.composer').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join()))`);
      expect(violations, name).toEqual([]);
      expect(await read(page, 'document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      const small = await page.$$eval('.composer :is(button, input, select, textarea)', (fields) => fields.filter((field) => field.getBoundingClientRect().height < 44).map((field) => field.outerHTML));
      expect(small).toEqual([]);
    }
  });
});

describe('composer on the default runbook', () => {
  const [, dir = ''] = RUNBOOKS[0] ?? [];
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(dir);
  });
  const worst = (): string => site.input.runbook.severities[0]?.id ?? '';

  test('from the home to the message of the worst level in the clipboard: four taps at most, with the agent filled in', async () => {
    const { page } = await open(site, 'index.html', { waits: false });
    let taps = 0;
    const count = async (selector: string): Promise<void> => {
      taps += 1;
      await tap(page, selector);
    };
    await Promise.all([page.waitForNavigation(), count(`a[href="severities/${worst()}.html"]`)]);
    await scrollTo(page);
    const [agent] = site.input.runbook.agents;
    await count(`.composer [data-id="${agent?.id}"]`);
    await count('[data-copy-as="slack"]');
    await until(page, `document.querySelector('[data-copy-as="slack"]').textContent.startsWith('Copied')`);
    expect(taps).toBeLessThanOrEqual(4);
    const { text } = await paste(page);
    expect(text).toContain(agent?.name);
    expect(text).not.toContain('[agent');
    const { input } = site;
    const notice = composedMessages(input).find((each) => each.planned.severity?.id === worst() && each.message.facts.length > 0);
    expect(text).toBe(notice === undefined || agent === undefined ? '' : slackText(compose(composerOf(input), { ...notice.planned, agents: [agent] }), input.catalog));
  });

  test('by keyboard alone: choose, type, copy', async () => {
    const { page } = await open(site, `severities/${worst()}.html`, { viewport: DESK });
    await page.focus('.compose-choices button');
    await page.keyboard.press('Enter');
    expect(await read(page, `document.activeElement.getAttribute('aria-pressed')`)).toBe('true');
    const first = await page.$eval('.compose-field :is(input, textarea)', (field) => field.id);
    for (let steps = 0; steps < 60 && (await read(page, 'document.activeElement.id')) !== first; steps += 1) await page.keyboard.press('Tab');
    expect(await read(page, 'document.activeElement.id')).toBe(first);
    await page.keyboard.type('wrong <b>prices</b> & *all*');
    expect(await page.$eval('.compose-preview', (preview) => preview.textContent)).toContain('wrong <b>prices</b> & *all*');
    for (let steps = 0; steps < 60 && (await read(page, `document.activeElement.getAttribute('data-copy-as')`)) !== 'text'; steps += 1) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    }
    await page.keyboard.press('Enter');
    await until(page, `document.querySelector('[data-copy-as="text"]').textContent.startsWith('Copied')`);
    expect((await paste(page)).text).toContain('wrong <b>prices</b> & *all*');
  });

  test('what is typed stays for the next moment and the next page, and can be cleared', async () => {
    const { page } = await open(site, `severities/${worst()}.html`);
    const id = await page.$eval('.compose-field :is(input, textarea)', (field) => field.id);
    const before = await page.$eval('.compose-count', (count) => Number.parseInt(count.textContent, 10));
    await page.type(`[id="${id}"]`, 'typed once');
    expect(await page.$eval('.compose-count', (count) => Number.parseInt(count.textContent, 10))).toBe(before - 1);
    await choose(page, 'update');
    expect(await page.$eval('.compose-preview', (preview) => preview.textContent)).toContain('typed once');
    await page.reload();
    await unfold(page);
    await until(page, `document.querySelector('.compose-preview')?.textContent.includes('typed once')`);
    await tap(page, '.compose-clear');
    expect(await page.$eval('.compose-preview', (preview) => preview.textContent)).not.toContain('typed once');
    expect(await page.$eval(`[id="${id}"]`, (field) => field.value)).toBe('');
  });

  test('a tap on what stands open leads to its field', async () => {
    const { page } = await open(site, `severities/${worst()}.html`);
    const ids = await page.$$eval('.compose-preview mark', (marks) => marks.map((mark) => mark.dataset.open ?? ''));
    const typed = ids.filter((id) => !['agent', 'severity'].includes(id));
    expect(typed.length).toBeGreaterThan(0);
    for (const id of typed) {
      await tap(page, `.compose-preview mark[data-open="${id}"]`);
      expect(await read(page, 'document.activeElement.name')).toBe(id);
    }
  });

  test('the agent that the reader chose for commands is chosen here as well', async () => {
    const [agent] = site.input.runbook.agents;
    const { page } = await open(site, `severities/${worst()}.html`);
    await page.evaluate((chosen) => localStorage.setItem('breakglass:agent', JSON.stringify([Date.now(), chosen])), [agent?.id, agent?.name]);
    await page.reload();
    await scrollTo(page);
    await until(page, `document.querySelector('.compose-preview')?.textContent.includes(${JSON.stringify(agent?.name)})`);
  });

  test('without scripts, the notice stands there to be copied by hand', async () => {
    const { page } = await open(site, `severities/${worst()}.html`, { scripts: false });
    const { input } = site;
    const notice = composedMessages(input).find((each) => each.planned.severity?.id === worst() && each.message.facts.length > 0);
    expect(await page.$eval('.message-text', (text) => text.textContent)).toBe(filesOf(email, site).get(`${notice?.planned.path}.txt`));
  });
});

describe('composer without network', () => {
  const [, dir = ''] = RUNBOOKS[0] ?? [];
  const get = served(dir);

  test('after one visit of any page, messages can be written on all others', async () => {
    const { site, server } = get();
    const someone = staying(await visitor({ origin: server.url }));
    const { page } = someone;
    await page.goto(`${server.url}index.html`);
    await page.waitForFunction('navigator.serviceWorker.controller !== null', { timeout: 60_000 });
    await server.stop();
    await page.goto(`${server.url}severities/${site.input.runbook.severities[0]?.id}.html`);
    await scrollTo(page);
    await choose(page, site.input.runbook.agents[0]?.id ?? '');
    expect((await copyAs(page, 'slack')).text).toContain(site.input.runbook.agents[0]?.name);
    expect(someone.troubles.filter((trouble) => trouble.startsWith('request'))).toEqual([]);
  });
});

describe('composer: fields by their types', () => {
  const [, dir = ''] = RUNBOOKS.find(([name]) => name === 'sev-five') ?? [];

  test('a number, a date, an address, choices and lists', async () => {
    const site = await builtSite(dir);
    const { page } = await open(site, 'templates/partner-note.html');
    expect(await page.$$eval('.compose-field', (fields) => Object.fromEntries(fields.map((field) => [field.getAttribute('data-placeholder'), field.querySelector('input')?.type ?? 'textarea'])))).toMatchObject({ 'ask.page': 'url', 'fields.until': 'date', 'ask.contact': 'text' });
    await page.type('[id="compose-ask.page"]', 'javascript:alert(1)');
    expect(await page.$eval('[id="wrong-ask.page"]', (problem) => problem.hasAttribute('hidden'))).toBe(false);
    expect(await page.$eval('.compose-preview', (preview) => preview.textContent)).not.toContain('javascript');
    await tap(page, '[data-placeholder="ask.feature"] .choice button:last-child');
    expect(await page.$eval('.compose-preview', (preview) => preview.textContent)).toContain('Refund through our');
  });

  test('a number that is none fills nothing in', async () => {
    const site = await builtSite(dir);
    const { page } = await open(site, 'templates/talking-points.html');
    await page.type('[id="compose-fields.figures"]', '120');
    expect(await page.$eval('.compose-preview', (preview) => preview.textContent)).toContain('120');
  });
});
