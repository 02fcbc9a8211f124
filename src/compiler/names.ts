/** Which ids a field may name, by kind of reference; undefined where a broken organization.yaml hides them. */
import type { ReferenceKind } from '#schemas/leaf.ts';
import { REACH_WAYS } from '#schemas/vocabulary.ts';
import { lookup, type Content } from '#src/model/lookup.ts';
import { allSteps } from '#src/model/steps.ts';
import type { DefinitionFile } from './definitions.ts';
import type { Reading } from './reading.ts';

export interface Names {
  /** The valid names; undefined where a broken file hides them. `home` is the procedure that the field stands in. */
  of(kind: ReferenceKind, home?: string): readonly string[] | undefined;
  /** What a name of this kind is called in a message. */
  noun(kind: ReferenceKind): string;
}

export function namesOf(runbook: Content, files: readonly DefinitionFile[], reading: Reading): Names {
  const ids = (kind: string): string[] => files.filter((file) => file.kind === kind).map(({ id }) => id);
  const organization = organizationNames(files, reading.unusable.has('organization/organization'));
  const steps = (): readonly string[] => [...lookup(runbook).steps.keys()];
  const near = (home: string | undefined): string[] => runbook.procedures.filter(({ id }) => id === home).flatMap((procedure) => allSteps(procedure).map(({ id }) => id));

  const tables: Readonly<Record<ReferenceKind, (home?: string) => readonly string[] | undefined>> = {
    role: () => organization?.roles,
    person: () => organization?.people,
    'role-or-person': () => join(organization?.roles, organization?.people),
    channel: () => organization?.channels,
    'reach-or-channel': () => join(organization?.channels, REACH_WAYS),
    severity: () => ids('severity'),
    agent: () => ids('agent'),
    template: () => ids('template'),
    procedure: () => ids('procedure'),
    control: () => [...controlNames(runbook), ...ownControls(runbook)],
    'own-control': () => ownControls(runbook),
    step: (home) => join(steps(), near(home)),
    destination: (home) => join(['end'], ids('procedure'), steps(), near(home)),
  };
  const known = new Map<string, readonly string[] | undefined>();
  const of = (kind: ReferenceKind, home = ''): readonly string[] | undefined => {
    const key = kind === 'step' || kind === 'destination' ? `${kind} ${home}` : kind;
    if (!known.has(key)) known.set(key, tables[kind](home));
    return known.get(key);
  };
  return { of, noun: (kind) => NOUNS[kind] };
}

const NOUNS: Readonly<Record<ReferenceKind, string>> = {
  role: 'role',
  person: 'person',
  'role-or-person': 'role or person',
  channel: 'channel',
  'reach-or-channel': 'channel, nor a way of reaching anybody',
  severity: 'severity level',
  agent: 'agent',
  template: 'template',
  procedure: 'procedure',
  control: 'control',
  'own-control': 'control',
  step: 'step',
  destination: 'step or procedure',
};

function organizationNames(files: readonly DefinitionFile[], hidden: boolean): { roles: string[]; people: string[]; channels: string[] } | undefined {
  const data = files.find(({ kind }) => kind === 'organization')?.file.data;
  if (data === undefined || hidden) return undefined;
  const keys = (name: string): string[] => {
    const map = data[name];
    return typeof map === 'object' && !Array.isArray(map) ? Object.keys(map) : [];
  };
  return { roles: keys('roles'), people: keys('people'), channels: keys('channels') };
}

const join = (...lists: (readonly string[] | undefined)[]): readonly string[] | undefined => (lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []));

const ownControls = (runbook: Content): string[] => [...new Set(runbook.agents.flatMap(({ controls, without }) => [...controls.map(({ id }) => id), ...without]))];

const controlNames = (runbook: Content): string[] => runbook.agents.flatMap((agent) => agent.controls.map(({ id }) => `${agent.id}.${id}`));
