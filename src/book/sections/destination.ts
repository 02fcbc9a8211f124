import { bookLink, line, type Inline } from '#src/book/build.ts';
import { labelText } from '#src/book/prose/label.ts';
import type { Scope } from '#src/book/scope.ts';
import { addressOf } from '#src/model/address.ts';
import { lookup } from '#src/model/lookup.ts';
import { fill } from '#src/model/fill.ts';

/** Where `goto`, `on_failure` or `gate` leads: a step (its number and title), a procedure, or the end. */
export function destination(address: string, home: string, scope: Scope): Inline[] {
  const { steps, procedures } = lookup(scope.runbook);
  const { endWord, title } = scope.catalog.book.step;
  if (address === 'end') return line(endWord);
  const full = address.includes('.') || !steps.has(`${home}.${address}`) ? address : `${home}.${address}`;
  const step = steps.get(full);
  const [procedure = '', id] = full.split('.');
  if (step !== undefined) {
    const own = fill(title, { number: step.number, title: labelText(step.title, scope) });
    const other = procedures.get(procedure)?.title;
    const inOther = procedure === home || other === undefined ? own : fill(scope.catalog.book.named, { label: labelText(other, scope), value: own });
    return [bookLink(addressOf('procedures', procedure, id), inOther)];
  }
  const found = procedures.get(address);
  return found === undefined ? line(address) : [bookLink(addressOf('procedures', address), labelText(found.title, scope))];
}
