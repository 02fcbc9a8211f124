import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { plainText } from '#src/book/prose/plain.ts';
import { addressIn } from '#src/model/address.ts';
import { NEW_INCIDENT } from '#src/notion/databases/incidents.ts';
import { severityColor } from '#src/notion/severity-color.ts';
import { makeTemplate } from '#src/notion/make-template.ts';
import type { ColumnType, DatabaseId, NotionTemplate } from '#src/notion/template.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { rowsIn } from './setup.ts';

const relationsOf = ({ databases }: NotionTemplate): string[] => databases.flatMap(({ id, columns }) => columns.flatMap((column) => (column.type === 'relation' ? [`${id} → ${column.to}`] : [])));

const addressesIn = (tree: Nodes): string[] => {
  const found: string[] = [];
  visit(tree, 'link', ({ url }) => void found.push(...[addressIn(url)].filter((each) => each !== undefined)));
  return found;
};

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('has the databases that it has something for, and the relations between them', async () => {
    const { runbook, ...input } = await inputOf(dir);
    const template = makeTemplate({ runbook, ...input });
    const has: Readonly<Record<DatabaseId, boolean>> = {
      severities: runbook.severities.length > 0,
      agents: runbook.agents.length > 0,
      templates: runbook.templates.length > 0,
      steps: runbook.procedures.some(({ steps }) => steps.length > 0),
      drills: runbook.drills.length > 0 || runbook.agents.length > 0,
      contacts: true,
      incidents: true,
      'action-items': true,
      pages: true,
    };
    const expected = (['templates → severities', 'steps → severities', 'drills → agents', 'incidents → severities', 'incidents → agents', 'action-items → incidents'] as const).filter((relation) => relation.split(' → ').every((id) => Object.entries(has).some(([name, is]) => name === id && is)));
    expect(template.databases.map(({ id }) => id).toSorted()).toEqual(Object.entries(has).flatMap(([id, is]) => (is ? [id] : [])).toSorted());
    expect(relationsOf(template).toSorted()).toEqual(expected.toSorted());
    const made: string[] = [];
    for (const { id, columns } of template.databases) {
      for (const column of columns) if (column.type === 'relation') expect(made).toContain(column.to);
      made.push(id);
    }
  });

  test('has a row for each level, agent, template, step, contact and drill', async () => {
    const { runbook, ...input } = await inputOf(dir);
    const ids = rowsIn(makeTemplate({ runbook, ...input })).map(([database, { id }]) => `${database.id} ${id}`);
    const { roles, people, channels } = runbook.organization;
    const wanted = [
      ...runbook.severities.map(({ id }) => `severities severities/${id}`),
      ...runbook.agents.map(({ id }) => `agents agents/${id}`),
      ...runbook.templates.map(({ id }) => `templates templates/${id}`),
      ...runbook.procedures.flatMap(({ id, steps }) => steps.map((step) => `steps procedures/${id}#${step.id}`)),
      ...roles.map(({ id }) => `contacts contacts/roles#${id}`),
      ...people.map(({ id }) => `contacts contacts/people#${id}`),
      ...channels.map(({ id }) => `contacts contacts/channels#${id}`),
      ...runbook.drills.map(({ id }) => `drills drills/${id}`),
    ];
    expect(ids).toEqual(expect.arrayContaining(wanted));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every section of the book stands in a row, every link leads to one, and no two rows of a database are called alike', async () => {
    const input = await inputOf(dir);
    const template = makeTemplate(input);
    const ids = new Set(rowsIn(template).map(([, { id }]) => id));
    expect(input.book.chapters.flatMap(({ sections }) => sections.filter(({ id }) => !ids.has(id)))).toEqual([]);
    const addresses = [...rowsIn(template).flatMap(([, { body }]) => addressesIn(body)), ...addressesIn(template.start)];
    expect(addresses.filter((address) => address !== '' && template.rowOf(address) === undefined)).toEqual([]);
    for (const { rows } of template.databases) expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
  });

  test('cells fit their columns, choices are among the options, and relations lead to rows', async () => {
    const template = makeTemplate(await inputOf(dir));
    const ids = new Set(rowsIn(template).map(([, { id }]) => id));
    const kinds: Readonly<Record<ColumnType, string>> = { title: 'line', text: 'line', number: 'number', date: 'plain', checkbox: 'checked', url: 'plain', email: 'plain', phone: 'plain', people: 'people', select: 'choices', multi_select: 'choices', status: 'choices', relation: 'rows' };
    for (const [database, { cells, title }] of rowsIn(template)) {
      for (const [key, cell] of Object.entries(cells)) {
        const column = database.columns.find((each) => each.key === key);
        expect(cell.kind, `${database.id} ${key}`).toBe(column === undefined ? 'no column' : kinds[column.type]);
        const options = column !== undefined && 'options' in column ? column.options.map(({ name }) => name) : [];
        if (cell.kind === 'choices') expect(options).toEqual(expect.arrayContaining([...cell.names]));
        if (cell.kind === 'rows') expect(cell.ids.filter((id) => !ids.has(id))).toEqual([]);
        if (cell.kind === 'plain' && column?.type === 'date') expect(cell.text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
      expect(cells['title']).toEqual({ kind: 'line', nodes: [{ type: 'text', value: title }] });
      for (const column of database.columns) if ('options' in column) expect(column.options.filter(({ name }) => name.includes(',') || name === '')).toEqual([]);
    }
  });

  test('has an incident to duplicate: the internal messages, what to do, what to write afterwards', async () => {
    const { runbook, book, ...input } = await inputOf(dir);
    const body = rowsIn(makeTemplate({ runbook, book, ...input })).find(([, { id }]) => id === NEW_INCIDENT)?.[1].body;
    const said = plainText(body?.children ?? []);
    const todos: string[] = [];
    visit(body ?? { type: 'root', children: [] }, 'listItem', (item) => void (item.checked === false && todos.push(...addressesIn(item))));
    const internal = runbook.templates.filter(({ audience }) => audience === 'internal');
    for (const { fields } of internal) for (const { name } of fields) if (!name.includes('{')) expect(said).toContain(name);
    const toDo = runbook.procedures.filter(({ type }) => type !== 'scenario').flatMap(({ id, steps }) => steps.map((step) => `procedures/${id}#${step.id}`));
    expect(todos.toSorted()).toEqual(toDo.toSorted());
  });
});

test('the worst level is red, the mildest blue, and those between differ while colors last', () => {
  expect([0, 1, 2, 3].map((index) => severityColor(index, 4))).toEqual(['red', 'orange', 'yellow', 'blue']);
  expect([0, 1, 2, 3, 4].map((index) => severityColor(index, 5))).toEqual(['red', 'orange', 'yellow', 'green', 'blue']);
  expect([0, 5, 6].map((index) => severityColor(index, 7))).toEqual(['red', 'gray', 'blue']);
  expect([severityColor(0, 1), severityColor(0, 2), severityColor(1, 2)]).toEqual(['red', 'red', 'blue']);
});
