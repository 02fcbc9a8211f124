import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Place } from '#src/source/source.ts';
import type { DefinitionFile } from './definitions.ts';

/** Findings with the line and column of what they name. A file that does not exist is pointed at by its first line. */
export function placeFindings(findings: readonly Finding[], definitions: readonly DefinitionFile[]): Diagnostic[] {
  const files = new Map(definitions.map(({ file }) => [file.path, file]));
  return findings.map(({ code, severity = 'error', message, file, hint, ...at }) => {
    const parsed = files.get(file);
    const place: Place = parsed === undefined ? START : at.path === 'body' ? parsed.locateInBody(at.offset ?? 0, at.length) : parsed.locate({ ...at, path: at.path });
    return { code, severity, message, file, ...place, ...(hint === undefined ? {} : { hint }) };
  });
}

const START: Place = { line: 1, column: 1 };
