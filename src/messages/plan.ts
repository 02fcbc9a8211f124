/** Which messages a runbook has: each template, for each of its levels and moments, and for agents that send it elsewhere. */
import { AUDIENCES, type Moment } from '#schemas/vocabulary.ts';
import { escalationOf } from '#src/model/escalation-of.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Agent, LevelDefaults, Severity, Template } from '#src/model/runbook.ts';
import { isFor, isNotice } from './notice.ts';

export interface Planned {
  readonly template: Template;
  readonly moment: Moment;
  readonly severity: Severity | undefined;
  /** One that has channels of its own for this template; empty in the message for all. */
  readonly agents: readonly Agent[];
  /** Path of its files without ending: `p0/internal-declared`, `p0/billing-agent/internal-declared`; `all` where there are no levels. */
  readonly path: string;
}

/** In the order of levels, templates and moments. */
export function planMessages(runbook: Content, kind: Template['kind']): Planned[] {
  const levels = runbook.severities.length === 0 ? [undefined] : runbook.severities;
  const templates = inOrder(runbook.templates).filter((template) => template.kind === kind);
  return levels.flatMap((severity) => templates.filter((template) => isFor(template, severity)).flatMap((template) => forTemplate(runbook, template, severity)));
}

/** Those inside hear it first. */
export const inOrder = (templates: readonly Template[]): Template[] => templates.toSorted((a, b) => AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience));

function forTemplate(runbook: Content, template: Template, severity: Severity | undefined): Planned[] {
  const level = severity?.id ?? 'all';
  const agents = runbook.agents.length < 2 ? [] : runbook.agents;
  return template.moments.flatMap((moment) => {
    const apart = agents.filter((agent) => sendsElsewhere(agent, template) || (isNotice({ runbook, severity, template, moment }) && tellsElsewhere(agent, severity ?? runbook.settings.defaults)));
    const name = `${template.id}-${moment}`;
    return [
      { template, moment, severity, agents: [], path: `${level}/${name}` },
      ...apart.map((agent) => ({ template, moment, severity, agents: [agent], path: `${level}/${agent.id}/${name}` })),
    ];
  });
}

/** Whether the agent replaces a channel by which somebody is told at the level. */
const tellsElsewhere = ({ channels = {} }: Agent, level: Severity | LevelDefaults): boolean => escalationOf(level).some(({ via = [] }) => via.some((way) => channels[way] !== undefined));

/** Whether the agent replaces a channel that the template is sent to, or names. */
function sendsElsewhere({ channels = {} }: Agent, template: Template): boolean {
  const replaced = Object.keys(channels);
  if (replaced.some((id) => template.channels.includes(id))) return true;
  const texts = replaced.length === 0 ? '' : JSON.stringify([template.subject, template.fields]);
  return replaced.some((id) => texts.includes(`{channels.${id}`) || texts.includes(`{agent.channels.${id}`));
}
