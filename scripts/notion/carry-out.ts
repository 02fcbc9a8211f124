import type { Action } from '#src/notion/plan/plan.ts';
import type { Pushing } from './pushing.ts';
import { changeColumns, createDatabase } from './write-databases.ts';
import { createRow, fillRow, updateRow } from './write-rows.ts';
import { createStart, updateStart } from './write-start.ts';

/** Told after each action: how many are done, of how many. */
export type OnDone = (done: number, all: number) => void;

/** Does what a plan says, in its order; rows that could not be finished at once are filled when all rows are there. */
export async function carryOut(actions: readonly Action[], push: Pushing, onDone: OnDone = () => undefined): Promise<void> {
  const unfinished: Extract<Action, { readonly kind: 'create-row' }>[] = [];
  let [done, all] = [0, actions.length];
  const tell = (): void => onDone((done += 1), all);
  const fillAll = async (): Promise<void> => {
    for (const action of unfinished.splice(0)) {
      await fillRow(action, push);
      tell();
    }
  };
  for (const action of actions) {
    if (action.kind !== 'create-row') await fillAll();
    if (action.kind === 'create-row' && !(await createRow(action, push))) all = actions.length + unfinished.push(action);
    else if (action.kind !== 'create-row') await doOne(action, push);
    tell();
  }
  await fillAll();
}

async function doOne(action: Exclude<Action, { readonly kind: 'create-row' }>, push: Pushing): Promise<void> {
  switch (action.kind) {
    case 'create-start':
      return createStart(push);
    case 'create-database':
      return createDatabase(action, push);
    case 'change-columns':
      return changeColumns(action, push);
    case 'update-row':
      return updateRow(action, push);
    case 'archive-row':
      return void (await push.api.write((client) => client.pages.update({ page_id: action.page, in_trash: true })));
    default:
      return updateStart(action, push);
  }
}
