/** Measurements as lines to read. Pure. */
import { isMet, type Measurement } from './bench.ts';

export function tellMeasurements(measurements: readonly Measurement[]): string {
  const rows = measurements.map((each) => [each.what, `${round(each.value)}${each.unit === '' ? '' : ` ${each.unit}`}`, verdictOn(each)] as const);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map(([what, value, verdict]) => `${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${verdict}`.trimEnd()).join('\n');
}

/** Three figures that count. */
const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

function verdictOn(measurement: Measurement): string {
  const { target } = measurement;
  if (target === undefined) return '';
  const bound = 'most' in target ? `at most ${round(target.most)}` : `at least ${round(target.least)}`;
  return isMet(measurement) ? `met: ${bound}` : `MISSED: ${bound}`;
}
