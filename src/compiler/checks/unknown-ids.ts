/** Ids in fields: `who: on-call`, `goto: recover.validate`. */
import type { ReferenceKind } from '#schemas/leaf.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { didYouMean, meant } from '#src/diagnostics/meant.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { nowCalled } from '#src/model/former-ids.ts';
import { valueAt } from '#src/compiler/shape-findings.ts';
import type { Data, Path } from '#src/source/source.ts';
import type { CheckInput } from './check-input.ts';
import type { DefinitionLeaf } from './leaves.ts';
import { meantId } from './meant-id.ts';

/** A name that nothing has, with the nearest one that something has. Nothing where what it names could not be read. */
export function* unknownId(input: CheckInput, { definition, leaf, path, value }: DefinitionLeaf): Iterable<Finding> {
  if (leaf.kind !== 'reference' || typeof value !== 'string' || value === '') return;
  const { names, lost } = input;
  const { file, id, procedure } = definition;
  const home = procedure ?? id;
  const known = names.of(leaf.to, home);
  if (known === undefined || known.includes(value) || lost.touches(file.path, path) || isLostId(input, leaf.to, value, home)) return;
  const hint = hintFor(input, { definition, leaf, path, value }, value, known);
  const part = valueAt(file.data, path) === value ? 'value' : 'key';
  yield { code: 'unknown-id', message: `\`${value}\` is no ${names.noun(leaf.to)}${few(known)}`, file: file.path, path, part, ...(hint === undefined ? {} : { hint }) };
}

/** What it is called now, the one that was meant and does not stand in the same list, or what to do about it. */
function hintFor(input: CheckInput, { definition, leaf, path }: DefinitionLeaf, value: string, known: readonly string[]): string | undefined {
  if (leaf.kind !== 'reference') return undefined;
  const { file, id, procedure, kind } = definition;
  const now = nowCalled(input.runbook, leaf.to, value, procedure ?? id);
  if (now !== undefined) return `\`${value}\` is now \`${now}\``;
  const beside = besides(file.data, path);
  const close = nearest(value, known.filter((each) => !beside.includes(each)));
  if (close !== undefined) return didYouMean(close);
  return value.includes('.') && (leaf.to === 'control' || leaf.to === 'own-control') ? controlHint(input, value, kind === 'drill') : meantId(input, leaf.to, value);
}

/** What stands in the same list. */
function besides(data: Data, path: Path): readonly Data[] {
  const list = typeof path.at(-1) === 'number' ? valueAt(data, path.slice(0, -1)) : [];
  return Array.isArray(list) ? list : [];
}

/** Either half of `agent.control` may be wrong. A drill outlives its agent. */
function controlHint({ runbook: { agents } }: CheckInput, value: string, isDrill: boolean): string | undefined {
  const [agent = '', control = ''] = value.split('.');
  const found = agents.find(({ id }) => id === agent);
  if (found !== undefined) return meant(control, found.controls.map(({ id }) => id));
  if (!isDrill) return [`there is no agent \`${agent}\``, meant(agent, agents.map(({ id }) => id)) ?? []].flat().join('; ');
  return `there is no agent \`${agent}\`: delete this drill, or name the agent's new id here and \`was: [${agent}]\` in its file`;
}

const SHOWN = 12;

const few = (known: readonly string[]): string => (known.length === 0 ? ': there is none' : known.length > SHOWN ? '' : `; there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`);

/** Whether the name may belong to a step or control that could not be read. */
function isLostId({ files, lost }: CheckInput, kind: ReferenceKind, value: string, home: string): boolean {
  const [first = '', second] = value.split('.');
  if (kind === 'step' || kind === 'destination') {
    const target = second === undefined ? home : first;
    return lost.hasNothingOf('procedure', target) || (kind === 'destination' && lost.hasNothingOf('procedure', first)) || files.some((each) => (each.procedure ?? each.id) === target && lost.touches(each.file.path, []));
  }
  if (kind !== 'control' && kind !== 'own-control') return false;
  const agents = files.filter((each) => (each.kind === 'agent' && (second === undefined || each.id === first)) || each.kind === 'agent-defaults');
  return agents.some((each) => lost.hasNothingOf(each.kind, each.id) || lost.touches(each.file.path, ['controls', second ?? first]));
}
