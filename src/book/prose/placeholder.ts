import type { Scope } from '#src/book/scope.ts';
import { lookup } from '#src/model/lookup.ts';
import { labelText } from './label.ts';

/** What belongs into a gap, in words: `incident.next_update_at` → "time of the next update". */
export function placeholderText(name: string, scope: Scope): string {
  const [root = '', ...rest] = name.split('.');
  const last = rest.join('.');
  const { placeholders } = scope.catalog.book;
  if (root === 'ask') return labelText(scope.ask?.[last]?.prompt ?? words(last), { ...scope, ask: {} });
  const role = root === 'incident' ? lookup(scope.runbook).roles.get(last) : undefined;
  if (role !== undefined) return labelText(role.name, scope);
  return placeholders[name] ?? placeholders[`${root}.${rest[0] ?? ''}`] ?? words(name);
}

const words = (name: string): string => name.replaceAll(/[._-]/g, ' ');
