import type { WorkspaceState } from '#src/notion/state.ts';
import type { NotionTemplate } from '#src/notion/template.ts';
import { hashOfBlocks } from '#src/notion/blocks/canonical.ts';
import { blocksOf } from '#src/notion/blocks/from-mdast.ts';
import { namesOf, pagesIn } from './names.ts';
import { planColumns, shortened } from './plan-columns.ts';
import { planLeft, planRows, type Around } from './plan-rows.ts';
import { planStart } from './plan-start.ts';
import { leadsToKnown } from './targets.ts';
import type { Action, Plan, PlanOptions } from './plan.ts';

/** The difference between the template and what is there, as things to do. */
export function makePlan(template: NotionTemplate, state: WorkspaceState, options: PlanOptions): Plan {
  const around: Around = { template, state, options, names: namesOf(template, pagesIn(state), state) };
  const created: readonly Action[] = state.start === undefined ? [{ kind: 'create-start' }] : [];
  const plans = [
    { actions: created, notes: [] },
    ...template.databases.map((database): Plan => {
      const there = state.databases.get(database.id);
      return there === undefined ? { actions: [{ kind: 'create-database', database }], notes: [] } : planColumns(database, there);
    }),
    ...template.databases.map((database): Plan => ({ actions: [], notes: shortened(database) })),
    ...template.databases.map((database) => planRows(database, around)),
    ...[...state.databases.values()].map((there) => planLeft(there, template.databases.find(({ id }) => id === there.id), options)),
    planStart(around),
  ];
  return { actions: byOrder(plans.flatMap(({ actions }) => actions)), notes: plans.flatMap(({ notes }) => notes) };
}

const ORDER: readonly Action['kind'][] = ['create-start', 'create-database', 'change-columns', 'create-row', 'update-row', 'archive-row', 'update-start'];
const byOrder = (actions: readonly Action[]): Action[] => actions.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** The pages whose blocks have to be read before the plan is made: those to be written, those that were interrupted, and those that somebody else edited, last or so that it was kept. */
export function pagesToRead(template: NotionTemplate, state: WorkspaceState): string[] {
  const names = namesOf(template, pagesIn(state), state);
  return template.databases.flatMap((database) =>
    database.rows.flatMap((row) => {
      const found = state.databases.get(database.id)?.rows.get(row.id);
      if (found === undefined) return [];
      const { mark, editedBy } = found;
      const isSettled = state.writers.has(editedBy) && mark.isKept !== true && leadsToKnown(row, template, names) && mark.body === hashOfBlocks(blocksOf(row.body, names));
      return isSettled ? [] : [found.page];
    }),
  );
}
