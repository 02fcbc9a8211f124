/** What a level asks for, read back from the notice that declares it, in every channel. */
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { EscalationStep, Severity } from '#src/model/runbook.ts';
import { formatDuration, formatTiming } from '#src/model/time/format.ts';
import { composedMessages, type Composed } from '#src/targets/composed-messages.ts';
import { email } from '#src/targets/email/index.ts';
import { slack } from '#src/targets/slack/index.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { teams } from '#src/targets/teams/index.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

type Files = ReadonlyMap<string, string>;

const filesOf = (input: TargetInput): Files[] => [slack, teams, email].map((target) => new Map(target.render(input).files.map((file) => [file.path, String(file.content)])));

/** The visible text of each form of a message. */
async function textsOf(path: string, [slackFiles, teamsFiles, mailFiles]: readonly Files[]): Promise<Readonly<Record<string, string>>> {
  const read = (files: Files | undefined, ending: string): string => files?.get(`${path}${ending}`) ?? '';
  const mail = await new PostalMime().parse(read(mailFiles, '.eml'));
  return {
    'Slack blocks': stringsIn(JSON.parse(read(slackFiles, '.json')).blocks),
    'Slack fallback': JSON.parse(read(slackFiles, '.json')).text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    'Slack paste': read(slackFiles, '.txt').replaceAll(/[*_~`]/g, ''),
    Teams: stringsIn(JSON.parse(read(teamsFiles, '.json')).attachments[0].content.body),
    mail: mail.text ?? '',
    'mail as HTML': (mail.html ?? '').replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  };
}

function stringsIn(value: unknown): string {
  const texts: string[] = [];
  JSON.stringify(value, (key, inner: unknown) => (key === 'text' && typeof inner === 'string' ? texts.push(inner) : inner));
  return texts.join('');
}

interface Facts {
  readonly facts: readonly string[];
  readonly told: readonly string[];
}

/** Straight from the definitions, by another way than the messages take. */
function factsOf({ severity, input }: { severity: Severity | undefined; input: TargetInput }): Facts {
  const { runbook, catalog } = input;
  const level = severity ?? runbook.settings.defaults;
  const eventName = (id: string): string => runbook.organization.events.find((event) => event.id === id)?.name ?? id;
  const nameOf = (id: string): string => runbook.organization.roles.find((role) => role.id === id)?.name ?? id;
  const steps: readonly EscalationStep[] = level.escalation === undefined || level.escalation === 'none' ? [] : level.escalation;
  return {
    facts: [
      level.response_time === undefined || level.response_time.kind === 'none' ? [] : formatTiming(level.response_time, catalog.time, { form: 'deadline', eventName }),
      level.first_action === undefined ? [] : level.first_action.replaceAll(/[*_`]/g, '').split('{')[0]?.trim() ?? '',
      level.update_every === undefined || level.update_every === 'none' ? [] : formatDuration(level.update_every, catalog.time),
    ].flat(),
    told: steps.flatMap(({ to, by }) => to.map((role) => [nameOf(role), by === undefined ? '' : formatTiming(by, catalog.time, { form: 'deadline', eventName })].join('|'))),
  };
}

const noticesOf = (input: TargetInput): Composed[] => composedMessages(input).filter(({ message, planned }) => message.facts.length > 0 && planned.agents.length === 0);

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('each level with an internal message for it has one notice with its facts', async () => {
    const input = await inputOf(dir);
    const { severities, templates } = input.runbook;
    const internal = templates.filter(({ kind, audience, moments }) => kind === 'message' && audience === 'internal' && moments.includes('declared'));
    const levels = severities.filter(({ id }) => internal.some((template) => template.severities.length === 0 || template.severities.includes(id)));
    const expected = severities.length > 0 ? levels.map(({ id }) => id) : internal.length > 0 ? [undefined] : [];
    expect(noticesOf(input).map(({ message }) => message.severity)).toEqual(expected);
  });

  test('every channel tells them', async () => {
    const input = await inputOf(dir);
    const files = filesOf(input);
    for (const { planned } of noticesOf(input)) {
      const { facts, told } = factsOf({ severity: planned.severity, input });
      for (const [channel, text] of Object.entries(await textsOf(planned.path, files))) {
        for (const fact of facts) expect(text, `${planned.path} in ${channel}`).toContain(fact);
        for (const step of told) expect(isToldIn(text, step.split('|')), `${step} of ${planned.path} in ${channel}`).toBe(true);
      }
    }
  });

  test('and so does the war room', async () => {
    const input = await inputOf(dir);
    const files = new Map(slack.render(input).files.map((file) => [file.path, String(file.content)]));
    const levels: readonly (Severity | undefined)[] = input.runbook.severities.length === 0 ? [undefined] : input.runbook.severities;
    for (const severity of levels) {
      const canvas = (files.get(`${severity?.id ?? 'all'}/war-room.canvas.md`) ?? '').replaceAll('\\', '');
      const { facts, told } = factsOf({ severity, input });
      for (const fact of facts) expect(canvas.replaceAll(/[*_`]/g, '')).toContain(fact);
      for (const step of told) expect(isToldIn(canvas, step.split('|'))).toBe(true);
      const own = input.runbook.organization.roles.filter(({ per_incident }) => per_incident === true);
      for (const role of own) expect(canvas).toContain(role.name);
    }
  });
});

/** All names, and the time after them, within one step: nobody else's line between. */
function isToldIn(text: string, words: readonly string[]): boolean {
  return text.split(/☐ |- \[ \] /).slice(1).some((line) => words.every((word) => line.includes(word)));
}
