/** The page that people open first: which level, which agent, where to read. The databases follow below it. */
import type { Root } from 'mdast';
import { bookLink, emphasis, heading, lineList, line, list, paragraph, strong, type Block, type Inline } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { fill } from '#src/model/fill.ts';
import { bodyOf } from './cells.ts';
import { NEW_INCIDENT } from './databases/incidents.ts';
import { isProse } from './databases/pages.ts';
import { sectionsOf, type NotionSource } from './source.ts';

/** `begin` says what to do when an incident begins. */
export function startBody(source: NotionSource, begin: string): Root {
  const { book, catalog } = source;
  const words = catalog.notion.start;
  return bodyOf([
    ...(book.summary === undefined ? [] : [paragraph(book.summary)]),
    paragraph(fillInline(begin, { incident: strong(bookLink(NEW_INCIDENT, catalog.notion.incident.title)), database: strong(catalog.notion.databases.incidents) })),
    ...linked(words.levels, sectionsOf(source, 'severity')),
    ...linked(words.agents, sectionsOf(source, 'agent')),
    heading(2, words.read),
    list(book.chapters.flatMap((chapter): Block[][] => {
      const pages = chapter.sections.filter(isProse);
      return pages.length === 0 ? [] : [[paragraph(chapter.title), lineList(pages.map(({ id, title }) => line(bookLink(id, title))))]];
    })),
    paragraph(emphasis(fill(words.revision, { organization: book.organization, revision: book.revision.label }))),
    heading(2, words.databases),
  ]);
}

interface Linked {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
}

function linked(title: string, sections: readonly Linked[]): Block[] {
  if (sections.length === 0) return [];
  return [heading(2, title), lineList(sections.map((section): Inline[] => line(bookLink(section.id, section.title), section.summary === undefined ? '' : ` – ${section.summary}`)))];
}
