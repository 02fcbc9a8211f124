import { describe, expect, test } from 'vitest';
import { levelFacts } from '../setup/level-facts.ts';
import { countRequests } from '#scripts/bench/notion.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { missingFacts, pageOf } from './read-back.ts';
import { dump, titleOf } from './server/dump.ts';
import { NotionServer } from './server/notion-server.ts';
import { plainText } from './server/rich-text.ts';
import { pushTo, rowsIn, templateOf, writesOf } from './setup.ts';

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('is pushed whole, says the facts of each level, and a second push writes nothing', async () => {
    const server = new NotionServer();
    const template = await templateOf(dir);
    await pushTo(server, template);
    expect(server.requests.length).toBe(await countRequests(template));

    for (const [, { id, title }] of rowsIn(template)) expect(titleOf(pageOf(server, id))).toBe(title);
    const input = await inputOf(dir);
    const facts = levelFacts(input.runbook, input);
    expect(facts.flatMap((each) => missingFacts(server, each))).toEqual([]);
    expect(facts.flatMap((each) => missingFacts(server, { ...each, updateEvery: 'a blink', told: [{ who: 'A stranger', by: undefined }] }))).toHaveLength(2 * facts.length);

    const before = dump(server);
    const plan = await pushTo(server, template);
    expect(plan).toEqual({ actions: [], notes: [] });
    expect(await writesOf(server, template)).toEqual([]);
    expect(dump(server)).toEqual(before);
  });

  test('a dry run writes nothing, and plans what the push then does', async () => {
    const server = new NotionServer();
    const template = await templateOf(dir);
    expect(await writesOf(server, template, { dryRun: true })).toEqual([]);
    const planned = await pushTo(server, template, { dryRun: true });
    const done = await pushTo(server, template);
    expect(done.actions).toEqual(planned.actions);
    expect(done.actions.filter(({ kind }) => kind === 'create-row')).toHaveLength(rowsIn(template).length);
  });
});

test('relations stand on both sides', async () => {
  const [[, dir] = ['', '']] = RUNBOOKS;
  const server = new NotionServer();
  const template = await templateOf(dir);
  await pushTo(server, template);
  const related = rowsIn(template).flatMap(([database, row]) =>
    Object.entries(row.cells).flatMap(([key, cell]) => {
      const column = database.columns.find((each) => each.key === key);
      return cell.kind === 'rows' && column?.type === 'relation' ? cell.ids.map((id) => ({ from: row.id, to: id, reverse: column.reverse })) : [];
    }),
  );
  expect(related.length).toBeGreaterThan(0);
  for (const { from, to, reverse } of related) {
    const target = pageOf(server, to);
    const property = server.store.sources.get(target.parent)?.properties.find(({ name }) => name === reverse);
    expect(JSON.stringify(target.values[property?.id ?? ''])).toContain(pageOf(server, from).id);
  }
});

test('an account with the e-mail address of a contact is that person', async () => {
  const [[, dir] = ['', '']] = RUNBOOKS;
  const template = await templateOf(dir);
  const [, row] = rowsIn(template).find(([{ id }, { cells }]) => id === 'contacts' && cells['accounts']?.kind === 'people') ?? [];
  const cell = row?.cells['accounts'];
  const [email = ''] = cell?.kind === 'people' ? cell.emails : [];
  expect(email).not.toBe('');

  const server = new NotionServer();
  const account = server.store.newId();
  server.store.users.push({ id: account, name: 'Somebody', email: email.toUpperCase() });
  await pushTo(server, template);
  expect(JSON.stringify(pageOf(server, row?.id ?? '').values)).toContain(account);

  const blind = new NotionServer({ capabilities: { users: false } });
  await pushTo(blind, template);
  expect(plainText(pageOf(blind, row?.id ?? '').values['title']?.['title'])).toBe(row?.title);
});
