import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mkdocs } from '#src/targets/mkdocs/index.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { commandsOf, headingsOf, insideLinks, pagesOf, type Page } from './read-markdown.ts';

/** What the heading itself says of its anchor. */
const anchorsOf = ({ text }: Page): ReadonlySet<string> => new Set([...text.matchAll(/^#{1,6} .* \{: #([^\s}]+) \}$/gm)].map((match) => match[1] ?? ''));

describe.each(RUNBOOKS)('the MkDocs pages of %s', (_, dir) => {
  const read = async () => {
    const input = await inputOf(dir);
    const { files } = mkdocs.render(input);
    const text = (path: string): string => String(files.find((file) => file.path === path)?.content ?? '');
    return { input, files, text, pages: pagesOf(files) };
  };

  test('have links that land, on files and on headings', async () => {
    const { pages } = await read();
    const anchors = new Map(pages.map((page) => [page.path, anchorsOf(page)]));
    const lost = pages.flatMap((page) =>
      insideLinks(page.tree).filter((url) => {
        const [file = '', anchor] = url.split('#');
        const found = anchors.get(file === '' ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(file)));
        return found === undefined || (anchor !== undefined && !found.has(anchor));
      }).map((url) => `${page.path}: ${url}`),
    );
    expect(lost).toEqual([]);
  });

  test('stand in the navigation by chapter, each once', async () => {
    const { input, text, files } = await read();
    const { site_name: name, nav, copyright } = parse(text('mkdocs.yml'));
    const listed: string[] = nav.flatMap((entry: Record<string, unknown>) => Object.values(entry).flatMap((value) => (Array.isArray(value) ? value.flatMap((page: object) => Object.values(page)) : [value])));
    const sections = input.book.chapters.flatMap((chapter) => chapter.sections);
    expect(name).toBe(input.book.title);
    expect(copyright).toContain(input.book.revision.label);
    expect(listed).toHaveLength(sections.length + 1);
    expect(listed.filter((path) => !files.some((file) => file.path === `docs/${path}`))).toEqual([]);
    expect(nav.slice(1).map((entry: object) => Object.keys(entry)[0])).toEqual(input.book.chapters.map(({ title }) => title));
  });

  test('hold every command of the top level letter by letter, and each heading with the anchor of the book', async () => {
    const { input, pages } = await read();
    for (const section of input.book.chapters.flatMap((chapter) => chapter.sections)) {
      const page = pages.find(({ path }) => path === `docs/${section.id.replace(/^templates\//, 'messages/')}.md`);
      expect(page, section.id).toBeDefined();
      if (page === undefined) continue;
      expect(section.headings.map(({ anchor }) => anchor).filter((anchor) => !anchorsOf(page).has(anchor))).toEqual([]);
      expect(headingsOf(page.tree)[0]).toBe(section.title);
      const top = section.body.children.flatMap((node) => (node.type === 'code' ? [node.value] : []));
      expect(top.filter((command) => !commandsOf(page.tree).includes(command))).toEqual([]);
    }
  });

  test('are a component that Backstage accepts', async () => {
    const { text, input } = await read();
    const entity = parse(text('catalog-info.yaml'));
    // https://backstage.io/docs/features/software-catalog/descriptor-format#name-required
    expect(entity.metadata.name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(entity.metadata.name.length).toBeLessThanOrEqual(63);
    expect(entity).toMatchObject({ apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { title: input.book.title, annotations: { 'backstage.io/techdocs-ref': 'dir:.' } }, spec: { type: 'documentation' } });
    expect(input.runbook.organization.roles.map(({ id }) => id)).toContain(entity.spec.owner);
  });
});
