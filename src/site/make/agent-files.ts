/** What the browser is given of the agents: their names, and where they are many, of each its values and controls. */
import { codeValue } from '#src/book/prose/code-value.ts';
import { MANY_AGENTS } from '#src/book/scope.ts';
import { html } from '#src/html/body.ts';
import { controlOf } from '#src/html/layouts/control.ts';
import { viewOf, type View, type ViewInput } from '#src/html/view.ts';
import type { Agent, Procedure, Runbook } from '#src/model/runbook.ts';
import { allSteps } from '#src/model/steps.ts';
import type { AgentData } from '#src/site/agent-data.ts';
import { codeReferences } from '#src/source/code-references.ts';
import { fileOf } from './relative.ts';

/** Of each agent by its id; none where pages hold all commands themselves. `href` says where its links lead: pages of any depth use it, so by itself they say that they start at the root. */
export function agentData(input: ViewInput, href: View['href'] = rootHref): ReadonlyMap<string, AgentData> {
  const { agents } = input.runbook;
  if (agents.length <= MANY_AGENTS) return new Map();
  const paths = agentPaths(input.runbook);
  return new Map(agents.map((agent) => [agent.id, dataOf(agent, paths, viewOf(input, { href }, ''))]));
}

/** To choose from; of one agent there is nothing to choose. */
export const agentNames = ({ runbook: { agents } }: Pick<ViewInput, 'runbook'>): (readonly [id: string, name: string])[] => (agents.length < 2 ? [] : agents.map(({ id, name }) => [id, name]));

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

function dataOf(agent: Agent, paths: readonly string[], view: View): AgentData {
  const scope = { ...view.scope, agent };
  const values = paths.flatMap((path) => {
    const value = codeValue(path.split('.'), scope);
    return value.kind === 'value' ? [[path, value.text] as const] : [];
  });
  const controls = agent.controls.map((control) => [control.id, html([controlOf(agent, control, view, { named: true, whole: false })])] as const);
  return { id: agent.id, values: Object.fromEntries(values), controls: Object.fromEntries(controls) };
}

function rootHref(address: string): string {
  const [path = '', anchor] = address.split('#');
  return `root:${fileOf(path)}${anchor === undefined ? '' : `#${anchor}`}`;
}
