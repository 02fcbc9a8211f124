/** What the one file shows: every page of the site that is of the runbook, one below the other. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section } from '#src/book/book.ts';
import { icon } from '#src/html/icons.ts';
import { inPage } from '#src/html/in-page.ts';
import { withComposer } from '#src/html/layouts/composer.ts';
import { contentsLayout } from '#src/html/layouts/contents.ts';
import { homeLayout } from '#src/html/layouts/home.ts';
import { sectionLayout } from '#src/html/layouts/section.ts';
import { linksInPage } from '#src/html/links-in-page.ts';
import { withLocalContents } from '#src/html/local-contents.ts';
import { contentsOf } from '#src/html/place-anchors.ts';
import { addressIn, placed } from '#src/html/placed.ts';
import { viewOf, type ViewInput } from '#src/html/view.ts';
import { chaptersNav, onward } from './ways.ts';

/** The address of everything at once. */
const WHOLE = 'whole';

export function bodyOf(input: ViewInput): ElementContent[] {
  const { book, catalog } = input;
  const { shell } = catalog.site;
  const sections = book.chapters.flatMap(({ sections: list }) => list);
  const links = linksInPage(sections);
  const fixed = (id: string, layout: typeof homeLayout): Element => part(id, layout(viewOf(input, links(id), id)));
  return [
    h('a', { className: ['skip'], href: '#main' }, shell.skip),
    header(input),
    h('div', { className: ['shell', 'single'], id: WHOLE }, [
      chaptersNav(input),
      h('main', { id: 'main', tabIndex: -1 }, [fixed('index', homeLayout), fixed('contents', contentsLayout), ...sectionParts(sections, input)]),
    ]),
    bar(contactsIn(input), input),
    footer(input, sections),
  ];
}

/** A page of its own once a script shows one at a time. */
const part = (path: string, nodes: readonly ElementContent[]): Element => h('section', { id: inPage(path), dataPath: path }, [...nodes]);

/** Laid out as the site does it, then placed here: the same ids, each with its page before it. */
function sectionParts(sections: readonly Section[], input: ViewInput): Element[] {
  const known = new Set(sections.map(({ id }) => id));
  const links = linksInPage(sections);
  return sections.map((section, index) => {
    const nodes = placed(withComposer(section, sectionLayout(section, input, { href: addressIn(known) }), input), links(section.id));
    const former = input.book.redirects.filter(({ from, to }) => to === section.id && !from.includes('#') && !known.has(from));
    return part(section.id, [
      ...former.map(({ from }) => h('span', { id: inPage(from) })),
      ...withLocalContents(nodes, contentsOf(nodes), section.kind, input.catalog.site),
      onward(sections[index - 1], sections[index + 1], input),
    ]);
  });
}

function header({ book, catalog, runbook }: ViewInput): Element {
  const { shell, client } = catalog.site;
  return h('header', { className: ['top'] }, [
    h('a', { className: ['home'], href: '#index' }, book.title),
    ...(runbook.agents.length > 1 ? [h('button', { type: 'button', className: ['js-only', 'chosen-agent'], ariaLabel: client.noAgent }, client.agentMenu)] : []),
    h('button', { type: 'button', className: ['js-only', 'open-search'], ariaLabel: shell.search, ariaKeyShortcuts: '/ Control+K Meta+K' }, icon('search')),
    h('button', { type: 'button', className: ['js-only', 'theme'], ariaLabel: client.theme }, icon('theme')),
  ]);
}

const contactsIn = ({ book }: ViewInput): string | undefined => book.chapters.find(({ id }) => id === 'contacts')?.sections[0]?.id;

function bar(contacts: string | undefined, { catalog, runbook }: ViewInput): Element {
  const { shell } = catalog.site;
  return h('nav', { className: ['bar'], ariaLabel: shell.main }, [
    h('a', { href: '#index' }, [icon('triage'), runbook.severities.length > 0 ? shell.triage : shell.start]),
    h('button', { type: 'button', className: ['js-only', 'open-search'] }, [icon('search'), shell.search]),
    ...(contacts === undefined ? [] : [h('a', { href: `#${inPage(contacts)}` }, [icon('contacts'), shell.contacts])]),
    h('a', { href: '#contents' }, [icon('all'), shell.all]),
  ]);
}

function footer({ book, catalog }: ViewInput, sections: readonly Section[]): Element {
  const { shell } = catalog.site;
  const about = sections.find(({ id }) => id === 'overview/about');
  const links = [['contents', shell.all], [WHOLE, shell.print], ...(about === undefined ? [] : [[inPage(about.id), shell.about]])];
  return h('footer', { className: ['foot'] }, [h('ul', links.map(([id, title]) => h('li', h('a', { href: `#${id}` }, title)))), h('p', `${book.title}, ${book.revision.label}`)]);
}
