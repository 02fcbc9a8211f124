/** The composer in the one-file form: as on the site, and nothing of one part is taken for that of another. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
import { inPage } from '#src/html/in-page.ts';
import { messageHtml } from '#src/messages/html.ts';
import { noticeOf } from '#src/messages/notice.ts';
import { composedMessages } from '#src/targets/composed-messages.ts';
import { email } from '#src/targets/email/index.ts';
import { slack } from '#src/targets/slack/index.ts';
import { until, visitor, type Visitor } from '../setup/browser.ts';
import { builtSite, type BuiltSite } from '../setup/built-sites.ts';
import { choose, copyAs, filesOf, staying, tap, TRIED, wordsOf } from '../setup/composing.ts';

/** The part of the one file that is shown. */
const SHOWN = '.shown';

/** Goes to a part of the one file as by a link, and waits for its composer. */
async function writeAt(page: Page, address: string): Promise<void> {
  const id = inPage(address);
  await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
  await until(page, `document.querySelector('.shown').id === ${JSON.stringify(id)}`);
  await page.$eval(`${SHOWN} .composer`, (place) => place.scrollIntoView());
  await until(page, `document.querySelector('${SHOWN} .compose-preview h1') !== null`);
}

const oneFile = async ({ dist }: BuiltSite): Promise<Visitor> => {
  const url = pathToFileURL(join(dist, 'runbook.html')).href;
  const someone = staying(await visitor({ origin: url }));
  await someone.page.goto(url);
  return someone;
};

describe.each(TRIED)('composer in the one file, %s', (_, dir) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(dir);
  });

  test('the first and the last message of each template copy as their files hold them, without any request', async () => {
    const [texts, mails] = [filesOf(slack, site), filesOf(email, site)];
    const { page, troubles } = await oneFile(site);
    const composed = composedMessages(site.input).filter(({ planned }) => planned.agents.length === 0);
    for (const [template, own] of Map.groupBy(composed, ({ planned }) => planned.template.id)) {
      await writeAt(page, `templates/${template}`);
      for (const { planned, message } of own.filter((_each, index) => index === 0 || index === own.length - 1)) {
        if (planned.severity !== undefined && (await page.$(`${SHOWN} .compose-choices [data-id="${planned.severity.id}"]`)) !== null) await choose(page, planned.severity.id, SHOWN);
        if ((await page.$(`${SHOWN} .compose-choices [data-id="${planned.moment}"]`)) !== null) await choose(page, planned.moment, SHOWN);
        expect((await copyAs(page, 'slack', SHOWN)).text, planned.path).toBe(texts.get(`${planned.path}.txt`));
        expect((await copyAs(page, 'text', SHOWN)).text, planned.path).toBe(mails.get(`${planned.path}.txt`));
        expect(await wordsOf(page, (await copyAs(page, 'html', SHOWN)).html), planned.path).toEqual(await wordsOf(page, messageHtml(message, site.input.catalog)));
      }
    }
    expect(troubles).toEqual([]);
  });

  test('what was typed and chosen is there on the next part, and no field is taken for one of another part', async () => {
    const { runbook } = site.input;
    const [level] = runbook.severities;
    const { page, troubles } = await oneFile(site);
    const addresses = [...(level === undefined ? [] : [`severities/${level.id}`]), ...runbook.templates.map(({ id }) => `templates/${id}`)];
    for (const address of addresses) await writeAt(page, address);
    expect(await page.$$eval('[id]', (list) => list.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index))).toEqual([]);
    expect(await page.$$eval('.compose-field label', (labels) => labels.filter(({ control, parentElement }) => control === null || parentElement?.contains(control) !== true).length)).toBe(0);
    const template = runbook.templates.find(({ id }) => id === (level === undefined ? runbook.templates[0] : noticeOf({ runbook, severity: level }))?.id);
    const [first = ''] = addresses;
    await writeAt(page, first);
    if ((await page.$(`${SHOWN} .compose-sheet[open]`)) === null) await tap(page, `${SHOWN} .compose-sheet > summary`);
    const field = await page.$(`${SHOWN} .compose-field textarea`);
    if (field === null || template === undefined) return;
    await field.type('typed once');
    await writeAt(page, `templates/${template.id}`);
    expect(await page.$eval(`${SHOWN} .compose-preview`, (preview) => preview.textContent)).toContain('typed once');
    const [agent] = runbook.agents;
    if (agent !== undefined && runbook.agents.length > 1) {
      await page.$eval('.chosen-agent', (button) => button.click());
      await page.waitForSelector('dialog.picker[open]');
      await page.$$eval('.pick', (buttons, wanted) => buttons.find((button) => button.textContent === wanted)?.click(), agent.name);
      await writeAt(page, first);
      expect(await page.$eval(`${SHOWN} .compose-choices [data-id="${agent.id}"]`, (button) => button.ariaPressed)).toBe('true');
    }
    expect(troubles).toEqual([]);
  });
});
