import { compile } from '#src/compiler/compile.ts';
import type { Result } from '#src/diagnostics/diagnostic.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { createProseReader, type ProseReader } from '#src/source/prose-reader.ts';
import { readTree } from '#src/source/read-tree.ts';

export interface CompiledFolder {
  readonly result: Result<Runbook>;
  /** The text of each file, by the path that diagnostics name. */
  readonly sources: ReadonlyMap<string, string>;
  /** The texts that are parsed already. */
  readonly prose: ProseReader;
}

/** Reads and compiles a runbook folder. Throws a TreeError where it cannot be read. */
export async function compileFolder(dir: string, options: { readonly asOf: string }): Promise<CompiledFolder> {
  const files = await readTree(dir);
  const prose = createProseReader();
  return { result: compile(files, { ...options, prose }), sources: new Map(files.map(({ path, text }) => [path, text])), prose };
}
