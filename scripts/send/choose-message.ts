/** Words of the command line → which message is meant. */
import type { Moment } from '#schemas/vocabulary.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { unknownName } from '#scripts/cli/unknown-name.ts';
import { isFor, noticeOf } from '#src/messages/notice.ts';
import type { Agent, Runbook, Severity, Template } from '#src/model/runbook.ts';

export interface Wish {
  readonly severity: string | undefined;
  readonly template: string | undefined;
  readonly moment: string | undefined;
  /** Ids, divided by commas. */
  readonly agent: string | undefined;
}

export interface Chosen {
  readonly severity: Severity | undefined;
  readonly template: Template;
  readonly moment: Moment;
  readonly agents: readonly Agent[];
}

/** Throws an ExpectedFailure that names what there is, where a name is none or one is missing. */
export async function chooseMessage(runbook: Runbook, wish: Wish): Promise<Chosen> {
  const severity = await chooseSeverity(runbook, wish.severity);
  const template = await chooseTemplate(runbook, wish.template, severity);
  return { severity, template, moment: await chooseMoment(template, wish.moment), agents: await chooseAgents(runbook, wish.agent) };
}

async function chooseSeverity({ severities }: Runbook, id: string | undefined): Promise<Severity | undefined> {
  if (severities.length === 0) {
    if (id !== undefined) throw new ExpectedFailure('this runbook has no severity levels: leave --severity out');
    return undefined;
  }
  if (id === undefined) throw new ExpectedFailure('name the level with --severity', { hint: `there are ${severities.map((each) => each.id).join(', ')}` });
  return known('severity level', id, severities);
}

/** Without a name, the notice of the level. */
async function chooseTemplate(runbook: Runbook, id: string | undefined, severity: Severity | undefined): Promise<Template> {
  const messages = runbook.templates.filter(({ kind }) => kind === 'message');
  const template = id === undefined ? noticeOf({ runbook, severity }) : await known('message', id, messages);
  if (template === undefined) throw new ExpectedFailure('name the message with --template', { hint: `there are ${messages.map((each) => each.id).join(', ') || 'none yet: add one below templates/'}` });
  if (!isFor(template, severity)) throw new ExpectedFailure(`${template.id} is not for ${severity?.label ?? ''}`, { hint: `it is for ${template.severities.join(', ')}` });
  return template;
}

async function chooseMoment({ id, moments }: Template, name: string | undefined): Promise<Moment> {
  const [first] = moments;
  if (first === undefined) throw new ExpectedFailure(`${id} has no moments`);
  const found = moments.find((moment) => moment === (name ?? first));
  if (found === undefined) throw await unknownName(`moment of ${id}`, name ?? '', moments);
  return found;
}

async function chooseAgents({ agents }: Runbook, names: string | undefined): Promise<Agent[]> {
  const ids = (names ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
  return Promise.all(ids.map((id) => known('agent', id, agents)));
}

async function known<T extends { readonly id: string }>(kind: string, id: string, list: readonly T[]): Promise<T> {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw await unknownName(kind, id, list.map((each) => each.id));
  return found;
}
