import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { email } from '#src/targets/email/index.ts';
import { composedMessages } from '#src/targets/composed-messages.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('each draft reads back: subject, both forms and addresses, and no date or id of its own', async () => {
    const input = await inputOf(dir);
    const files = new Map(email.render(input).files.map(({ path, content }) => [path, String(content)]));
    for (const { planned, message } of composedMessages(input)) {
      const mail = await new PostalMime().parse(files.get(`${planned.path}.eml`) ?? '');
      expect(mail.subject).toBe(message.title.runs.map(({ text }) => text).join(''));
      expect(mail.headers.map(({ key }) => key)).not.toContain('date');
      expect(mail.headers.map(({ key }) => key)).not.toContain('message-id');
      expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(files.get(`${planned.path}.txt`)?.trimEnd());
      expect(mail.html).not.toContain('<mark data-open');
      expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(files.get(`${planned.path}.html`)?.replaceAll(/<mark data-open="[^"]*">|<\/mark>/g, '').trimEnd());
      const own = planned.template.channels.map((id) => input.runbook.organization.channels.find((channel) => channel.id === (planned.agents[0]?.channels?.[id] ?? id)));
      expect((mail.to ?? []).map(({ address }) => address)).toEqual(own.flatMap((channel) => (channel?.type === 'email' ? (channel.address ?? []) : [])));
      expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    }
  });

  test('lines fit into a mail, and every byte is ASCII', async () => {
    for (const { path, content } of email.render(await inputOf(dir)).files.filter((file) => file.path.endsWith('.eml'))) {
      expect(String(content), path).toMatch(/^[\t\r\n -~]*$/);
      expect(Math.max(...String(content).split('\r\n').map((line) => line.length)), path).toBeLessThanOrEqual(998);
    }
  });

  test('pages carry nothing active and follow the reader into the dark', async () => {
    for (const { path, content } of email.render(await inputOf(dir)).files.filter((file) => file.path.endsWith('.html'))) {
      expect(content, path).toMatch(/<meta name="color-scheme" content="light dark">/);
      expect(content, path).toContain('prefers-color-scheme: dark');
      expect(content, path).not.toMatch(/<(?:script|img|iframe|object|form|input|link)\b|url\(|@import/i);
    }
  });
});
