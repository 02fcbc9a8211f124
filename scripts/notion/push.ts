/** Reads what is there, plans, and does what is planned. Nothing is kept outside of Notion: after an interruption, what is there is read again. */
import type { Catalog } from '#src/catalog/catalog.ts';
import { makePlan } from '#src/notion/plan/make-plan.ts';
import type { Plan } from '#src/notion/plan/plan.ts';
import type { NotionTemplate } from '#src/notion/template.ts';
import { silentProgress, type Progress } from '#scripts/cli/progress.ts';
import type { Api } from './api.ts';
import { carryOut } from './carry-out.ts';
import { explain } from './explain.ts';
import { Interrupted } from './interrupted.ts';
import { pushing } from './pushing.ts';
import { readWorkspace } from './read-workspace.ts';

export interface PushOptions {
  readonly template: NotionTemplate;
  readonly catalog: Catalog;
  readonly api: Api;
  /** The id of the page below which all is made. */
  readonly page: string;
  readonly force: boolean;
  readonly prune: boolean;
  /** Only plans. */
  readonly dryRun: boolean;
  readonly progress?: Progress;
}

/** How often a push that was interrupted reads anew by itself. */
const MOST_STARTS = 5;

/** Returns the first plan: what this push found to do. */
export async function push(options: PushOptions): Promise<Plan> {
  const { template, catalog, api, page, force, prune, dryRun, progress = silentProgress } = options;
  let first: Plan | undefined;
  for (let starts = 1; ; starts += 1) {
    progress.step('reading what is in Notion');
    const state = await readWorkspace({ page, template, api, onStep: progress.detail });
    const plan = makePlan(template, state, { force, prune });
    first ??= plan;
    if (dryRun) return first;
    progress.step('writing to Notion');
    try {
      await carryOut(plan.actions, pushing({ api, catalog, template, state, parent: page }), (done, all) => progress.detail(bar(done, all)));
      return first;
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      if (starts === MOST_STARTS) throw explain(error.cause);
    }
  }
}

const WIDTH = 24;

function bar(done: number, all: number): string {
  const full = Math.round((WIDTH * done) / Math.max(1, all));
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${all}`;
}
