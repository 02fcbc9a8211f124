/** What a thing is called now that had another id before: `was`. For hints; references name present ids. */
import type { ReferenceKind } from '#schemas/leaf.ts';
import type { Content } from './lookup.ts';
import { allSteps } from './steps.ts';

interface Renamed {
  readonly id: string;
  readonly was?: readonly string[] | undefined;
}

interface Owner extends Renamed {
  readonly parts: readonly Renamed[];
}

/** The present id, or address, of what a field means by a former one. `home` is the procedure that the field stands in. */
export function nowCalled(runbook: Content, kind: ReferenceKind, name: string, home: string = ''): string | undefined {
  if (kind === 'control' || kind === 'own-control') return nowInside(controls(runbook), name) ?? renamed(controls(runbook).flatMap(({ parts }) => parts), name);
  if (kind === 'step' || kind === 'destination') return nowInside(steps(runbook), name) ?? renamed(stepsOf(runbook, home), name) ?? (kind === 'step' ? undefined : renamed(runbook.procedures, name));
  return renamed(things(runbook)[kind], name);
}

type ThingKind = Exclude<ReferenceKind, 'control' | 'own-control' | 'step' | 'destination'>;

function things({ organization: { roles, people, channels }, severities, agents, templates, procedures }: Content): Readonly<Record<ThingKind, readonly Renamed[]>> {
  return { role: roles, person: people, 'role-or-person': [...roles, ...people], channel: channels, 'reach-or-channel': channels, severity: severities, agent: agents, template: templates, procedure: procedures };
}

const renamed = (family: readonly Renamed[], former: string): string | undefined => family.find(({ was }) => was?.includes(former) === true)?.id;

/** `owner.part`, of which either may have had another id. */
function nowInside(owners: readonly Owner[], name: string): string | undefined {
  const [first = '', second = ''] = name.split('.');
  const owner = owners.find((each) => isCalled(each, first));
  const part = owner?.parts.find((each) => isCalled(each, second));
  return owner === undefined || part === undefined ? undefined : `${owner.id}.${part.id}`;
}

const isCalled = ({ id, was }: Renamed, name: string): boolean => id === name || was?.includes(name) === true;

const controls = ({ agents }: Content): readonly Owner[] => agents.map(({ id, was, controls: parts }) => ({ id, was, parts }));
const steps = ({ procedures }: Content): readonly Owner[] => procedures.map((procedure) => ({ id: procedure.id, was: procedure.was, parts: allSteps(procedure) }));
const stepsOf = (runbook: Content, home: string): readonly Renamed[] => steps(runbook).find(({ id }) => id === home)?.parts ?? [];
