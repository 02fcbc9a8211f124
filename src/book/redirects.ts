import { addressOf, type Root } from '#src/model/address.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { allSteps } from '#src/model/steps.ts';
import type { Redirect } from './book.ts';

interface Renamed {
  readonly id: string;
  readonly was?: readonly string[] | undefined;
}

/** From every former address to the present one. */
export const redirectsOf = (runbook: Runbook): readonly Redirect[] => [...redirects(runbook)];

function* redirects(runbook: Runbook): Iterable<Redirect> {
  const { roles, people, channels } = runbook.organization;
  const { severities, agents, procedures, templates, obligations, pages } = runbook;
  const all: readonly (readonly [Root, readonly Renamed[]])[] = [
    ['roles', roles],
    ['people', people],
    ['channels', channels],
    ['severities', severities],
    ['agents', agents],
    ['procedures', procedures],
    ['templates', templates],
    ['obligations', obligations],
    ['pages', pages],
  ];
  for (const [root, things] of all) for (const thing of things) yield* ofThing(thing, (id) => addressOf(root, id));
  for (const agent of agents) for (const control of agent.controls) yield* ofThing(control, (id) => addressOf('agents', agent.id, id));
  for (const procedure of procedures) for (const step of allSteps(procedure)) yield* ofThing(step, (id) => addressOf('procedures', procedure.id, id));
}

const ofThing = ({ id, was = [] }: Renamed, address: (id: string) => string): Redirect[] => was.map((former) => ({ from: address(former), to: address(id) }));
