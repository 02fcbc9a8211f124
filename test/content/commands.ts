/** Every command of a runbook, as a shell would get it. */
import type { Code } from 'mdast';
import type { Runbook, Step } from '#src/model/runbook.ts';
import { allSteps } from '#src/model/steps.ts';
import { replaceCodeReferences } from '#src/source/code-references.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import { visit } from 'unist-util-visit';

/** The commands by where they stand. References are plain words, as values are that need no quotes. */
export function commandsOf(runbook: Runbook, prose: ProseReader): ReadonlyMap<string, string> {
  const written = [...controlCommands(runbook), ...stepCommands(runbook), ...fences(runbook, prose)];
  return new Map(written.flatMap(([where, command]) => (command === undefined ? [] : [[where, replaceCodeReferences(command, () => 'word')] as const])));
}

type Written = readonly [where: string, command: string | undefined];

const controlCommands = (runbook: Runbook): readonly Written[] =>
  runbook.agents.flatMap((agent) =>
    agent.controls.flatMap(({ id, command, verify, undo }): readonly Written[] => [
      [`${agent.id}.${id} command`, command],
      [`${agent.id}.${id} verify`, verify],
      [`${agent.id}.${id} undo`, undo],
    ]),
  );

const stepCommands = (runbook: Runbook): readonly Written[] =>
  runbook.procedures.flatMap((procedure) => allSteps(procedure).flatMap((step) => ofStep(`${procedure.id}.${step.id}`, step)));

function ofStep(address: string, { action }: Step): readonly Written[] {
  if (action?.kind === 'command') return [[`${address} command`, action.command], [`${address} verify`, action.verify]];
  if (action?.kind === 'checks') return action.checks.map(({ command }, index) => [`${address} check ${index + 1}`, command]);
  return [];
}

/** Shell in the prose of steps, procedures and pages. */
function fences(runbook: Runbook, prose: ProseReader): readonly Written[] {
  const texts = [
    ...[...runbook.procedures, ...runbook.pages, ...runbook.severities].map(({ id, body }) => [id, body] as const),
    ...runbook.procedures.flatMap((procedure) => allSteps(procedure).map(({ id, text }) => [`${procedure.id}.${id}`, text] as const)),
  ];
  return texts.flatMap(([where, text]) => shellIn(prose(text).tree).map((command, index): Written => [`${where} shell ${index + 1}`, command]));
}

function shellIn(tree: ReturnType<ProseReader>['tree']): readonly string[] {
  const found: Code[] = [];
  visit(tree, 'code', (node) => void found.push(node));
  return found.filter(({ lang }) => lang === 'sh' || lang === 'bash').map(({ value }) => value);
}
