/** The whole runbook in one file that asks for nothing: to mail, to keep on a stick, to open on any device. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { html } from '#src/html/body.ts';
import { icon } from '#src/html/icons.ts';
import { inPage } from '#src/html/in-page.ts';
import { contentsLayout } from '#src/html/layouts/contents.ts';
import { homeLayout } from '#src/html/layouts/home.ts';
import { linksInPage, wholeLayout } from '#src/html/layouts/whole.ts';
import { viewOf, type View, type ViewInput } from '#src/html/view.ts';

/** What goes into the file besides the runbook. Fonts stand in the style as data. */
export interface SingleFileAssets {
  readonly style: string;
  /** Runs before anything is drawn. */
  readonly head: string;
  /** Run at the end, in this order. */
  readonly scripts: readonly string[];
}

/** One HTML document. Only scripts and styles that are in it may run, by their hashes; author text never can. */
export function renderSingleFile(input: ViewInput, { style, head, scripts }: SingleFileAssets): string {
  const { book } = input;
  const body = html(bodyOf(input));
  const policy = `default-src 'none'; script-src ${[head, ...scripts].map(hashOf).join(' ')}; style-src ${hashOf(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    `<!doctype html><html lang="${attribute(book.language)}" data-single data-page="single" data-revision="${attribute(book.revision.hash)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">',
    `<title>${html([{ type: 'text', value: book.title }])}</title><style>${style}</style><script>${head}</script></head>`,
    `<body>${body}${scripts.map((script) => `<script>${script}</script>`).join('')}</body></html>\n`,
  ].join('\n');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function bodyOf(input: ViewInput): ElementContent[] {
  const { book, catalog } = input;
  const { shell } = catalog.site;
  const sections = book.chapters.flatMap(({ sections: list }) => list);
  const links = linksInPage(sections);
  const at = (id: string): View => viewOf(input, links(id), id);
  const contacts = book.chapters.find(({ id }) => id === 'contacts')?.sections[0]?.id;
  return [
    h('a', { className: ['skip'], href: '#main' }, shell.skip),
    header(book.title, at('index')),
    h('div', { className: ['shell', 'single'] }, h('main', { id: 'main', tabIndex: -1 }, [h('section', { id: 'index' }, homeLayout(at('index'))), h('section', { id: 'contents' }, contentsLayout(at('contents'))), ...wholeLayout(input)])),
    bar(contacts, input),
    h('footer', { className: ['foot'] }, h('p', `${book.title}, ${book.revision.label}`)),
  ];
}

function header(title: string, { catalog, runbook }: View): Element {
  const { shell, client } = catalog.site;
  return h('header', { className: ['top'] }, [
    h('a', { className: ['home'], href: '#index' }, title),
    ...(runbook.agents.length > 1 ? [h('button', { type: 'button', className: ['js-only', 'chosen-agent'], ariaLabel: client.noAgent }, client.agentMenu)] : []),
    h('button', { type: 'button', className: ['js-only', 'open-search'], ariaLabel: shell.search }, icon('search')),
    h('button', { type: 'button', className: ['js-only', 'theme'], ariaLabel: client.theme }, icon('theme')),
  ]);
}

function bar(contacts: string | undefined, { catalog, runbook }: ViewInput): Element {
  const { shell } = catalog.site;
  return h('nav', { className: ['bar'], ariaLabel: shell.main }, [
    h('a', { href: '#index' }, [icon('triage'), runbook.severities.length > 0 ? shell.triage : shell.start]),
    h('button', { type: 'button', className: ['js-only', 'open-search'] }, [icon('search'), shell.search]),
    ...(contacts === undefined ? [] : [h('a', { href: `#${inPage(contacts)}` }, [icon('contacts'), shell.contacts])]),
    h('a', { href: '#contents' }, [icon('all'), shell.all]),
  ]);
}
