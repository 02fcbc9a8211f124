/** What the browser is given of the agents: their names, and where they are many, a file for each with its values and controls. */
import { codeValue } from '#src/book/prose/code-value.ts';
import { MANY_AGENTS } from '#src/book/scope.ts';
import { html } from '#src/html/body.ts';
import { controlOf } from '#src/html/layouts/control.ts';
import { viewOf, type ViewInput } from '#src/html/view.ts';
import type { Agent, Procedure, Runbook } from '#src/model/runbook.ts';
import { allSteps } from '#src/model/steps.ts';
import { codeReferences } from '#src/source/code-references.ts';
import { fileOf } from './relative.ts';

export interface AgentFile {
  readonly id: string;
  readonly name: string;
  /** A classic script; undefined where pages hold all commands themselves. */
  readonly script: string | undefined;
}

export function agentFiles(input: ViewInput): AgentFile[] {
  const { agents } = input.runbook;
  if (agents.length <= MANY_AGENTS) return agents.map(({ id, name }) => ({ id, name, script: undefined }));
  const paths = agentPaths(input.runbook);
  return agents.map((agent) => ({ id: agent.id, name: agent.name, script: `breakglassAgent=${scriptJson(dataOf(agent, paths, input))}` }));
}

/** JSON that is also a script, whatever an author wrote. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`).replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`);

/** Every `{agent.…}` that stands in a command of a procedure. */
function agentPaths({ procedures }: Pick<Runbook, 'procedures'>): readonly string[] {
  const found = procedures.flatMap(commandsOf).flatMap((command) => codeReferences(command).filter(({ path }) => path[0] === 'agent').map(({ path }) => path.join('.')));
  return [...new Set(found)].toSorted();
}

const commandsOf = (procedure: Procedure): string[] =>
  allSteps(procedure).flatMap(({ action }) => {
    if (action?.kind === 'command') return [action.command, action.verify ?? ''];
    return action?.kind === 'checks' ? action.checks.map(({ command }) => command ?? '') : [];
  });

function dataOf(agent: Agent, paths: readonly string[], input: ViewInput) {
  const view = viewOf(input, { href: rootHref }, '');
  const scope = { ...view.scope, agent };
  const values = paths.flatMap((path) => {
    const value = codeValue(path.split('.'), scope);
    return value.kind === 'value' ? [[path, value.text] as const] : [];
  });
  const controls = agent.controls.map((control) => [control.id, html([controlOf(agent, control, view, { named: true, whole: false })])] as const);
  return { id: agent.id, values: Object.fromEntries(values), controls: Object.fromEntries(controls) };
}

/** Pages of any depth use it, so links say that they start at the root. */
function rootHref(address: string): string {
  const [path = '', anchor] = address.split('#');
  return `root:${fileOf(path)}${anchor === undefined ? '' : `#${anchor}`}`;
}
