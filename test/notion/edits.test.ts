import { describe, expect, test } from 'vitest';
import type { Runbook } from '#src/model/runbook.ts';
import { NEW_INCIDENT } from '#src/notion/databases/incidents.ts';
import type { NotionTemplate } from '#src/notion/template.ts';
import { join } from 'node:path';
import { FIXTURES, RUNBOOKS } from '../setup/runbooks.ts';
import { addColumn, addRow, columnOf, duplicate, layOut, rewriteBlock, sourceOf, writeBelow, writeCell } from './person.ts';
import { linesOf, pageOf } from './read-back.ts';
import { dump } from './server/dump.ts';
import { NotionServer } from './server/notion-server.ts';
import { plainText } from './server/rich-text.ts';
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

describe('what people do', () => {
  const dir = join(FIXTURES, 'branches', 'runbook');
  const edit = EDITS['a role does something else'] ?? ((runbook: Runbook) => runbook);
  const firstRole = async (): Promise<string> => rowsIn(await templateOf(dir)).find(([{ id }]) => id === 'contacts')?.[1].id ?? '';

  test('columns, rows, text below the line stay, also where we write', async () => {
    const server = new NotionServer();
    await pushTo(server, await templateOf(dir));
    const row = await firstRole();
    const page = pageOf(server, row);
    addColumn(server, page, 'Our own');
    writeCell(server, page, 'Our own', 'a note');
    const below = writeBelow(server, page, 'Our own words');
    const mine = addRow(server, page, 'Our own contact');
    const untouched = JSON.stringify([server.store.blocks.get(below), mine]);

    const plan = await pushTo(server, await editedTemplate(dir, edit));
    expect(plan.notes).toEqual([]);
    expect(JSON.stringify([server.store.blocks.get(below), server.store.pages.get(mine.id)])).toBe(untouched);
    expect(page.children.at(-1)).toBe(below);
    expect(plainText(page.values[columnOf(server, page, 'Our own')]?.['rich_text'])).toBe('a note');
    expect(linesOf(server, page.id).join('\n')).toContain('Does something else now.');
    expect((await pushTo(server, await editedTemplate(dir, edit))).actions).toEqual([]);
  });

  test('an edit in our part is told and kept, and put back where that is forced', async () => {
    const server = new NotionServer();
    await pushTo(server, await templateOf(dir));
    const row = await firstRole();
    const page = pageOf(server, row);
    const clean = dump(server);
    rewriteBlock(server, page, 0, 'Somebody changed this');
    const below = writeBelow(server, page, 'Our own words');
    const kept = dump(server);

    const told = { kind: 'edited', database: 'contacts', part: 'body', forced: false };
    expect((await pushTo(server, await templateOf(dir))).notes).toMatchObject([told]);
    expect(dump(server)).toEqual(kept);

    const changed = await editedTemplate(dir, edit);
    expect((await pushTo(server, changed)).notes).toMatchObject([told]);
    expect(linesOf(server, page.id)[0]).toBe('Somebody changed this');
    expect((await pushTo(server, changed)).notes).toMatchObject([told]);

    expect((await pushTo(server, await templateOf(dir), { force: true })).notes).toMatchObject([{ ...told, forced: true }]);
    server.store.removeBlock(below);
    expect(dump(server)).toEqual(clean);
    expect(await pushTo(server, await templateOf(dir))).toEqual({ actions: [], notes: [] });
  });

  test('blocks that say the same stay the same blocks, with the comments on them', async () => {
    const server = new NotionServer();
    await pushTo(server, smallTemplate({ a: 'one\n\n- x\n- y\n\n## two\n\nthree' }));
    const page = pageOf(server, 'a');
    const before = page.children.slice();
    await pushTo(server, smallTemplate({ a: 'new\n\none\n\n- x\n- Y\n\nthree' }));
    expect(linesOf(server, page.id)).toEqual(['new', 'one', 'x', 'Y', 'three', expect.stringContaining('Write below')]);
    const [one, x, y, , three, line] = before;
    expect(page.children.slice(1)).toEqual([one, x, y, three, line]);
  });

  test('on the start page: words below its line stay, an edit above is told and kept, and put back where that is forced', async () => {
    const server = new NotionServer();
    const template = smallTemplate({ a: 'one' }, 'Welcome to [a](book:a)\n\n## Read');
    await pushTo(server, template);
    const page = server.store.pages.get(server.store.blocks.get(server.store.pages.get(server.page)?.children[0] ?? '')?.id ?? '');
    if (page === undefined) throw new Error('no start page');
    const clean = dump(server);
    rewriteBlock(server, page, 0, 'Welcome, all of you');
    const below = writeBelow(server, page, 'Our own words');
    const told = { kind: 'edited', database: 'start', part: 'body', forced: false };
    const changed = smallTemplate({ a: 'one' }, 'Hello to [a](book:a)\n\n## Read');
    expect((await pushTo(server, changed)).notes).toMatchObject([told]);
    expect(linesOf(server, page.id)[0]).toBe('Welcome, all of you');
    expect((await pushTo(server, template, { force: true })).notes).toMatchObject([{ ...told, forced: true }]);
    expect(page.children.at(-1)).toBe(below);
    server.store.removeBlock(below);
    expect(dump(server)).toEqual(clean);
    page.values['title'] = { type: 'title', title: [{ type: 'text', text: { content: 'Ours', link: null }, plain_text: 'Ours', href: null, annotations: {} }] };
    expect((await pushTo(server, template)).notes).toMatchObject([{ kind: 'edited', database: 'start', part: 'cells' }]);
    expect(await pushTo(server, template, { page: page.id })).toMatchObject({ actions: [] });
  });

  test('a cell of ours that was changed is told and kept, and put back where that is forced', async () => {
    const server = new NotionServer();
    await pushTo(server, await templateOf(dir));
    const row = await firstRole();
    const page = pageOf(server, row);
    const clean = dump(server);
    writeCell(server, page, 'What for', 'Changed by somebody');
    const notes = [{ kind: 'edited', database: 'contacts', part: 'cells', forced: false }];
    expect((await pushTo(server, await templateOf(dir))).notes).toMatchObject(notes);
    expect((await pushTo(server, await editedTemplate(dir, edit))).notes).toMatchObject(notes);
    expect(plainText(page.values[columnOf(server, page, 'What for')]?.['rich_text'])).toBe('Changed by somebody');
    await pushTo(server, await templateOf(dir), { force: true });
    expect(dump(server)).toEqual(clean);
  });

  test('a line that was taken away: all is kept; forced, their words stay', async () => {
    const server = new NotionServer();
    const template = smallTemplate({ a: 'one\n\ntwo' });
    await pushTo(server, template);
    const page = pageOf(server, 'a');
    server.store.removeBlock(page.children[2] ?? '');
    writeBelow(server, page, 'Our own words');
    expect((await pushTo(server, smallTemplate({ a: 'one\n\nthree' }))).notes).toMatchObject([{ kind: 'edited', part: 'body' }]);
    expect(linesOf(server, page.id)).toEqual(['one', 'two', 'Our own words']);
    await pushTo(server, smallTemplate({ a: 'one\n\nthree' }), { force: true });
    expect(linesOf(server, page.id)).toEqual(['one', 'three', expect.stringContaining('Write below'), 'Our own words']);
  });

  test('a copy of the ready-made incident is theirs, whatever we push', async () => {
    const server = new NotionServer();
    await pushTo(server, await templateOf(dir));
    const copy = duplicate(server, NEW_INCIDENT);
    const before = [JSON.stringify(copy), linesOf(server, copy.id)];
    const renamed = await editedTemplate(dir, (runbook) => ({ ...runbook, templates: runbook.templates.map((template) => ({ ...template, fields: template.fields.map((field) => ({ ...field, name: `${field.name} now` })) })) }));
    await pushTo(server, renamed, { force: true, prune: true });
    expect([JSON.stringify(copy), linesOf(server, copy.id)]).toEqual(before);
    expect(linesOf(server, pageOf(server, NEW_INCIDENT).id)).not.toEqual(before[1]);

    pageOf(server, NEW_INCIDENT).inTrash = true;
    await pushTo(server, renamed, { force: true });
    expect([JSON.stringify(copy), linesOf(server, copy.id)]).toEqual(before);
  });

  test('renamed columns, databases in columns of the page, an own choice, an own order: all is found again', async () => {
    const server = new NotionServer();
    await pushTo(server, await templateOf(dir));
    const page = pageOf(server, await firstRole());
    for (const property of sourceOf(server, page).properties) property.name = `${property.name} (renamed)`;
    sourceOf(server, page).title = 'Whom to call';
    layOut(server);
    expect(await pushTo(server, await templateOf(dir))).toEqual({ actions: [], notes: [] });
    await pushTo(server, await editedTemplate(dir, edit));
    expect(linesOf(server, page.id).join('\n')).toContain('Does something else now.');
    expect(sourceOf(server, page).properties.map(({ name }) => name).filter((name) => !name.endsWith('(renamed)'))).toEqual([]);
  });

  test('a column of another type is told, and no longer written', async () => {
    const server = new NotionServer();
    await pushTo(server, await templateOf(dir));
    const page = pageOf(server, await firstRole());
    const column = sourceOf(server, page).properties.find(({ name }) => name === 'Chat');
    if (column !== undefined) Object.assign(column, { type: 'select', config: { options: [] } });
    expect((await pushTo(server, await templateOf(dir))).notes).toContainEqual({ kind: 'retyped', database: 'contacts', column: 'Chat', type: 'select' });
  });

  test('a row that somebody threw away is made again, and what leads to it is mended', async () => {
    const server = new NotionServer();
    const template = smallTemplate({ a: '[see](book:b)', b: 'x' }, '[also](book:b)');
    await pushTo(server, template);
    const clean = dump(server);
    pageOf(server, 'b').inTrash = true;
    await pushTo(server, template);
    expect(dump(server)).toEqual(clean);
    expect(await pushTo(server, template)).toEqual({ actions: [], notes: [] });
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
