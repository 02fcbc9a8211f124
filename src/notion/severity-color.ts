import type { Runbook } from '#src/model/runbook.ts';
import { labelText } from '#src/book/prose/label.ts';
import type { Scope } from '#src/book/scope.ts';
import { optionName } from './cells.ts';
import type { Option, OptionColor } from './template.ts';

/** From the worst level to the mildest, as everywhere: red, burnt orange, amber, …, blue. */
const BETWEEN: readonly OptionColor[] = ['orange', 'yellow', 'green'];

export function severityColor(index: number, count: number): OptionColor {
  if (index === 0) return 'red';
  if (index === count - 1) return 'blue';
  return BETWEEN[index - 1] ?? 'gray';
}

/** Each level by what people call it for short, in its color. */
export const severityOptions = ({ severities }: Pick<Runbook, 'severities'>, scope: Scope): Option[] =>
  severities.map(({ short }, index) => ({ name: optionName(labelText(short, scope)), color: severityColor(index, severities.length) }));
