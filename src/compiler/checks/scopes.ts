/** What is known where a text stands: its agent, its level, what a person is asked for. */
import type { Ask } from '#schemas/ask.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Context } from '#src/model/resolve.ts';
import type { DefinitionFile } from '#src/compiler/definitions.ts';
import { valueAt } from '#src/compiler/shape-findings.ts';
import type { Data, Path } from '#src/source/source.ts';
import { fileOf, type CheckInput } from './check-input.ts';

type DataMap = Readonly<Record<string, Data>>;

/** The contexts that a text must make sense in: one, and for what lies under the agents one for each that takes it over. */
export function scopesOf(input: CheckInput, definition: DefinitionFile, path: Path): readonly Context[] {
  const { kind, file, id } = definition;
  const maps = mapsAlong(file.data, path);
  if (kind === 'agent-defaults') return heirs(input, path).map((heir) => ({ agent: lookup(input.runbook).agents.get(heir.id), ask: askOf([...maps, ...mapsAlong(heir.file.data, path)]) }));
  if (kind === 'agent') return [{ agent: lookup(input.runbook).agents.get(id), ask: askOf([...maps, ...mapsAlong(fileOf(input.files, 'agent-defaults')?.file.data ?? {}, path)]) }];
  if (kind === 'severity') return [{ severity: lookup(input.runbook).severities.get(id), ask: {} }];
  if (kind === 'procedure') return [narrowed(input, maps)];
  return kind === 'step' ? [narrowed(input, [indexOf(input, definition), ...maps])] : [{ ask: askOf(maps) }];
}

/** The agents whose own file does not say something else at this place. */
function heirs({ files, lost }: CheckInput, path: Path): readonly DefinitionFile[] {
  return files.filter(({ kind, id, file }) => kind === 'agent' && !file.broken && !lost.hasNothingOf('agent', id) && !overrides(file.data, path));
}

function overrides(data: Data, path: Path): boolean {
  const [head, ...rest] = path;
  if (head === undefined || !isMap(data)) return true;
  const inner = Object.hasOwn(data, head) ? data[head] : undefined;
  return inner !== undefined && overrides(inner, rest);
}

function narrowed({ runbook }: CheckInput, maps: readonly DataMap[]): Context {
  const { agents, severities } = lookup(runbook);
  const [only, ...more] = listAt(maps, 'severities');
  const chosen = listAt(maps, 'agents').flatMap((id) => agents.get(id) ?? []);
  return { agents: chosen.length > 0 ? chosen : undefined, severity: only === undefined || more.length > 0 ? undefined : severities.get(only), ask: askOf(maps) };
}

/** What the innermost map says under a key: one id or a list. */
function listAt(maps: readonly DataMap[], key: string): readonly string[] {
  const value = maps.findLast((map) => map[key] !== undefined)?.[key] ?? [];
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Every `ask` around a place. Only the names count here. */
function askOf(maps: readonly DataMap[]): Ask {
  const names = maps.flatMap(({ ask }) => (isMap(ask) ? Object.keys(ask) : []));
  return Object.fromEntries(names.map((name) => [name, { prompt: name, type: 'text' as const }]));
}

const indexOf = ({ files }: CheckInput, { procedure }: DefinitionFile): DataMap => files.find((each) => each.kind === 'procedure' && each.id === procedure)?.file.data ?? {};

const mapsAlong = (data: Data, path: Path): readonly DataMap[] => [...path.keys(), path.length].map((length) => valueAt(data, path.slice(0, length))).filter(isMap);

const isMap = (data: Data | undefined): data is DataMap => typeof data === 'object' && !Array.isArray(data);
