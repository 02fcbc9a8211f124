import { join } from 'node:path';
import process from 'node:process';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { notion } from '#src/targets/notion/index.ts';
import { safeTitle, safeTitles } from '#src/targets/notion/safe-titles.ts';
import { notionTree } from '#src/targets/notion/tree.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { zipFiles } from '#src/zip/zip-files.ts';
import { FIXTURES, inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { notionFindings } from './notion-layout.ts';
import { readCsv } from './read-csv.ts';
import { commandsOf, pagesOf } from './read-markdown.ts';

const outputs = new Map<TargetInput, readonly OutputFile[]>();

/** The output of a runbook, made once. */
function filesOf(input: TargetInput): readonly OutputFile[] {
  const files = outputs.get(input) ?? notion.render(input).files;
  outputs.set(input, files);
  return files;
}

const zipOf = (input: TargetInput): Uint8Array => {
  const content = filesOf(input).find(({ path }) => path === 'runbook-notion.zip')?.content;
  return content instanceof Uint8Array ? content : expect.fail('no zip');
};

const known = new Map<TargetInput, readonly OutputFile[]>();

/** The files of the zip, each as text. */
function unzipped(input: TargetInput): readonly OutputFile[] {
  const files = known.get(input) ?? Object.entries(unzipSync(zipOf(input))).map(([path, bytes]) => ({ path, content: Buffer.from(bytes).toString('utf8') }));
  known.set(input, files);
  return files;
}

const tableOf = (files: readonly OutputFile[], name: string): string[][] => readCsv(String(files.find(({ path }) => path.endsWith(`/${name}.csv`))?.content ?? '').slice(1));

describe.each(RUNBOOKS)('the Notion zip of %s', (_, dir) => {
  test('keeps every rule of the layout', async () => {
    expect(notionFindings(unzipped(await inputOf(dir)))).toEqual([]);
  });

  test('holds every section, with its commands letter by letter', async () => {
    const input = await inputOf(dir);
    const pages = pagesOf(unzipped(input));
    const held = new Set(pages.flatMap(({ tree }) => commandsOf(tree)));
    const sections = input.book.chapters.flatMap((chapter) => chapter.sections);
    expect(sections.flatMap(({ body }) => commandsOf(body)).filter((command) => !held.has(command))).toEqual([]);
    expect(pages.length).toBeGreaterThanOrEqual(sections.length + input.book.chapters.length);
  });

  test('has a row for each thing of the runbook, and two empty databases', async () => {
    const input = await inputOf(dir);
    const { runbook, catalog } = input;
    const { databases } = catalog.notion;
    const files = unzipped(input);
    const rows = (name: string): number => Math.max(0, tableOf(files, name).length - 1);
    const { roles, people, channels } = runbook.organization;
    expect({ severities: rows(databases.severities), agents: rows(databases.agents), templates: rows(databases.templates), contacts: rows(databases.contacts), drills: rows(databases.drills) }).toEqual({
      severities: runbook.severities.length, agents: runbook.agents.length, templates: runbook.templates.length, contacts: roles.length + people.length + channels.length, drills: runbook.drills.length,
    });
    expect(rows(databases.steps)).toBe(runbook.procedures.reduce((sum, { steps }) => sum + steps.length, 0));
    for (const name of [databases.incidents, databases['action-items']]) expect(tableOf(files, name)).toHaveLength(1);
  });

  test('names no ready-made incident, since it holds none', async () => {
    const input = await inputOf(dir);
    const { notion: words } = input.catalog;
    const texts = unzipped(input).map(({ content }) => String(content)).join('\n');
    expect(texts).toContain(`**${words.databases.incidents}**`);
    expect(texts).not.toContain(words.incident.title);
    expect(texts).not.toContain(words.purposes.incidents);
  });

  test('packs the tree, and is the same bytes in every zone', async () => {
    const input = await inputOf(dir);
    const tree = notionTree(input);
    const before = process.env['TZ'];
    try {
      const made = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
        process.env['TZ'] = zone;
        return Buffer.from(zipFiles(tree.toReversed())).toString('base64');
      });
      expect(new Set([...made, Buffer.from(zipOf(input)).toString('base64')]).size).toBe(1);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    expect(unzipped(input).map(({ path }) => path).toSorted()).toEqual(tree.map(({ path }) => path).toSorted());
  });

  test('says in plain words how to import it, beside the zip as well', async () => {
    const input = await inputOf(dir);
    const words = input.catalog.exports.notion;
    const start = unzipped(input).find(({ path }) => path.endsWith(`/${words.file}.md`));
    expect(filesOf(input).find(({ path }) => path === 'notion-start-here.md')?.content).toBe(start?.content);
    for (const title of [words.importTitle, words.carriesTitle, words.leavesTitle]) expect(start?.content).toContain(`## ${title}`);
  });
});

/** Small, with levels, steps and phone numbers. */
const SMALL = join(FIXTURES, 'named-ranges', 'runbook');

const broken = async (change: (files: readonly OutputFile[]) => readonly OutputFile[]): Promise<string> => notionFindings(change(unzipped(await inputOf(SMALL)))).join('\n');
const edit = (ending: string, change: (text: string) => string) => (files: readonly OutputFile[]): OutputFile[] => files.map((file) => (file.path.endsWith(ending) ? { ...file, content: change(String(file.content)) } : file));
const row = async (): Promise<{ readonly path: string; readonly title: string }> => {
  const found = unzipped(await inputOf(SMALL)).find(({ path }) => path.includes('/Severities/'));
  return { path: found?.path ?? '', title: found?.path.split('/').at(-1)?.slice(0, -'.md'.length) ?? '' };
};

describe('the checker of the layout finds', () => {
  test.each<readonly [string, string, (files: readonly OutputFile[]) => readonly OutputFile[]]>([
    ['a table without its pair', 'second table', (files) => files.filter(({ path }) => !path.endsWith('/Severities_all.csv'))],
    ['a table without its mark', 'byte order mark', edit('/Severities.csv', (text) => text.slice(1))],
    ['lines that end otherwise', 'CRLF', edit('/Severities.csv', (text) => text.replaceAll('\r\n', '\n'))],
    ['a formula', 'a formula', edit('/Contacts.csv', (text) => text.replaceAll('tel:+', '+'))],
    ['a name that Windows refuses', 'the name', (files) => [...files, { path: 'a: b.md', content: '# a\n' }]],
    ['a second page at the top', 'at the top', (files) => [...files, { path: 'Other.md', content: '# Other\n' }]],
    ['a deep heading', 'deeper than the third', edit('/Start here.md', (text) => `${text}\n#### Deep\n`)],
    ['HTML', 'HTML', edit('/Start here.md', (text) => `${text}\n<details>\n`)],
    ['a link to nowhere', 'a link to', edit('/Start here.md', (text) => `${text}\n[x](Nowhere.md)\n`)],
    ['a list that is too deep', 'a list in a list', edit('/Start here.md', (text) => `${text}\n- a\n  - b\n    - c\n`)],
  ])('%s', async (_, words, change) => {
    expect(await broken(change)).toContain(words);
  });

  test('a title that begins another, a row without a page, a page without properties, a relation that leads elsewhere', async () => {
    const { path, title } = await row();
    expect(await broken((files) => [...files, { path: path.replace('.md', '0.md'), content: '# x\n' }])).toContain('no row for');
    expect(await broken((files) => files.filter((file) => file.path !== path))).toContain(`no page for ${title}`);
    expect(await broken(edit(path, (text) => text.replace(/\n\n[^]*?\n\n/, '\n\n')))).toContain('no property');
    expect(await broken(edit('/Severities.csv', (text) => `${text}${title} more${','.repeat((text.split('\r\n')[0] ?? '').split(',').length - 1)}\r\n`))).toContain(`"${title}" begins`);
    expect(await broken(edit('/Steps.csv', (text) => text.replaceAll(`${title} (`, 'Another (')))).toContain('a relation to');
  });
});

const titlesOf = (...things: readonly (readonly [id: string, title: string])[]): string[] => [...safeTitles(things.map(([id, title]) => ({ id, title }))).values()];

describe('titles', () => {
  test('are unique and begin no other, in any order', () => {
    const things = [['a/p1', 'P1'], ['a/p10', 'P10'], ['a/x', 'Same'], ['b/x', 'same'], ['c/y', 'Same thing']] as const;
    const made = titlesOf(...things);
    for (const title of made) expect(made.filter((other) => other.toLowerCase().startsWith(title.toLowerCase()))).toEqual([title]);
    expect(titlesOf(...things.toReversed()).toReversed()).toEqual(made);
    expect(made).toContain('P10');
  });

  test('say of what kind they are before they say an id', () => {
    const made = safeTitles([{ id: 'roles#support', title: 'Support', kind: 'Role' }, { id: 'roles#lead', title: 'Support lead', kind: 'Role' }, { id: 'roles#a', title: 'Desk', kind: 'Role' }, { id: 'people#a', title: 'Desk', kind: 'Role' }]);
    expect([...made.values()]).toEqual(['Support - Role', 'Support lead', 'Desk - roles a', 'Desk - people a']);
  });

  test('stay apart where an id makes the difference again', () => {
    const made = titlesOf(['x', 'A'], ['y', 'A - x'], ['z', 'A - x more']);
    for (const title of made) expect(made.filter((other) => other.startsWith(title))).toEqual([title]);
  });

  test.each([
    ['=SUM(A1)', 'SUM A1'],
    ['+1 202', '1 202'],
    ['../../etc/passwd', 'etc passwd'],
    ['What: "this", or <that>?', 'What this or that'],
    ['name_all', 'name all'],
    ['a\u202Eb\u200Bc', 'a b c'],
    ['CON', 'CON -'],
    ['  . ', ''],
    ['Ends with dots...', 'Ends with dots'],
    ['周小舟 · חץ', '周小舟 חץ'],
  ])('%j becomes %j', (title, safe) => {
    expect(safeTitle(title)).toBe(safe);
  });
});
