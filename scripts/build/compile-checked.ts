import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { compileFolder, type CompiledFolder } from '#scripts/compile-folder.ts';
import { checkUsual } from './check-names.ts';
import type { StepTable } from './step.ts';

export interface CheckOptions {
  /** YYYY-MM-DD: the day that warnings judge by. */
  readonly asOf: string;
  /** The outputs that the runbook may name. Default: all that there are, loaded only where it names some. */
  readonly steps?: StepTable;
}

/** Compiles a runbook folder and checks what the compiler does not know: which outputs there are. */
export async function compileChecked(dir: string, { asOf, steps }: CheckOptions): Promise<CompiledFolder> {
  const compiled = await compileFolder(dir, { asOf });
  const { result } = compiled;
  const usual = result.ok ? (result.value.settings.build ?? []) : [];
  if (usual.length === 0) return compiled;
  const found = checkUsual(usual, settingsFile(compiled.sources), steps ?? (await import('./steps.ts')).STEPS);
  return found.length === 0 ? compiled : { ...compiled, result: { ok: false, diagnostics: [...result.diagnostics, ...found] satisfies Diagnostic[] } };
}

function settingsFile(sources: ReadonlyMap<string, string>): { readonly path: string; readonly text: string } {
  const path = ['runbook.yaml', 'runbook.yml'].find((name) => sources.has(name)) ?? 'runbook.yaml';
  return { path, text: sources.get(path) ?? '' };
}
