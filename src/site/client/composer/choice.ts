/** What is chosen so far, kept for a shift where that helps. */
import type { Moment } from '#schemas/vocabulary.ts';
import { isFor, noticeOf } from '#src/messages/notice.ts';
import type { Values } from '#src/messages/message.ts';
import { inOrder } from '#src/messages/plan.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Agent, Severity, Template } from '#src/model/runbook.ts';
import { CHOICE_HOURS, keep, recall, TICK_HOURS } from '#src/site/client/keep.ts';

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

const isText = (value: unknown): value is string => typeof value === 'string';
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && Object.values(value).every(isText);
const hasId = (value: unknown): value is { readonly id: string } => typeof value === 'object' && value !== null && 'id' in value && isText(value.id);

const keyOf = ({ id }: Template): string => `message:${id}`;
const isOfIncident = (id: string): boolean => id.startsWith('incident.') && id !== 'incident.status';

/** What was typed for this message, and what is known of the incident from any page. */
export function recalledValues(template: Template): Values {
  const own = recall(keyOf(template), CHOICE_HOURS, isValues);
  const incident = recall('incident-values', TICK_HOURS, isValues);
  return { ...valueOf(incident), ...valueOf(own) };
}

export function keepValues(template: Template, values: Values): void {
  const filled = Object.entries(values).filter(([, value]) => value.trim() !== '');
  const [incident, own] = [filled.filter(([id]) => isOfIncident(id)), filled.filter(([id]) => !isOfIncident(id))];
  keep('incident-values', incident.length === 0 ? undefined : Object.fromEntries(incident));
  keep(keyOf(template), own.length === 0 ? undefined : Object.fromEntries(own));
}

function recalledText(name: string): string | undefined {
  return valueOf(recall(name, CHOICE_HOURS, isText));
}

const recalledAgent = (): string | undefined => valueOf(recall('agent', CHOICE_HOURS, hasId))?.id;

const valueOf = <T>(kept: { readonly value: T } | 'expired' | undefined): T | undefined => (kept === undefined || kept === 'expired' ? undefined : kept.value);
