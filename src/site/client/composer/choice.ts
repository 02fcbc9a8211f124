/** What is chosen so far, kept for a shift where that helps. */
import { keep, recallValue } from '#src/site/client/kit.ts';
import type { Moment } from '#schemas/vocabulary.ts';
import { isFor, noticeOf } from '#src/messages/notice.ts';
import type { Values } from '#src/messages/message.ts';
import { inOrder } from '#src/messages/plan.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Agent, Severity, Template } from '#src/model/runbook.ts';
import { isOfIncident, isValues, keepIncident, recallIncident } from '#src/site/client/incident.ts';
import { AGENT, CHOICE_HOURS, isText, isTexts } from '#src/site/client/keep.ts';

export interface Chosen {
  readonly template: Template;
  readonly moment: Moment;
  readonly severity: Severity | undefined;
  readonly agents: readonly Agent[];
  readonly values: Values;
}

/** The page says which level or template it is about; the rest is what the reader chose before, or the usual. */
export function firstChoice(runbook: Content, { template, level }: { readonly template: string | undefined; readonly level: string | undefined }): Chosen | undefined {
  const wanted = level ?? recalledText('level');
  const own = runbook.templates.find(({ id }) => id === template);
  const levels = levelsOf(runbook, own);
  const severity = levels.find(({ id }) => id === wanted) ?? levels[0];
  const chosen = own ?? noticeOf({ runbook, severity }) ?? templatesFor(runbook, severity)[0];
  const moment = chosen?.moments[0];
  if (chosen === undefined || moment === undefined) return undefined;
  const agents = runbook.agents.filter(({ id }) => id === recalledAgent());
  return { template: chosen, moment, severity, agents, values: recalledValues(chosen) };
}

export const levelsOf = ({ severities }: Content, template: Template | undefined): readonly Severity[] => severities.filter((severity) => template === undefined || isFor(template, severity));

/** Those inside first. Documents are written on pages of their own. */
export const templatesFor = ({ templates }: Content, severity: Severity | undefined): Template[] => inOrder(templates.filter((template) => template.kind === 'message' && isFor(template, severity)));


const keyOf = ({ id }: Template): string => `message:${id}`;
/** Its status is said anew in each message. */
const isOfAll = (id: string): boolean => isOfIncident(id) && id !== 'incident.status';

/** What was typed for this message, and what is known of the incident from any page. */
export function recalledValues(template: Template): Values {
  return { ...recallIncident(), ...recallValue(keyOf(template), CHOICE_HOURS, isValues) };
}

export function keepValues(template: Template, values: Values): void {
  const trimmed = Object.entries(values).map(([id, value]) => [id, value.trim()] as const);
  keepIncident(Object.fromEntries(trimmed.filter(([id]) => isOfAll(id))));
  const own = trimmed.filter(([id, value]) => !isOfAll(id) && value !== '');
  keep(keyOf(template), own.length === 0 ? undefined : Object.fromEntries(own));
}

const recalledText = (name: string): string | undefined => recallValue(name, CHOICE_HOURS, isText);
const recalledAgent = (): string | undefined => recallValue(AGENT, CHOICE_HOURS, isTexts)?.[0];
