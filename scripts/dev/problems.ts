import { codeFrame } from '#src/diagnostics/code-frame.ts';
import { byPlace, isError, type Diagnostic } from '#src/diagnostics/diagnostic.ts';
import type { Problem } from '#src/site/site-page.ts';

/** The errors of a compile as the page shows them. */
export function problemsOf(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): Problem[] {
  return diagnostics
    .filter(isError)
    .toSorted(byPlace)
    .map((each) => ({ place: `${each.file}:${each.line}:${each.column}`, message: each.message, hint: each.hint, frame: frameOf(each, sources.get(each.file)) }));
}

function frameOf(diagnostic: Diagnostic, source: string | undefined): string | undefined {
  const lines = codeFrame(source ?? '', diagnostic).map(({ gutter, text }) => `${gutter} | ${text}`);
  return source === undefined || lines.length === 0 ? undefined : lines.join('\n');
}
