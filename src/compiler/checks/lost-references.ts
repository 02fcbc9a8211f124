/** Whether a reference leads to something that is there, and only could not be read. */
import type { FileKind } from '#schemas/definition.ts';
import type { Path } from '#src/source/source.ts';
import type { CheckInput } from './check-input.ts';

export function isLostReference(input: CheckInput, [root = '', ...rest]: readonly string[]): boolean {
  return Object.hasOwn(BY_ROOT, root) && BY_ROOT[root]?.(input, rest, root) === true;
}

type Judge = (input: CheckInput, rest: readonly string[], root: string) => boolean;

const inOrganization: Judge = ({ lost }, rest, root) => lost.hides('organization') || lost.touches('organization.yaml', root === 'organization' ? rest : [root, ...rest]);

const inRunbook: Judge = ({ lost }, rest) => lost.hides('runbook') || lost.touches('runbook.yaml', rest);

const inSeverities: Judge = (input, [id = '', ...fields]) => isLostIn(input, ['severity'], id, fields) || input.lost.touches('runbook.yaml', ['defaults', ...fields.slice(0, 1)]);

const inAnySeverity: Judge = (input, fields) => input.lost.hides('severity', 'runbook') || touchesAny(input, ['severity'], undefined, fields) || input.lost.touches('runbook.yaml', ['defaults', ...fields.slice(0, 1)]);

const inAgents: Judge = (input, [id = '', ...fields]) => input.lost.hides('agent-defaults') || isLostIn(input, ['agent', 'agent-defaults'], id, fields) || isLostIn(input, ['agent'], id, ['controls', ...fields]);

const inAnyAgent: Judge = (input, fields) => {
  const kinds = ['agent', 'agent-defaults'] as const;
  return input.lost.hides(...kinds) || touchesAny(input, kinds, undefined, fields) || touchesAny(input, kinds, undefined, ['controls', ...fields]);
};

/** A step may take its id from a title that was left out. */
const inProcedures: Judge = (input, [id = '', ...fields]) => input.lost.hasNothingOf('procedure', id) || (fields.length > 0 && touchesAny(input, ['procedure', 'step'], id, []));

const BY_ROOT: Readonly<Record<string, Judge>> = {
  roles: inOrganization,
  people: inOrganization,
  channels: inOrganization,
  events: inOrganization,
  vars: inOrganization,
  organization: inOrganization,
  incident: inOrganization,
  runbook: inRunbook,
  severities: inSeverities,
  severity: inAnySeverity,
  agents: inAgents,
  agent: inAnyAgent,
  procedures: inProcedures,
  templates: (input, [id = '', ...fields]) => isLostIn(input, ['template'], id, fields),
  obligations: (input, [id = '', ...fields]) => isLostIn(input, ['obligation'], id, fields),
};

const isLostIn = (input: CheckInput, kinds: readonly FileKind[], id: string, fields: Path): boolean => kinds.some((kind) => input.lost.hasNothingOf(kind, id)) || (fields.length > 0 && touchesAny(input, kinds, id, fields));

function touchesAny({ files, lost }: CheckInput, kinds: readonly FileKind[], id: string | undefined, path: Path): boolean {
  return files.some((each) => kinds.includes(each.kind) && (id === undefined || id === each.id || id === each.procedure || each.kind === 'agent-defaults') && lost.touches(each.file.path, path));
}
