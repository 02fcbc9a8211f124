/** One mistake, one finding. */
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';

/** How far a value may stand before the comma that YAML split it at, or behind the key that has none. */
const GAP = 3;

/** All findings, without those that only repeat what a slip of YAML did, and without doubles. */
export function withoutEchoes(slips: readonly Diagnostic[], others: readonly Diagnostic[]): Diagnostic[] {
  const byLine = Map.groupBy(slips, ({ file, line }) => `${file}:${line}`);
  const told = new Set<string>();
  return [...slips, ...others.filter((finding) => !(byLine.get(`${finding.file}:${finding.line}`) ?? []).some((slip) => echoes(finding, slip)))].filter((finding) => {
    const key = JSON.stringify([finding.file, finding.line, finding.column, finding.code, finding.message]);
    return !told.has(key) && told.add(key);
  });
}

/** What stands at the slip itself, is the value that it misses, or the first half of the text that it split. */
function echoes({ column, endColumn }: Diagnostic, slip: Diagnostic): boolean {
  if (column >= slip.column && column < (slip.endColumn ?? slip.column + 1)) return true;
  if (slip.code === 'yaml-empty-value' && column >= slip.column) return column <= (slip.endColumn ?? slip.column) + GAP;
  return slip.code === 'yaml-comma-split' && endColumn !== undefined && endColumn <= slip.column && slip.column - endColumn <= GAP;
}
