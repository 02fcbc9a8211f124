/** What is known while one message is composed, and what is found to be missing. */
import type { Root } from 'mdast';
import type { Moment } from '#schemas/vocabulary.ts';
import { OUTSIDE_AUDIENCES } from '#schemas/vocabulary.ts';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Context } from '#src/model/resolve.ts';
import type { Agent, LevelDefaults, Severity, Template } from '#src/model/runbook.ts';
import type { Placeholder, Values } from './message.ts';

/** Parses author text. In Node it is the prose reader's tree, in the browser a table of trees that were parsed before. */
export type Prose = (text: string) => Root;

export interface Scope {
  readonly runbook: Content;
  readonly template: Template;
  readonly moment: Moment;
  readonly severity: Severity | undefined;
  /** Those chosen; where the runbook has one agent, that one. */
  readonly agents: readonly Agent[];
  readonly values: Values;
  readonly prose: Prose;
  readonly catalog: MessageCatalog;
  /** Grows while composing. */
  readonly placeholders: Map<string, Placeholder>;
  /** How deep references stand inside the values of other references. */
  readonly depth: number;
}

/** What `resolve` may know, for one of the agents chosen. */
export function contextOf(scope: Scope, agent: Agent | undefined = scope.agents[0]): Context {
  return { agent, severity: scope.severity, ask: scope.template.ask };
}

export const isOutside = ({ template }: Pick<Scope, 'template'>): boolean => OUTSIDE_AUDIENCES.includes(template.audience);
export const isInternal = ({ template }: Pick<Scope, 'template'>): boolean => template.audience === 'internal';

/** What a runbook without levels says of all of them, and a level of itself. */
export const levelOf = (scope: Scope): Severity | LevelDefaults | undefined => scope.severity ?? (scope.runbook.severities.length === 0 ? scope.runbook.settings.defaults : undefined);
