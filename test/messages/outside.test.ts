/** What those outside read holds no word of the house: no revision, no level, no internal name. */
import { expect, test } from 'vitest';
import { OUTSIDE_AUDIENCES } from '#schemas/vocabulary.ts';
import { documents } from '#src/targets/documents/index.ts';
import { email } from '#src/targets/email/index.ts';
import { slack } from '#src/targets/slack/index.ts';
import { statusPage } from '#src/targets/status-page/index.ts';
import { teams } from '#src/targets/teams/index.ts';
import { composedMessages } from '#src/targets/composed-messages.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

/** Path and content of every file that holds an outside text, of every target. */
function outsideFiles(input: TargetInput): (readonly [path: string, content: string])[] {
  const paths = composedMessages(input).filter(({ message }) => OUTSIDE_AUDIENCES.includes(message.audience)).map(({ planned }) => planned.path);
  const all = [slack, teams, email, statusPage].flatMap((target) => target.render(input).files);
  return all.filter(({ path }) => paths.some((each) => path.startsWith(`${each}.`))).map(({ path, content }) => [path, String(content)]);
}

test.each(RUNBOOKS)('%s', async (_, dir) => {
  const input = await inputOf(dir);
  const { runbook, book } = input;
  const publicNames = new Set(runbook.agents.map((agent) => agent.public_name ?? ''));
  const names = [...runbook.agents.map(({ name }) => name), ...runbook.severities.flatMap(({ label }) => label), ...runbook.organization.people.map(({ name }) => name)].filter((name) => !publicNames.has(name) && name.length > 3);
  for (const [path, content] of outsideFiles(input)) {
    expect(content, path).not.toContain(book.revision.hash);
    expect(content, path).not.toContain(book.revision.label);
    for (const name of names) expect(content.includes(name), `${path} says ${name}`).toBe(false);
    if (runbook.settings.site !== undefined) expect(content, path).not.toContain(runbook.settings.site);
  }
});

test('there are such files to look at', async () => {
  const inputs = await Promise.all(RUNBOOKS.map(([, dir]) => inputOf(dir)));
  expect(inputs.flatMap(outsideFiles).length).toBeGreaterThan(50);
});

test.each(RUNBOOKS)('%s: entries of a status page suggest the state of their moment', async (_, dir) => {
  const input = await inputOf(dir);
  const expected = { declared: 'investigating', update: 'investigating', mitigated: 'monitoring', resolved: 'resolved' };
  for (const { path, content } of statusPage.render(input).files.filter((file) => file.path.endsWith('.json'))) {
    const entry = JSON.parse(String(content));
    const moment = Object.keys(expected).find((each) => path.endsWith(`-${each}.json`));
    expect(entry, path).toEqual({ title: expect.stringMatching(/./), body: expect.stringMatching(/./), status: Reflect.get(expected, moment ?? '') });
  }
});

test.each(RUNBOOKS)('%s: the index of the status page leads to every entry and tells its state', async (_, dir) => {
  const input = await inputOf(dir);
  const files = new Map(statusPage.render(input).files.map(({ path, content }) => [path, String(content)]));
  const index = files.get('index.md') ?? '';
  const paths = [...files.keys()].filter((path) => path !== 'index.md');
  expect([...index.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path).toSorted()).toEqual(paths.toSorted());
  for (const path of paths.filter((each) => each.endsWith('.json'))) {
    const row = index.split('\n').find((line) => line.includes(`(${path})`)) ?? '';
    const { status } = JSON.parse(files.get(path) ?? '');
    expect(row.toLowerCase()).toContain(`| ${status} |`);
  }
});

test.each(RUNBOOKS)('%s: what goes outside becomes a card for Teams only where it names a chat, or no channel', async (_, dir) => {
  const input = await inputOf(dir);
  const paths = new Set(teams.render(input).files.map(({ path }) => path));
  for (const { planned: { template, path, agents } } of composedMessages(input)) {
    const named = template.channels.map((id) => input.runbook.organization.channels.find((channel) => channel.id === (agents[0]?.channels?.[id] ?? id))?.type);
    const chats = named.filter((type) => type === 'slack' || type === 'teams');
    expect(paths.has(`${path}.json`), path).toBe(template.audience === 'internal' || named.length === 0 || chats.length > 0);
  }
});

const documentsOf = (input: TargetInput): (readonly [path: string, content: string])[] => documents.render(input).files.map(({ path, content }) => [path, String(content)]);

test.each(RUNBOOKS)('%s: documents for those inside keep their guidance in comments, those for others hold none of it', async (_, dir) => {
  const input = await inputOf(dir);
  const files = documentsOf(input);
  for (const { planned, message } of composedMessages(input, 'document')) {
    const { id, fields, audience } = planned.template;
    const content = files.find(([path]) => path.endsWith(`${id}-${planned.moment}.md`))?.[1] ?? '';
    const guidance = files.find(([path]) => path.endsWith(`${id}-guidance.md`))?.[1];
    expect(guidance === undefined, id).toBe(audience === 'internal');
    if (audience !== 'internal') expect(content).not.toContain('<!--');
    const text = content.replaceAll(/<!--[^]*?-->/g, '');
    const shown = new Set(message.fields.map((field) => field.id));
    for (const { name, prompt, columns, rows } of fields.filter((field) => shown.has(field.id))) {
      expect(text).toContain(`## ${name.replaceAll('|', String.raw`|`)}`);
      if (prompt !== undefined) expect(text).not.toContain(prompt);
      if (prompt !== undefined) expect((guidance ?? content).replaceAll('\\', ''), `${id}: ${prompt}`).toContain(prompt.replaceAll(/[*_`\\]/g, '').split('{')[0]);
      for (const cell of [...(columns ?? []), ...(rows ?? [])]) expect(text).toContain(cell.replaceAll('|', String.raw`\|`));
    }
  }
});

test.each(RUNBOOKS)('%s: what stands open in a text for those outside is explained on the page beside it', async (_, dir) => {
  const input = await inputOf(dir);
  const files = documentsOf(input);
  const outside = composedMessages(input).filter(({ planned, message }) => OUTSIDE_AUDIENCES.includes(message.audience) && planned.template.moments.length > 1 && planned.agents.length === 0);
  for (const { planned, message } of outside) {
    const guidance = files.filter(([path]) => path.endsWith(`${planned.template.id}-guidance.md`)).map(([, content]) => content.replaceAll('\\', ''));
    expect(guidance.length, planned.path).toBeGreaterThan(0);
    for (const { prompt } of message.placeholders) expect(guidance.some((page) => page.includes(prompt.replaceAll('\n', ' '))), `${planned.path}: ${prompt}`).toBe(true);
  }
  for (const [path, content] of files.filter(([each]) => each.endsWith('-moments.md'))) expect(content, path).not.toContain('<!--');
});

test.each(RUNBOOKS)('%s: a message to those outside stands on one page through its moments', async (_, dir) => {
  const input = await inputOf(dir);
  const files = documents.render(input).files.map(({ path, content }) => [path, String(content)] as const);
  const outside = input.runbook.templates.filter(({ audience, kind, moments }) => kind === 'message' && OUTSIDE_AUDIENCES.includes(audience) && moments.length > 1);
  for (const { id, moments } of outside) {
    const pages = files.filter(([path]) => path.split('/').at(-1) === `${id}-moments.md`);
    expect(pages.length, id).toBeGreaterThan(0);
    for (const [, page] of pages) expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(moments.map((moment) => input.catalog.messages.moments[moment]));
  }
});
