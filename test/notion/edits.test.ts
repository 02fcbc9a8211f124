import { describe, expect, test } from 'vitest';
import type { Runbook } from '#src/model/runbook.ts';
import type { NotionTemplate } from '#src/notion/template.ts';
import { join } from 'node:path';
import { FIXTURES, RUNBOOKS } from '../setup/runbooks.ts';
import { pageOf } from './read-back.ts';
import { dump } from './server/dump.ts';
import { NotionServer } from './server/notion-server.ts';
import { smallTemplate } from './small-template.ts';
import { editedTemplate, pushTo, rowsIn, templateOf, writesOf } from './setup.ts';

/** The rows whose content differs between two templates. */
function changedRows(before: NotionTemplate, after: NotionTemplate): string[] {
  const known = new Map(rowsIn(before).map(([, row]) => [row.id, JSON.stringify([row.cells, row.body])]));
  return rowsIn(after).flatMap(([, row]) => (known.get(row.id) === JSON.stringify([row.cells, row.body]) ? [] : [row.id]));
}

const EDITS: Readonly<Record<string, (runbook: Runbook) => Runbook>> = {
  'a role does something else': (runbook) => ({ ...runbook, organization: { ...runbook.organization, roles: runbook.organization.roles.map((role, index) => (index === 0 ? { ...role, does: 'Does something else now.' } : role)) } }),
  'the last step says more': (runbook) => ({ ...runbook, procedures: runbook.procedures.map((procedure, index) => (index === 0 ? { ...procedure, steps: procedure.steps.map((step, place) => (place === procedure.steps.length - 1 ? { ...step, text: `${step.text}\n\nAnd one thing more.` } : step)) } : procedure)) }),
  'a level means something else': (runbook) => ({ ...runbook, severities: runbook.severities.map((severity, index) => (index === 0 ? { ...severity, definition: 'Something else.' } : severity)) }),
  'a drill has other notes': (runbook) => ({ ...runbook, drills: runbook.drills.map((drill, index) => (index === 0 ? { ...drill, notes: 'Other notes.' } : drill)) }),
};

describe('of an edit, only the rows that say it are written', () => {
  test.each(RUNBOOKS)('%s', async (_, dir) => {
    const server = new NotionServer();
    let before = await templateOf(dir);
    let all: (runbook: Runbook) => Runbook = structuredClone;
    await pushTo(server, before);
    const start = [...server.store.pages.values()].find(({ parent }) => parent === server.page)?.id ?? '';
    for (const [name, edit] of Object.entries(EDITS)) {
      const earlier = all;
      all = (runbook) => edit(earlier(runbook));
      const after = await editedTemplate(dir, all);
      const writes = await writesOf(server, after);
      const pages = changedRows(before, after).map((id) => pageOf(server, id).id);
      const isStart = JSON.stringify(before.start) !== JSON.stringify(after.start);
      expect(new Set(writes.map(({ page }) => page)), name).toEqual(new Set([...pages, ...(isStart ? [start] : [])]));
      before = after;
    }
    const fresh = new NotionServer();
    await pushTo(fresh, before);
    expect(dump(server)).toEqual(dump(fresh));
    expect(await writesOf(server, before)).toEqual([]);
  });
});

/** The writes from one state of a few pages to another. */
async function writesBetween(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Promise<string[]> {
  const server = new NotionServer();
  await pushTo(server, smallTemplate(before));
  return (await writesOf(server, smallTemplate(after))).map(({ method, path }) => `${method} ${path.split('/')[2] ?? ''}${path.endsWith('/children') ? '/children' : ''}`);
}

describe('the writes that an edit needs', () => {
  test.each([
    ['one word', { a: 'one\n\ntwo', b: 'x' }, { a: 'one\n\nTWO', b: 'x' }, ['PATCH blocks', 'PATCH pages']],
    ['a paragraph more', { a: 'one', b: 'x' }, { a: 'one\n\ntwo', b: 'x' }, ['PATCH blocks/children', 'PATCH pages']],
    ['two changes, told before and after', { a: 'one\n\n## h\n\ntwo' }, { a: 'ONE\n\n## h\n\nTWO' }, ['PATCH pages', 'PATCH blocks', 'PATCH blocks', 'PATCH pages']],
    ['a page more', { a: 'one' }, { a: 'one', b: 'x' }, ['POST pages']],
    ['a page more, and a link to it', { a: 'one' }, { a: '[one](book:b)', b: 'x' }, ['POST pages', 'PATCH blocks', 'PATCH pages']],
  ])('%s', async (_, before, after, expected) => {
    expect(await writesBetween(before, after)).toEqual(expected);
  });
});

describe('what leaves the runbook', () => {
  test('is told, and archived only where that is asked for', async () => {
    const server = new NotionServer();
    await pushTo(server, smallTemplate({ a: 'one', b: 'two' }));
    const page = pageOf(server, 'b');
    expect(await pushTo(server, smallTemplate({ a: 'one' }))).toEqual({ actions: [], notes: [{ kind: 'left', database: 'pages', title: 'b' }] });
    expect(page.inTrash).toBe(false);
    expect((await writesOf(server, smallTemplate({ a: 'one' }), { prune: true })).map(({ body }) => body)).toEqual([{ in_trash: true }]);
    expect(page.inTrash).toBe(true);
    expect(await pushTo(server, smallTemplate({ a: 'one' }))).toEqual({ actions: [], notes: [] });
  });

  test('a row that we made twice is told, and the younger one archived where that is asked for', async () => {
    const server = new NotionServer();
    const template = smallTemplate({ a: 'one' });
    await pushTo(server, template);
    const page = pageOf(server, 'a');
    const twin = { ...structuredClone(page), id: server.store.newId(), children: [], madeAt: server.store.newTime() };
    server.store.pages.set(twin.id, twin);
    expect(await pushTo(server, template)).toEqual({ actions: [], notes: [{ kind: 'left', database: 'pages', title: 'a' }] });
    await pushTo(server, template, { prune: true });
    expect([page.inTrash, twin.inTrash]).toEqual([false, true]);
  });

  test.each(RUNBOOKS)('%s: a runbook without its agents', async (_, dir) => {
    const without = await editedTemplate(dir, (runbook) => ({ ...runbook, agents: [], drills: [] }));
    const server = new NotionServer();
    await pushTo(server, await templateOf(dir));
    await pushTo(server, without, { prune: true });
    expect(await pushTo(server, without)).toEqual({ actions: [], notes: [] });
    const agents = rowsIn(await templateOf(dir)).filter(([{ id }]) => id === 'agents' || id === 'drills');
    for (const [, { id }] of agents) expect(() => pageOf(server, id)).toThrow();
  });
});

test('a level more, an agent more, a column more: databases grow, and what was chosen keeps its color', async () => {
  const dir = join(FIXTURES, 'sev-five', 'runbook');
  const fewer = await editedTemplate(dir, (runbook) => ({ ...runbook, drills: [] }));
  const cut: NotionTemplate = { ...fewer, databases: fewer.databases.map((database) => ({ ...database, columns: database.columns.filter(({ key }) => key !== 'number').map((column) => (column.type === 'select' ? { ...column, options: column.options.slice(0, -1) } : column)), rows: database.rows.map(({ cells: { number: _number, ...cells }, ...row }) => ({ ...row, cells })) })) };
  const server = new NotionServer();
  await pushTo(server, cut);
  const whole = await templateOf(dir);
  await pushTo(server, whole);
  const fresh = new NotionServer();
  await pushTo(fresh, whole);
  expect(columns(server)).toEqual(columns(fresh));
  expect(await pushTo(server, whole)).toEqual({ actions: [], notes: [] });
});

const columns = ({ store }: NotionServer): string[] => [...store.sources.values()].flatMap(({ title, properties }) => properties.map(({ name, type }) => `${title} ${name} ${type}`)).toSorted();
