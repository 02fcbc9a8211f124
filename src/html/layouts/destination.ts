import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '#src/model/address.ts';
import { lookup } from '#src/model/lookup.ts';
import { plainLabel, type View } from '#src/html/view.ts';

/** Where `goto`, `gate` and `on_failure` lead: `end`, a step of this procedure or another, or a procedure. */
export function addressLink(address: string, view: View): ElementContent {
  if (address === 'end') return { type: 'text', value: view.catalog.site.procedure.end };
  const { steps, procedures } = lookup(view.runbook);
  const own = view.scope.section.replace(/^procedures\//, '');
  const [procedure = '', part] = address.includes('.') ? address.split('.') : steps.has(`${own}.${address}`) ? [own, address] : [address];
  const step = part === undefined ? undefined : steps.get(`${procedure}.${part}`);
  const name = step === undefined ? plainLabel(procedures.get(procedure)?.title ?? address, view) : step.title;
  const title = step === undefined ? name : procedure === own ? `${step.number} ${plainLabel(name, view)}` : `${plainLabel(procedures.get(procedure)?.title ?? procedure, view)}, ${step.number} ${plainLabel(name, view)}`;
  const href = view.href(addressOf('procedures', procedure, step?.id));
  return href === undefined ? { type: 'text', value: title } : h('a', { href }, title);
}
