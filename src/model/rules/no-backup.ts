import type { Content } from '#src/model/lookup.ts';
import type { Role } from '#src/model/runbook.ts';
import { levelsOf } from './levels-of.ts';
import { at, type Fault } from './rule.ts';

/** Somebody stands in for the roles without which nothing goes on: the lead, and who works on a level or may stop an agent. */
export function* noBackup(runbook: Content): Iterable<Fault> {
  const working = new Set(levelsOf(runbook).flatMap(({ fields }) => fields.who ?? []));
  const stopping = new Set(runbook.agents.flatMap(({ controls }) => controls.filter(({ id, who = [] }) => id === 'kill-switch' && who.length === 1).flatMap(({ who = [] }) => who)));
  for (const role of runbook.organization.roles) {
    const isKey = role.lead === true || working.has(role.id) || stopping.has(role.id);
    if (isKey && !hasBackup(role)) yield { message: `nobody stands in for \`${role.id}\`, without which nothing goes on: name a \`backup\`, or a second person`, ...at(role.origin), part: 'key' };
  }
}

const hasBackup = ({ backup = [], people = [], includes = [] }: Role): boolean => backup.length > 0 || people.length > 1 || includes.length > 0;
