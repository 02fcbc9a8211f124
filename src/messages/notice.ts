/** Which message declares a level: the one that carries what the level asks for. */
import type { Moment } from '#schemas/vocabulary.ts';
import { escalationOf } from '#src/model/escalation-of.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Severity, Template } from '#src/model/runbook.ts';

interface Level {
  readonly runbook: Pick<Content, 'templates' | 'severities' | 'settings'>;
  readonly severity: Severity | undefined;
}

/** Whether this template at this moment declares the level, or any incident where there are no levels. */
export function isNotice({ runbook, severity, template, moment }: Level & { readonly template: Template; readonly moment: Moment }): boolean {
  if (moment !== 'declared' || (severity === undefined && runbook.severities.length > 0)) return false;
  return noticeOf({ runbook, severity })?.id === template.id;
}

/** The internal message that is for the most levels; of several, the one that this level sends first. */
export function noticeOf({ runbook, severity }: Level): Template | undefined {
  const sent = escalationOf(severity ?? runbook.settings.defaults).flatMap(({ send = [] }) => send);
  const breadth = ({ severities }: Template): number => (severities.length === 0 ? runbook.severities.length : severities.length);
  const place = ({ id }: Template): number => (sent.includes(id) ? sent.indexOf(id) : sent.length);
  const fitting = runbook.templates.filter((template) => template.kind === 'message' && template.audience === 'internal' && template.moments.includes('declared') && isFor(template, severity));
  return fitting.toSorted((a, b) => breadth(b) - breadth(a) || place(a) - place(b))[0];
}

/** Whether the template is for the level. */
export const isFor = ({ severities }: Template, severity: Severity | undefined): boolean => severity === undefined || severities.length === 0 || severities.includes(severity.id);
