/** The pieces that sections are put together from. */
import { bookLink, line, list, paragraph, strong, text, type Block, type Inline, type Part } from './build.ts';
import { fillInline } from './fill-inline.ts';
import { listOf } from './list-of.ts';
import { labelText } from './prose/label.ts';
import type { Scope } from './scope.ts';
import { addressOf } from '#src/model/address.ts';
import { thing } from '#src/model/resolve.ts';
import { lookup } from '#src/model/lookup.ts';

/** "**Who:** on-call", or nothing where there is no value. */
export function labeled(label: string, value: Part, { catalog }: Pick<Scope, 'catalog'>): Inline[] {
  const nodes = line(value);
  return nodes.length === 0 ? [] : [strong(fillInline(catalog.book.labeled, { label })), text(' '), ...nodes];
}

/** Facts below one another, those without a value left out; nothing where none is left. */
export function factList(facts: readonly (readonly [label: string, value: Part])[], scope: Scope): Block[] {
  const lines = facts.map(([label, value]) => labeled(label, value, scope)).filter((nodes) => nodes.length > 0);
  return lines.length === 0 ? [] : [list(lines.map((nodes) => [paragraph(nodes)]))];
}

type Linkable = 'roles' | 'people' | 'channels' | 'severities' | 'agents' | 'procedures' | 'templates' | 'obligations';

/** Things by id as linked names: "Legal, Support lead and On-call engineer". */
export const linkedList = (root: Linkable, ids: readonly string[], scope: Scope): Inline[] => listOf(ids.map((id) => [linkedThing(root, id, scope)]), scope);

export function linkedThing(root: Linkable, id: string, scope: Scope): Inline {
  const { name, address } = thing(scope.runbook, root, id, scope);
  const words = labelText(name, scope);
  return address === undefined ? text(words) : bookLink(address, words);
}

/** A level by what people call it for short: "P0". */
export function linkedLevel(id: string, scope: Scope): Inline {
  const severity = lookup(scope.runbook).severities.get(id);
  return bookLink(addressOf('severities', id), severity === undefined ? id : labelText(severity.short, scope));
}

export const linkedLevels = (ids: readonly string[], scope: Scope): Inline[] => listOf(ids.map((id) => [linkedLevel(id, scope)]), scope);

/** A role or a person: whichever has the id. */
export const linkedRoleOrPerson = (id: string, scope: Scope): Inline => linkedThing(lookup(scope.runbook).roles.has(id) ? 'roles' : 'people', id, scope);
