/** Runs the relation rules over the model, and says where in the source what they name was written. */
import type { Finding } from '#src/diagnostics/finding.ts';
import { RULES } from '#src/model/rules/index.ts';
import type { RuleContext } from '#src/model/rules/rule.ts';
import type { Origin } from '#src/model/runbook.ts';
import { fileAt, fileOf, type CheckInput } from './check-input.ts';

export function* relations(input: CheckInput): Iterable<Finding> {
  const context = ruleContext(input);
  for (const [code, { severity, check }] of Object.entries(RULES)) {
    for (const fault of check(input.runbook, context)) yield { code, severity, ...fault, path: sourcePath(input, fault) };
  }
}

function ruleContext(input: CheckInput): RuleContext {
  const { asOf, files, lost } = input;
  return {
    asOf,
    written: (origin, ...path) => written(input, { file: origin.file, path: [...origin.path, ...path] }),
    isLost: ({ file, path }, ...more) => lost.touches(file, lost.inSource(file, [...path, ...more])),
    isHidden: lost.hides,
    unread: (kind) => files.filter((each) => each.kind === kind && lost.hasNothingOf(kind, each.id)).map(({ file }) => file.text),
  };
}

/** The value's own place, or its place in the file that lies under. */
function written(input: CheckInput, own: Origin): Origin {
  const definition = fileAt(input.files, own.file);
  if (definition === undefined || exists(input, own)) return own;
  const under: Origin | undefined =
    definition.kind === 'agent' ? { file: fileOf(input.files, 'agent-defaults')?.file.path ?? '', path: own.path } : definition.kind === 'severity' ? { file: 'runbook.yaml', path: ['defaults', ...own.path] } : undefined;
  return under !== undefined && exists(input, under) ? under : own;
}

const exists = (input: CheckInput, { file, path }: Origin): boolean => fileAt(input.files, file)?.file.style(sourcePath(input, { file, path })) !== 'missing';

/** One id may stand for a list of one: then the item is the value itself. */
function sourcePath({ files, lost }: CheckInput, { file, path }: Origin): Origin['path'] {
  const source = lost.inSource(file, path);
  if (typeof source.at(-1) !== 'number') return source;
  const parsed = fileAt(files, file)?.file;
  const list = source.slice(0, -1);
  return parsed === undefined || !['plain', 'quoted', 'block'].includes(parsed.style(list)) ? source : list;
}
