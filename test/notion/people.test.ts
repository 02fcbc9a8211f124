import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Runbook } from '#src/model/runbook.ts';
import { NEW_INCIDENT } from '#src/notion/databases/incidents.ts';
import { FIXTURES } from '../setup/runbooks.ts';
import { addColumn, addRow, columnOf, duplicate, layOut, rewriteBlock, sourceOf, writeBelow, writeCell } from './person.ts';
import { linesOf, pageOf } from './read-back.ts';
import { dump } from './server/dump.ts';
import { NotionServer } from './server/notion-server.ts';
import { plainText } from './server/rich-text.ts';
import { smallTemplate } from './small-template.ts';
import { editedTemplate, pushTo, rowsIn, templateOf } from './setup.ts';

const edit = (runbook: Runbook): Runbook => ({ ...runbook, organization: { ...runbook.organization, roles: runbook.organization.roles.map((role, index) => (index === 0 ? { ...role, does: 'Does something else now.' } : role)) } });

describe('what people do', () => {
  const dir = join(FIXTURES, 'branches', 'runbook');
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
