import { describe, expect, test } from 'vitest';
import { slack } from '#src/targets/slack/index.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { liveParts, mentionsIn, mrkdwnIn, schemaErrors } from './slack-judges.ts';

const textOf = (content: string | Uint8Array): string => (typeof content === 'string' ? content : new TextDecoder().decode(content));

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('each message is what a webhook takes', async () => {
    const { files, diagnostics } = slack.render(await inputOf(dir));
    expect(diagnostics).toEqual([]);
    for (const { path, content } of files.filter((file) => file.path.endsWith('.json'))) {
      const message = JSON.parse(textOf(content));
      expect(Object.keys(message), path).toEqual(['text', 'blocks']);
      expect(schemaErrors(message.blocks), path).toEqual([]);
      expect(message.text, path).not.toBe('');
      expect([message.text, ...mrkdwnIn(message.blocks)].flatMap(liveParts), path).toEqual([]);
      expect(mentionsIn(message.blocks), path).toEqual([]);
    }
  });

  test('texts to paste are inert', async () => {
    for (const { path, content } of slack.render(await inputOf(dir)).files.filter((file) => file.path.endsWith('.txt'))) {
      expect(liveParts(textOf(content)), path).toEqual([]);
      expect(textOf(content), path).not.toMatch(/@(?:channel|here|everyone)\b/);
    }
  });

  test('the index leads to every file, and names what to fill in', async () => {
    const input = await inputOf(dir);
    const { files } = slack.render(input);
    const index = textOf(files.find(({ path }) => path === 'index.md')?.content ?? '');
    const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => url);
    expect(links.filter((url) => !url.startsWith('https://')).toSorted()).toEqual(files.map(({ path }) => path).filter((path) => path !== 'index.md').toSorted());
    for (const template of input.runbook.templates.filter(({ kind }) => kind === 'message')) {
      for (const name of Object.keys(template.ask)) expect(index).toContain(`\`ask.${name}\``);
    }
  });

  test('the builder link holds the message', async () => {
    const { files } = slack.render(await inputOf(dir));
    const index = textOf(files.find(({ path }) => path === 'index.md')?.content ?? '');
    const jsons = new Set(files.filter(({ path }) => path.endsWith('.json')).map(({ content }) => JSON.stringify(JSON.parse(textOf(content)).blocks)));
    const linked = new Set([...index.matchAll(/^\[[^\]]+\]: \S+block-kit-builder\/#(\S+)$/gm)].map(([, data = '']) => JSON.stringify(JSON.parse(decodeURIComponent(data)).blocks)));
    expect(linked).toEqual(jsons);
    const rows = index.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.join('\n')).not.toContain('block-kit-builder');
    for (const row of rows.filter((line) => line.includes('.canvas.md'))) expect(row).toMatch(/\]\[([^\]]+)\] \|$/);
  });
});

test('the schema refuses what Slack refuses', () => {
  expect(schemaErrors([{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text' }] }] }])).not.toEqual([]);
  expect(schemaErrors([{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }])).not.toEqual([]);
  expect(schemaErrors([{ type: 'divider', colour: 'red' }])).not.toEqual([]);
});

test.each(['<@U1>', '<#C1>', '<!channel>', '<javascript:alert(1)|x>', 'a *b <!here>*'])('the parser sees that %s is alive', (text) => {
  expect(liveParts(text)).not.toEqual([]);
});

test('agents with channels of their own get their own messages', async () => {
  for (const [, dir] of RUNBOOKS) {
    const input = await inputOf(dir);
    const paths = new Set(slack.render(input).files.map(({ path }) => path));
    for (const agent of input.runbook.agents.length > 1 ? input.runbook.agents : []) {
      for (const template of input.runbook.templates.filter(({ kind, channels }) => kind === 'message' && channels.some((id) => agent.channels?.[id] !== undefined))) {
        const levels = template.severities.length > 0 ? template.severities : input.runbook.severities.length > 0 ? input.runbook.severities.map(({ id }) => id) : ['all'];
        for (const level of levels) for (const moment of template.moments) expect(paths).toContain(`${level}/${agent.id}/${template.id}-${moment}.json`);
      }
    }
  }
});

test('the same message has the same bytes', async () => {
  const [, dir] = RUNBOOKS[0] ?? expect.fail('no runbook');
  const input = await inputOf(dir);
  expect(slack.render({ ...input })).toEqual(slack.render(input));
});
