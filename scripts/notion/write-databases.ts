/** Makes databases and columns. */
import type { Action } from '#src/notion/plan/plan.ts';
import { columnState } from '#src/notion/plan/wanted.ts';
import { columnRequest, columnRequests, extension, type DataSources } from '#src/notion/requests/columns.ts';
import { richText } from '#src/notion/blocks/request.ts';
import type { Pushing } from './pushing.ts';
import { readDatabase } from './read-database.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

type ActionOf<K extends Action['kind']> = Extract<Action, { readonly kind: K }>;

export async function createDatabase({ database }: ActionOf<'create-database'>, push: Pushing): Promise<void> {
  const parent = push.pages.get('') ?? push.parent;
  const { id } = await push.api.write((client) =>
    client.databases.create({
      parent: { type: 'page_id', page_id: parent },
      title: richText([{ text: database.title }]),
      description: richText([{ text: database.purpose }]),
      is_inline: false,
      initial_data_source: { properties: columnRequests(database, sourcesOf(push), push.catalog) },
    }),
  );
  await learn(id, push);
}

export async function changeColumns({ database, added, extended }: ActionOf<'change-columns'>, push: Pushing): Promise<void> {
  const there = push.databases.get(database.id);
  if (there === undefined) return;
  const properties = Object.fromEntries([
    ...added.map((column) => [column.name, columnRequest(column, sourcesOf(push), push.catalog)] as const),
    ...extended.flatMap((column) => {
      const state = columnState(column, there);
      const request = state === undefined ? undefined : extension(column, state);
      return state === undefined || request === undefined ? [] : [[state.name, request] as const];
    }),
  ]);
  await push.api.write((client) => client.dataSources.update({ data_source_id: there.dataSource, properties }));
  await learn(there.database, push);
}

const sourcesOf = ({ databases }: Pushing): DataSources => new Map([...databases].map(([id, { dataSource }]) => [id, dataSource]));

/** The ids of its columns are known only once it is there. */
async function learn(id: string, push: Pushing): Promise<void> {
  const found = await readDatabase(id, push.api, push.state.writers);
  if (found === undefined) throw new ExpectedFailure(`Notion: the database ${id} cannot be read back`, { hint: 'run the command again' });
  push.databases.set(found.id, found);
}
