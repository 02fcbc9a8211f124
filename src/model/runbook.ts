/** The checked runbook: one readonly, fully typed value. Fields keep the names that a maintainer types. */
import type { z } from 'zod';
import type { agentSchema } from '#schemas/agent.ts';
import type { Ask } from '#schemas/ask.ts';
import type { drillSchema } from '#schemas/drill.ts';
import type { Varying } from '#schemas/field.ts';
import type { organizationSchema } from '#schemas/organization.ts';
import type { pageSchema } from '#schemas/page.ts';
import type { obligationSchema, procedureSchema, stepSchema } from '#schemas/procedure.ts';
import type { runbookSchema } from '#schemas/runbook.ts';
import type { severityDefaultsSchema, severitySchema } from '#schemas/severity.ts';
import type { templateSchema } from '#schemas/template.ts';
import type { Timing } from '#schemas/timing.ts';
import type { ClockPoint } from '#schemas/vocabulary.ts';

/** Where a definition stands: its file, and its path inside the file's YAML. */
export interface Origin {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

interface Entity {
  readonly id: string;
  readonly origin: Origin;
}

interface WithBody extends Entity {
  /** Markdown below the front matter; '' where there is none. */
  readonly body: string;
}

export type Settings = z.output<typeof runbookSchema>;
export type LevelDefaults = z.output<typeof severityDefaultsSchema>;
type OrganizationFile = z.output<typeof organizationSchema>;

export type Role = Entity & Omit<OrganizationFile['roles'][string], 'name'> & { readonly name: string };
export type Person = Entity & Omit<OrganizationFile['people'][string], 'name'> & { readonly name: string };
export type Channel = Entity & Omit<OrganizationFile['channels'][string], 'name'> & { readonly name: string };
export type OrganizationEvent = Entity & Omit<OrganizationFile['events'][string], 'name'> & { readonly name: string };
export type Reach = NonNullable<Role['reach']>;

export type Organization = Omit<OrganizationFile, 'roles' | 'people' | 'channels' | 'events'> & {
  readonly roles: readonly Role[];
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly events: readonly OrganizationEvent[];
};

/** `label` is what people say ("P0 Critical"), `short` the shortest form of it ("P0"). */
export type Severity = WithBody & Omit<z.output<typeof severitySchema>, 'name'> & { readonly name: string; readonly short: string; readonly label: string };
export type EscalationStep = Exclude<Severity['escalation'], 'none' | undefined>[number];

type AgentFile = z.output<typeof agentSchema>;
export type ControlFields = Exclude<AgentFile['controls'][string], 'none'>;
export type Control = Entity & Omit<ControlFields, 'name'> & { readonly name: string };

export type Agent = WithBody &
  Omit<AgentFile, 'controls'> & {
    readonly controls: readonly Control[];
    /** Controls of which the agent says that it has none. */
    readonly without: readonly string[];
  };

type StepFile = z.output<typeof stepSchema>;
export type Check = NonNullable<StepFile['checks']>[number];
export type RampStage = NonNullable<StepFile['ramp']>[number];

/** What a step does, besides its text. */
export type Action =
  | { readonly kind: 'command'; readonly command: string; readonly verify?: string | undefined; readonly expect?: string | undefined; readonly ask?: Ask | undefined }
  | { readonly kind: 'run'; readonly control: string; readonly agent?: string | undefined }
  | { readonly kind: 'goto'; readonly destination: string }
  | { readonly kind: 'ramp'; readonly stages: readonly RampStage[] }
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'steps' | 'parallel' | 'choose'; readonly steps: readonly Step[] };

/** A step with what it inherits filled in. `id` is unique in its procedure. */
export interface Step extends Entity {
  readonly title: string;
  /** `2`, `2.1`, and `2.b` for the second of two side by side or branches. */
  readonly number: string;
  readonly who: readonly string[];
  readonly by?: Varying<Timing> | undefined;
  readonly after?: Varying<Timing> | undefined;
  readonly if?: string | undefined;
  /** Empty: all. */
  readonly severities: readonly string[];
  readonly agents: readonly string[];
  readonly text: string;
  readonly record: readonly string[];
  readonly send: readonly string[];
  /** The address `procedure.step` of a step with checks. */
  readonly gate?: string | undefined;
  readonly on_failure?: string | undefined;
  /** The address that `use` copied. */
  readonly used?: string | undefined;
  readonly action?: Action | undefined;
  readonly was: readonly string[];
}

export type Procedure = WithBody &
  Omit<z.output<typeof procedureSchema>, 'steps' | 'parallel' | 'severities' | 'agents' | 'alerts' | 'do_not' | 'starts' | 'who'> & {
    readonly who: readonly string[];
    readonly severities: readonly string[];
    readonly agents: readonly string[];
    readonly alerts: readonly string[];
    readonly do_not: readonly string[];
    readonly starts: ClockPoint;
    /** `parallel` where the steps stand side by side. */
    readonly flow: 'steps' | 'parallel';
    readonly steps: readonly Step[];
  };

type TemplateFile = z.output<typeof templateSchema>;
export type TemplateField = TemplateFile['fields'][number] & { readonly id: string };
export type Template = WithBody &
  Omit<TemplateFile, 'moments' | 'severities' | 'channels' | 'to' | 'who' | 'fields' | 'ask'> & {
    readonly moments: NonNullable<TemplateFile['moments']>;
    readonly severities: readonly string[];
    readonly channels: readonly string[];
    readonly to: readonly string[];
    readonly who: readonly string[];
    readonly ask: Ask;
    readonly fields: readonly TemplateField[];
  };

export type Obligation = WithBody & z.output<typeof obligationSchema>;
export type Drill = WithBody & z.output<typeof drillSchema>;
export type Page = WithBody & z.output<typeof pageSchema>;

export interface Runbook {
  readonly settings: Settings;
  readonly organization: Organization;
  /** From the worst to the mildest. */
  readonly severities: readonly Severity[];
  readonly agents: readonly Agent[];
  readonly procedures: readonly Procedure[];
  readonly templates: readonly Template[];
  readonly obligations: readonly Obligation[];
  /** From the oldest to the newest. */
  readonly drills: readonly Drill[];
  readonly pages: readonly Page[];
  /** Short hash of the canonical model: the same content, the same hash. */
  readonly hash: string;
}
