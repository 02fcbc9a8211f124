/** Findings as text: for people, for tools, and for annotations on a pull or merge request. */
import { createHash } from 'node:crypto';
import { codeFrame, type FrameLine } from './code-frame.ts';
import { byPlace, isError, type Diagnostic } from './diagnostic.ts';
import { painter, type Paint } from './paint.ts';

export const DIAGNOSTIC_FORMATS = ['pretty', 'json', 'github', 'gitlab'] as const;
export type DiagnosticFormat = (typeof DIAGNOSTIC_FORMATS)[number];

export interface FormatOptions {
  /** The text of each file, by the path that diagnostics name. */
  readonly sources: ReadonlyMap<string, string>;
  /** The runbook folder as a reader of the output knows it; put before each file. */
  readonly base?: string;
  readonly color: boolean;
}

const FORMATTERS: Readonly<Record<DiagnosticFormat, (diagnostics: readonly Diagnostic[], options: FormatOptions) => string>> = {
  pretty: formatPretty,
  json: formatJson,
  github: formatGithub,
  gitlab: formatGitlab,
};

/** All findings in reading order, without a final line break. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], format: DiagnosticFormat, options: FormatOptions): string {
  return FORMATTERS[format](diagnostics.toSorted(byPlace), options);
}

/** Such as "3 errors, 1 warning in 2 files". */
function summarize(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings, files } = count(diagnostics);
  if (diagnostics.length === 0) return 'no errors, no warnings';
  const parts = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''];
  return `${parts.filter((part) => part !== '').join(', ')} in ${plural(files, 'file')}`;
}

function formatPretty(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const paint = painter(options.color);
  const blocks = diagnostics.map((diagnostic) => prettyBlock(diagnostic, options, paint));
  return [...blocks, paint('bold', summarize(diagnostics))].join('\n\n');
}

function prettyBlock(diagnostic: Diagnostic, { sources, base }: FormatOptions, paint: Paint): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const place = paint('cyan', `${prefixed(base, file)}:${line}:${column}`);
  const label = paint(isError(diagnostic) ? 'red' : 'yellow', severity);
  const frame = frameOf(sources.get(file), diagnostic).map(({ kind, gutter, text }) => {
    return `  ${paint('dim', `${gutter} |`)} ${kind === 'caret' ? paint('red', text) : text}`.trimEnd();
  });
  return [`${place} ${label} ${paint('dim', code)}`, `  ${message}`, ...frame, ...(hint === undefined ? [] : [`  ${paint('green', 'hint:')} ${hint}`])].join('\n');
}

const frameOf = (text: string | undefined, diagnostic: Diagnostic): FrameLine[] => (text === undefined ? [] : codeFrame(text, diagnostic));

function formatJson(diagnostics: readonly Diagnostic[], { base }: FormatOptions): string {
  const list = diagnostics.map(({ file, line, column, endColumn, severity, code, message, hint }) => {
    return { file, line, column, endColumn, severity, code, message, hint };
  });
  return JSON.stringify({ ...count(diagnostics), base, diagnostics: list }, null, 2);
}

/** Workflow commands, see docs.github.com "Workflow commands for GitHub Actions". */
function formatGithub(diagnostics: readonly Diagnostic[], { base }: FormatOptions): string {
  const commands = diagnostics.map(({ file, line, column, endColumn, severity, code, message, hint }) => {
    const fields = { file: prefixed(base, file), line, col: column, ...(endColumn === undefined ? {} : { endColumn }), title: code };
    const properties = Object.entries(fields).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${severity} ${properties.join(',')}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
  });
  return [...commands, summarize(diagnostics)].join('\n');
}

/** A Code Quality report, see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
function formatGitlab(diagnostics: readonly Diagnostic[], { base }: FormatOptions): string {
  const alike = new Map<string, number>();
  const report = diagnostics.map(({ file, line, severity, code, message, hint }) => {
    const path = prefixed(base, file);
    const what = JSON.stringify([path, code, message]);
    const times = alike.get(what) ?? 0;
    alike.set(what, times + 1);
    // Without the line: a finding that only moved is no new one.
    const fingerprint = createHash('sha256').update(`${what} ${times}`).digest('hex');
    return { description: hint === undefined ? message : `${message} (${hint})`, check_name: code, fingerprint, severity: severity === 'error' ? 'major' : 'minor', location: { path, lines: { begin: line } } };
  });
  return JSON.stringify(report, null, 2);
}

function count(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number; files: number } {
  const errors = diagnostics.filter(isError).length;
  return { errors, warnings: diagnostics.length - errors, files: new Set(diagnostics.map(({ file }) => file)).size };
}

const plural = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const prefixed = (base: string | undefined, file: string): string => (base === undefined || base === '' || base === '.' ? file : `${base.replace(/\/+$/, '')}/${file}`);
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
