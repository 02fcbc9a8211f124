/** Finding the things of a runbook by id, with an assertion where one is missing. */
import { assert } from 'vitest';
import type { Control, EscalationStep, Procedure, Severity, Step, Template, TemplateField } from '#src/model/runbook.ts';
import { lookup, type Content } from '#src/model/lookup.ts';

function found<T>(thing: T | undefined, name: string): T {
  assert(thing !== undefined, `the runbook has no ${name}`);
  return thing;
}

export const level = (runbook: Content, id: string): Severity => found(lookup(runbook).severities.get(id), `level ${id}`);
export const procedure = (runbook: Content, id: string): Procedure => found(lookup(runbook).procedures.get(id), `procedure ${id}`);
export const step = (runbook: Content, address: string): Step => found(lookup(runbook).steps.get(address), `step ${address}`);
export const template = (runbook: Content, id: string): Template => found(lookup(runbook).templates.get(id), `template ${id}`);
export const pageText = (runbook: Content, id: string): string => found(lookup(runbook).pages.get(id), `page ${id}`).body;

/** A control of every agent, so that a check holds for each of them. */
export const controls = (runbook: Content, id: string): readonly Control[] =>
  runbook.agents.map((agent) => found(agent.controls.find((control) => control.id === id), `${id} of ${agent.id}`));

export const field = (of: Template, name: string): TemplateField => found(of.fields.find((each) => each.name === name), `field ${name} in ${of.id}`);

/** What a field says at a moment or level. */
export function fieldText(of: Template, name: string, key?: string): string {
  const { text } = field(of, name);
  return found(text?.by[key ?? ''] ?? text?.otherwise, `text of ${name} in ${of.id}`);
}

/** What a level says about telling a role. */
export function told(severity: Severity, role: string): EscalationStep {
  const steps = severity.escalation === 'none' ? [] : (severity.escalation ?? []);
  return found(steps.find(({ to }) => to.includes(role)), `escalation of ${severity.id} to ${role}`);
}
