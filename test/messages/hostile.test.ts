/** Every hostile text in every field of a message: readable and inert in every channel. */
import { AdaptiveCard } from 'adaptivecards';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import PostalMime from 'postal-mime';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { draftHtml, messageHtml } from '#src/messages/html.ts';
import type { Message } from '#src/messages/message.ts';
import { plainText } from '#src/messages/plain-text.ts';
import { slackText } from '#src/messages/slack/pasted-text.ts';
import { slackMessage } from '#src/messages/slack/slack-message.ts';
import { statusEntry } from '#src/messages/status-page/status-entry.ts';
import { teamsMessage } from '#src/messages/teams/teams-card.ts';
import { mailPage } from '#src/targets/email/mail-page.ts';
import { writeMail } from '#src/targets/email/write-mail.ts';
import { canvasMarkdown } from '#src/targets/slack/canvas.ts';
import { drawSlack } from '#src/targets/message-preview/draw-slack.ts';
import { drawTeams } from '#src/targets/message-preview/draw-teams.ts';
import { agentOf, always, catalog, channelOf, fieldOf, messageOf, roleOf, severityOf, templateOf, textField, type Parts } from './builders.ts';
import { HOSTILE } from './hostile.ts';
import { liveParts, mentionsIn, mrkdwnIn, schemaErrors } from './slack-judges.ts';

/** The text in every place that an author or a responder can reach. */
function hostileMessage(text: string, audience: 'internal' | 'customers'): Message {
  const asked = { said: { prompt: text, options: [text], example: text, default: text }, open: text, many: { prompt: 'x', type: 'list' } };
  const fields = [
    textField(text, text),
    textField('Refers', '{ask.said} {ask.open} {ask.many} {agent.public_name} {vars.odd} `{agent.vars.odd}` **{channels.room}**'),
    textField('List', `- ${text}\n- [ ] ${text}\n\n> ${text}\n\n1. ${text}`),
    fieldOf('Asked', { prompt: text, options: [text], example: text }),
    fieldOf('Default', { id: 'usual', default: text }),
    fieldOf('Rows', { rows: [text] }),
    fieldOf('Columns', { columns: [text, 'b'], prompt: text }),
    fieldOf('Typed', { prompt: 'x', type: 'list' }),
  ];
  const severity = severityOf('p0', { label: text, first_action: text, who: ['lead'], escalation: [{ to: ['lead'], via: ['room', 'phone'], send: ['note'], if: text }] });
  const template = templateOf({ audience, title: text, subject: always(text), asked, fields, channels: ['room'], to: ['lead'], who: ['lead'] });
  const parts: Parts = {
    settings: { title: text, site: 'https://runbook.example.com', statuses: [{ name: text, at: 'declared' }] },
    organization: { vars: { odd: text }, roles: [roleOf('lead', { name: text })], channels: [channelOf('room', { name: text })] },
    severities: [severity],
    agents: [agentOf('a', { name: text, public_name: text, vars: { odd: text } })],
    templates: [template],
  };
  return messageOf(template, parts, { severity, values: { 'ask.many': text, 'fields.typed': text, 'fields.columns': text } });
}

const links = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
const lettersOf = (value: string): string => value.normalize('NFC').replaceAll(/[^\p{L}\p{N}\p{Emoji_Presentation}]/gu, '');

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  const inside = hostileMessage(text, 'internal');
  const messages = [inside, hostileMessage(text, 'customers')];

  test('in Slack', () => {
    for (const message of messages) {
      const { text: fallback, blocks } = slackMessage(message, catalog);
      expect(schemaErrors(blocks)).toEqual([]);
      expect(mentionsIn(blocks)).toEqual([]);
      expect([fallback, slackText(message, catalog), ...mrkdwnIn(blocks)].flatMap(liveParts)).toEqual([]);
      expect(slackText(message, catalog)).not.toMatch(/^\/|@(?:channel|here|everyone)\b/);
      for (const url of [...JSON.stringify(blocks).matchAll(/"url":"([^"]*)"/g)].map(([, each = '']) => each)) expect(url).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
    }
  });

  test('in a canvas', () => {
    for (const message of messages) {
      const tree = fromMarkdown(canvasMarkdown(message, catalog), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      visit(tree, (node) => {
        expect(['html', 'image', 'imageReference', 'definition', 'footnoteReference']).not.toContain(node.type);
        if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
      });
    }
  });

  test('in a Teams card', () => {
    for (const message of messages) {
      const { content } = teamsMessage(message, catalog).attachments[0];
      expect(JSON.stringify(content)).not.toMatch(/"type":"(?:TextBlock|FactSet|mention)"/);
      const card = new AdaptiveCard();
      card.parse(content);
      expect(card.validateProperties().validationEvents).toEqual([]);
      expect(drawTeams(content)).not.toMatch(/<(?!\/?(?:div|p|strong|em|s|code|mark|span|a|hr|br)\b)/);
    }
  });

  test('in mail', async () => {
    for (const message of messages) {
      const subject = message.title.runs.map((run) => run.text).join('');
      const html = mailPage(subject, messageHtml(message, catalog), 'en');
      const mail = await new PostalMime().parse(writeMail({ subject, text: plainText(message, catalog), html, to: ['a@example.com', 'b@example.com\r\nBcc: c@example.com'] }));
      expect(mail.subject).toBe(subject.replaceAll(/\s+/g, ' ').trim());
      expect(mail.headers.map(({ key }) => key)).toEqual(['subject', 'to', 'x-unsent', 'mime-version', 'content-type']);
      expect(mail.to?.map(({ address }) => address)).toEqual(['a@example.com']);
      expect(mail.attachments).toEqual([]);
      expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(plainText(message, catalog).trim());
      expect(draftHtml(message, catalog)).toBe(messageHtml(message, catalog).replaceAll(/<\/?mark[^>]*>/g, ''));
      expect(html).not.toMatch(/<(?:script|img|svg|iframe|object|link|form|input)\b|\son\w+\s*=\s*"/i);
      for (const href of links(html)) expect(href).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
      expect(html.replaceAll(/<[!/a-z][^<>]*>/g, '')).not.toMatch(/[<>]/);
    }
  });

  test('as text', () => {
    for (const message of messages) {
      const { title, body } = statusEntry(message, catalog);
      // oxlint-disable-next-line no-control-regex
      expect(`${title}${body}${plainText(message, catalog)}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/);
      expect(title).not.toContain('\n');
    }
    expect(drawSlack(slackMessage(inside, catalog).blocks)).not.toMatch(/<(?!\/?(?:div|p|ul|ol|li|strong|em|s|code|pre|blockquote|span|a|hr|br)\b)/);
  });

  test('and everybody can read it', () => {
    const typed = hostileMessage(text, 'internal').fields.find(({ id }) => id === 'typed');
    expect(lettersOf(JSON.stringify(typed?.blocks).replaceAll('\\n', ''))).toContain(lettersOf(text.split(/[\r\n\u2028\u2029\u0085]/)[0]?.trim() ?? '').slice(0, 2000));
  });
});
