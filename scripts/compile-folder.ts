import { compile } from '#src/compiler/compile.ts';
import type { Diagnostic, Result } from '#src/diagnostics/diagnostic.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { createProseReader, type ProseReader } from '#src/source/prose-reader.ts';
import { readTree } from '#src/source/read-tree.ts';
import type { SourceFile } from '#src/source/source.ts';
import type { StepTable } from './build/step.ts';

export interface CompiledFolder {
  readonly result: Result<Runbook>;
  /** The text of each file, by the path that diagnostics name. */
  readonly sources: ReadonlyMap<string, string>;
  /** The texts that are parsed already. */
  readonly prose: ProseReader;
}

export interface FolderOptions {
  /** YYYY-MM-DD: the day that warnings judge by. */
  readonly asOf: string;
  /** The outputs that the runbook can name; default: all that there are. */
  readonly steps?: StepTable;
}

/** Reads and compiles a runbook folder. Throws a TreeError where it cannot be read. */
export async function compileFolder(dir: string, { asOf, steps }: FolderOptions): Promise<CompiledFolder> {
  const files = await readTree(dir);
  const prose = createProseReader();
  const result = compile(files, { asOf, prose });
  return { result: withFurther(result, await outputErrors(result, files, steps)), sources: new Map(files.map(({ path, text }) => [path, text])), prose };
}

/** Which outputs there are is not the compiler's to know. The outputs are loaded only where a runbook names some. */
async function outputErrors(result: Result<Runbook>, files: readonly SourceFile[], steps: StepTable | undefined): Promise<Diagnostic[]> {
  const usual = result.ok ? (result.value.settings.build ?? []) : [];
  if (usual.length === 0) return [];
  const { checkUsual } = await import('./build/check-names.ts');
  const table = steps ?? (await import('./build/steps.ts')).STEPS;
  const source = files.find(({ path }) => /^runbook\.ya?ml$/.test(path));
  return source === undefined ? [] : checkUsual(usual, source, table);
}

function withFurther(result: Result<Runbook>, further: readonly Diagnostic[]): Result<Runbook> {
  return further.length === 0 ? result : { ok: false, diagnostics: [...result.diagnostics, ...further] };
}
