/** The options that every command takes. */
import { resolve } from 'node:path';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat } from '#src/diagnostics/format.ts';
import type { CommonOptions, Io, OptionTable, OptionValues } from './command.ts';
import { ExpectedFailure } from './expected-failure.ts';

export const COMMON_OPTIONS = {
  runbook: { value: 'DIR', help: 'the folder with runbook.yaml (default: runbook)' },
  out: { value: 'DIR', help: 'where outputs go (default: dist)' },
  'as-of': { value: 'DATE', help: 'the day to judge by, such as 2026-03-31 (default: today)' },
  format: { value: 'FORMAT', help: `how findings are written: ${DIAGNOSTIC_FORMATS.join(', ')} (default: pretty)` },
  help: { help: 'show this help' },
} as const satisfies OptionTable;

/** Throws an ExpectedFailure where a value cannot be. */
export function readCommonOptions(values: OptionValues, io: Pick<Io, 'cwd' | 'today'>): CommonOptions {
  return {
    runbook: resolve(io.cwd, textOf(values, 'runbook') ?? 'runbook'),
    out: resolve(io.cwd, textOf(values, 'out') ?? 'dist'),
    asOf: readDate(textOf(values, 'as-of') ?? io.today),
    format: readFormat(textOf(values, 'format') ?? 'pretty'),
  };
}

/** The value of an option that takes one. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function readFormat(text: string): DiagnosticFormat {
  const format = DIAGNOSTIC_FORMATS.find((each) => each === text);
  if (format === undefined) throw new ExpectedFailure(`--format ${text} is unknown: write ${DIAGNOSTIC_FORMATS.join(', ')}`);
  return format;
}

function readDate(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, text.length) !== text) {
    throw new ExpectedFailure(`--as-of ${text} is no date: write it as YYYY-MM-DD, such as 2026-03-31`);
  }
  return text;
}
