/** What the shape of a step alone cannot say: which of its keys go together. */
import { ACTIONS } from '#schemas/procedure.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { DefinitionFile } from '#src/compiler/definitions.ts';
import type { Data, Path } from '#src/source/source.ts';
import type { CheckInput } from './check-input.ts';

type DataMap = Readonly<Record<string, Data>>;

export interface WrittenStep {
  readonly definition: DefinitionFile;
  readonly data: DataMap;
  readonly path: Path;
}

export function* stepShape({ files, lost }: CheckInput): Iterable<Finding> {
  for (const { definition, data, path } of writtenSteps(files)) {
    const file = definition.file.path;
    const [first, ...others] = ACTIONS.filter((action) => Object.hasOwn(data, action));
    for (const other of others) yield { code: 'one-action', message: `a step does one thing: \`${first}\` stands here already`, file, path: [...path, other], part: 'key', hint: 'write a step of its own, or `steps` for several' };
    if (!lost.touches(file, [...path, 'title']) && data['title'] === undefined && data['use'] === undefined && definition.kind !== 'step') {
      yield { code: 'missing-title', message: 'a step has a `title`, unless it is a copy by `use`', file, path };
    }
    for (const key of first === 'command' ? [] : COMMAND_KEYS.filter((each) => Object.hasOwn(data, each))) {
      yield { code: 'without-command', message: `\`${key}\` belongs to a \`command\`, and this step has none`, file, path: [...path, key], part: 'key' };
    }
  }
}

const COMMAND_KEYS = ['verify', 'expect', 'ask'] as const;
const NESTING = ['steps', 'parallel', 'choose'] as const;

/** Every step as it was written, nested ones too. */
function* writtenSteps(files: readonly DefinitionFile[]): Generator<WrittenStep> {
  for (const definition of files) {
    const { kind, file } = definition;
    if (file.broken) continue;
    if (kind === 'step') yield { definition, data: file.data, path: [] };
    if (kind === 'step' || kind === 'procedure') yield* nested(definition, file.data, []);
  }
}

function* nested(definition: DefinitionFile, data: DataMap, path: Path): Generator<WrittenStep> {
  for (const key of NESTING) {
    const list = data[key];
    if (!isList(list)) continue;
    for (const [index, item] of list.entries()) {
      if (typeof item !== 'object' || isList(item)) continue;
      yield { definition, data: item, path: [...path, key, index] };
      yield* nested(definition, item, [...path, key, index]);
    }
  }
}

const isList = (data: Data | undefined): data is readonly Data[] => Array.isArray(data);
