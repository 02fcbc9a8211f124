/** Finding things by id, fast, in a readonly runbook. */
import type { Agent, Channel, Obligation, OrganizationEvent, Page, Person, Procedure, Role, Runbook, Severity, Step, Template } from './runbook.ts';
import { allSteps } from './steps.ts';

export type Content = Omit<Runbook, 'hash'>;

export interface Lookup {
  readonly roles: ReadonlyMap<string, Role>;
  readonly people: ReadonlyMap<string, Person>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly events: ReadonlyMap<string, OrganizationEvent>;
  readonly severities: ReadonlyMap<string, Severity>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly templates: ReadonlyMap<string, Template>;
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly pages: ReadonlyMap<string, Page>;
  /** By `procedure.step`. */
  readonly steps: ReadonlyMap<string, Step>;
}

const cache = new WeakMap<Content, Lookup>();

/** The runbook's things by id. Built once for each runbook. */
export function lookup(runbook: Content): Lookup {
  const known = cache.get(runbook);
  if (known !== undefined) return known;
  const made = build(runbook);
  cache.set(runbook, made);
  return made;
}

function build(runbook: Content): Lookup {
  const { roles, people, channels, events } = runbook.organization;
  return {
    roles: byId(roles),
    people: byId(people),
    channels: byId(channels),
    events: byId(events),
    severities: byId(runbook.severities),
    agents: byId(runbook.agents),
    procedures: byId(runbook.procedures),
    templates: byId(runbook.templates),
    obligations: byId(runbook.obligations),
    pages: byId(runbook.pages),
    steps: new Map(runbook.procedures.flatMap((procedure) => allSteps(procedure).map((step) => [`${procedure.id}.${step.id}`, step] as const))),
  };
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.id, each]));
