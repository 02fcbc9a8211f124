import { agentDefaultsSchema, agentFileSchema, agentSchema } from '#schemas/agent.ts';
import type { Agent, Control } from '#src/model/runbook.ts';
import { wordsOf } from '#src/model/words-of.ts';
import type { Data, Path } from '#src/source/source.ts';
import type { DefinitionFile } from './definitions.ts';
import { nameOf, noteDropped, read, type Reading } from './reading.ts';
import { readShape } from './read-shape.ts';
import { isMisspelled } from './shape-findings.ts';

type DataMap = Readonly<Record<string, Data>>;

/** The agents, each with `_defaults.yaml` under it, by id. */
export function assembleAgents(reading: Reading, files: readonly DefinitionFile[]): Agent[] {
  const defaults = files.find(({ kind }) => kind === 'agent-defaults');
  if (defaults !== undefined) read(reading, defaults, agentDefaultsSchema);
  const { name: _name, was: _was, ...shared } = defaults?.file.data ?? {};
  const hidden = defaults?.file.broken === true;
  return files.filter(({ kind }) => kind === 'agent').flatMap((file) => assembleAgent(reading, file, shared, hidden) ?? []);
}

function assembleAgent(reading: Reading, definition: DefinitionFile, shared: DataMap, hidden: boolean): Agent | undefined {
  const { file, id } = definition;
  if (read(reading, definition, agentFileSchema) === undefined) return undefined;
  const merged = readShape(agentSchema, merge(shared, file.data), file.path);
  const missing = merged.findings.filter(({ code, path }) => code === 'missing-key' && path !== 'body' && !isDropped(reading, file.path, path));
  const near = reading.findings.filter((finding) => finding.file === file.path || finding.file.startsWith('agents/_defaults.'));
  if (!hidden) reading.findings.push(...missing.filter((finding) => !isMisspelled(finding, near)));
  noteDropped(reading, file.path, merged.dropped);
  if (merged.value === undefined) {
    reading.unusable.add(nameOf('agent', id));
    return undefined;
  }
  const { controls, ...rest } = merged.value;
  return { ...rest, id, body: file.body, origin: { file: file.path, path: [] }, ...splitControls(controls, file.path) };
}

function splitControls(controls: Readonly<Record<string, 'none' | Omit<Control, 'id' | 'name' | 'origin'> & { readonly name?: string | undefined }>>, file: string): Pick<Agent, 'controls' | 'without'> {
  const entries = Object.entries(controls);
  return {
    controls: entries.flatMap(([id, control]) => (control === 'none' ? [] : [{ ...control, id, name: control.name ?? wordsOf(id), origin: { file, path: ['controls', id] } }])),
    without: entries.flatMap(([id, control]) => (control === 'none' ? [id] : [])),
  };
}

const isDropped = (reading: Reading, file: string, path: Path): boolean => (reading.dropped.get(file) ?? []).some((dropped) => dropped.every((key, index) => key === path[index]));

/** Maps are laid over one another; everything else replaces. */
function merge(under: Data | undefined, over: Data): Data {
  if (!isMap(under) || !isMap(over)) return over;
  return { ...under, ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, Object.hasOwn(under, key) ? merge(under[key], value) : value])) };
}

const isMap = (data: Data | undefined): data is DataMap => typeof data === 'object' && !Array.isArray(data);
