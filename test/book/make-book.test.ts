/** What holds for the book of any runbook, so that every target can rely on it. */
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { PARTS } from '#schemas/vocabulary.ts';
import type { Book, Section } from '#src/book/book.ts';
import { makeBook } from '#src/book/make-book.ts';
import { addressIn, addressOf } from '#src/model/address.ts';
import { allSteps } from '#src/model/steps.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

const sectionsOf = (book: Book): readonly Section[] => book.chapters.flatMap(({ sections }) => sections);
const within = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(within) : [])];
const anchorsOf = ({ body }: Section): string[] => within(body).flatMap(({ data }) => data?.anchor ?? []);

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('chapters and addresses', async () => {
    const { book } = await inputOf(dir);
    expect(book.chapters.map(({ id }) => id)).toEqual(PARTS.filter((part) => book.chapters.some(({ id }) => id === part)));
    expect(book.chapters.filter(({ sections }) => sections.length === 0)).toEqual([]);
    const ids = sectionsOf(book).map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  test('each definition has its section', async () => {
    const { book, runbook } = await inputOf(dir);
    const ids = new Set(sectionsOf(book).map(({ id }) => id));
    expect(definitionsOf(runbook).filter((address) => !ids.has(address))).toEqual([]);
  });

  test('anchors are unique in their section, and each step and control has its own', async () => {
    const { book, runbook } = await inputOf(dir);
    const anchors = new Map(sectionsOf(book).map((section) => [section.id, anchorsOf(section)]));
    expect([...anchors].filter(([, list]) => new Set(list).size < list.length)).toEqual([]);
    expect(partsOf(runbook).filter(([section, part]) => anchors.get(section)?.includes(part) !== true)).toEqual([]);
  });

  test('the headings told are those of the body', async () => {
    for (const section of sectionsOf((await inputOf(dir)).book)) {
      const inBody = section.body.children.flatMap((node) => (node.type === 'heading' ? [node.data?.anchor] : []));
      expect([section.id, section.headings.map(({ anchor }) => anchor)]).toEqual([section.id, inBody]);
      expect([section.id, section.headings[0]?.depth ?? 2]).toEqual([section.id, 2]);
    }
  });

  test('every link inside the book lands', async () => {
    const { book } = await inputOf(dir);
    const anchors = new Map(sectionsOf(book).map((section) => [section.id, new Set(anchorsOf(section))]));
    const links = sectionsOf(book).flatMap(({ id, body }) => within(body).flatMap((node) => (node.type === 'link' ? [{ id, address: addressIn(node.url), url: node.url }] : [])));
    const lands = (address: string): boolean => {
      const [section = '', anchor] = address.split('#');
      return anchors.get(section) !== undefined && (anchor === undefined || anchors.get(section)?.has(anchor) === true);
    };
    expect(links.filter(({ address, url }) => (address === undefined ? !/^(?:https?|mailto|tel):/i.test(url) : !lands(address)))).toEqual([]);
    expect(book.redirects.filter(({ to }) => !lands(to))).toEqual([]);
  });

  test('nothing but plain mdast: no reference, component or HTML, no empty heading, list or table', async () => {
    for (const { id, body } of sectionsOf((await inputOf(dir)).book)) {
      const nodes = within(body);
      expect([id, nodes.filter(({ type }) => ['reference', 'component', 'html', 'linkReference', 'imageReference', 'definition', 'yaml'].includes(type))]).toEqual([id, []]);
      expect([id, nodes.filter((node) => ['heading', 'paragraph', 'list', 'listItem', 'blockquote', 'strong', 'emphasis', 'link'].includes(node.type) && 'children' in node && node.children.length === 0)]).toEqual([id, []]);
      expect([id, nodes.filter((node) => node.type === 'table' && node.children.length < 2)]).toEqual([id, []]);
      expect([id, headingsWithoutText(body.children)]).toEqual([id, []]);
    }
  });

  test('a command that stands open says so, and no other does', async () => {
    const { book } = await inputOf(dir);
    const commands = sectionsOf(book).flatMap(({ body }) => within(body).flatMap((node) => (node.type === 'code' && node.data?.command !== undefined ? [{ value: node.value, ...node.data.command }] : [])));
    const { agents } = (await inputOf(dir)).runbook;
    expect(commands.filter(({ agent }) => agent !== undefined && !agents.some(({ id }) => id === agent))).toEqual([]);
    expect(commands.filter(({ value, open }) => open.some((name) => !value.includes(`[${name.replace(/^ask\./, '').replaceAll(/[._]/g, '-')}]`)))).toEqual([]);
  });

  test('the same input gives the same book, and the trees of the reader stay as they are', async () => {
    const { book, runbook, catalog, prose } = await inputOf(dir);
    expect(JSON.stringify(makeBook(runbook, { catalog, prose }))).toBe(JSON.stringify(book));
  });
});

function definitionsOf({ severities, agents, procedures, templates, obligations, pages }: Runbook): string[] {
  const all = { severities, agents, procedures, templates, obligations, pages } as const;
  return (['severities', 'agents', 'procedures', 'templates', 'obligations', 'pages'] as const).flatMap((root) => all[root].map(({ id }) => addressOf(root, id)));
}

const partsOf = ({ agents, procedures }: Runbook): (readonly [section: string, part: string])[] => [
  ...agents.flatMap(({ id, controls }) => controls.map((control) => [addressOf('agents', id), control.id] as const)),
  ...procedures.flatMap((procedure) => allSteps(procedure).map((step) => [addressOf('procedures', procedure.id), step.id] as const)),
];

/** A heading that the next one of its depth or above follows at once; a step may say all in its title. */
function headingsWithoutText(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const isEmpty = node.type === 'heading' && OWN.has(node.data?.anchor ?? '') && (next === undefined || (next.type === 'heading' && next.depth <= node.depth));
    return isEmpty ? [node.data?.anchor ?? ''] : [];
  });
}

/** Headings of the book's own, which stand only where there is something to say. */
const OWN: ReadonlySet<string> = new Set(['first-action', 'tell', 'then', 'examples', 'signals', 'raise-if', 'lower-if', 'do-not', 'alerts', 'agent', 'baselines', 'values', 'notes', 'fields', 'ask', 'advice', 'due', 'log', 'hours', 'events', 'synonyms']);

test('a runbook of three files has only what it says', async () => {
  const minimal = RUNBOOKS.find(([name]) => name === 'minimal')?.[1] ?? '';
  const { book } = await inputOf(minimal);
  expect(sectionsOf(book).map(({ id }) => id)).toEqual(['procedures/respond', 'contacts/roles', 'overview/about']);
});
