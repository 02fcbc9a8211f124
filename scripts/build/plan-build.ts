/** Decides what a build does, before it does anything. Pure. */
import { inOrder, namesOf, stepOf, withParts } from './step-names.ts';
import type { StepTable } from './step.ts';

/** What lies in the output folder already. */
export interface LastOutput {
  readonly revision: string;
  readonly engine: string;
  readonly options: string | undefined;
  /** The steps whose files it holds. */
  readonly outputs: readonly string[];
  /** Whether every file is as it was written. */
  readonly whole: boolean;
}

export interface BuildRequest {
  /** Of the runbook as it is now. */
  readonly revision: string;
  readonly engine: string;
  /** A hash of what the runbook says about how to build. */
  readonly options: string;
  /** Named on the command line; empty for the usual build. */
  readonly named: readonly string[];
  /** What the runbook wants built; empty for everything. */
  readonly usual: readonly string[];
  /** Undefined where there is none. */
  readonly last: LastOutput | undefined;
}

export interface BuildPlan {
  /** The steps to run, in order, parts included. */
  readonly run: readonly string[];
  /** The named steps whose files stay as they are. */
  readonly keep: readonly string[];
  /** All that the finished output holds, in order. */
  readonly outputs: readonly string[];
  /** Why more is built than was named. */
  readonly because?: string;
}

/** The plan for names that exist (see `namesOf`). Only beside outputs of the same revision, options and engine is a part renewed alone. */
export function planBuild(request: BuildRequest, steps: StepTable): BuildPlan {
  const { named, last } = request;
  if (named.length === 0) return planOf(usualNames(request, steps), [], steps);
  const obstacle = obstacleTo(request, steps);
  if (obstacle !== undefined || last === undefined) {
    return { ...planOf([...usualNames(request, steps), ...named], [], steps), ...(obstacle === undefined ? {} : { because: obstacle }) };
  }
  const renewed = withGatherers(named, last.outputs, steps);
  return planOf(renewed, last.outputs.filter((name) => !renewed.includes(name)), steps);
}

function planOf(names: readonly string[], keep: readonly string[], steps: StepTable): BuildPlan {
  const run = inOrder(withParts(new Set(names), steps), steps);
  const outputs = inOrder([...new Set([...names, ...keep])], steps);
  return { run, keep: outputs.filter((name) => keep.includes(name)), outputs };
}

const usualNames = ({ usual }: BuildRequest, steps: StepTable): readonly string[] => (usual.length > 0 ? usual : namesOf(steps));

/** Why the named steps cannot be renewed alone. An output that is simply not there yet needs no words. */
function obstacleTo({ last, revision, engine, options }: BuildRequest, steps: StepTable): string | undefined {
  if (last === undefined) return undefined;
  if (last.engine !== engine) return `the last output was built by Breakglass ${last.engine}, and this is ${engine}`;
  if (last.revision !== revision) return `the last output is of revision ${last.revision}, and the runbook is ${revision} now`;
  if (last.options !== options) return 'the last output was built with other options, and runbook.yaml has changed';
  if (!last.whole) return 'files of the last output were changed or removed';
  const unknown = last.outputs.filter((name) => !namesOf(steps).includes(name));
  return unknown.length === 0 ? undefined : `the last output holds what is no longer built: ${unknown.join(', ')}`;
}

/** What gathers others, such as the site with its downloads, is renewed when something joins them. */
function withGatherers(named: readonly string[], present: readonly string[], steps: StepTable): string[] {
  const joining = new Set(named.filter((name) => !present.includes(name)));
  const gathers = (name: string): boolean => withParts(new Set([name]), steps).some((part) => stepOf(steps, part).after.some((before) => joining.has(before)));
  return [...named, ...present.filter((name) => !named.includes(name) && gathers(name))];
}
