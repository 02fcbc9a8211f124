/** Files of the site for machines: installing, robots, maps, and the same pages as Markdown. */
import type { ViewInput } from '#src/html/view.ts';
import type { SitePage } from '#src/site/site-page.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { markdownTree } from './markdown-tree.ts';

/** `icon` is its path from the root of the site. */
export function extraFiles({ runbook, book }: ViewInput, pages: readonly SitePage[], icon: string): OutputFile[] {
  const manifest = { name: book.title, short_name: book.title.slice(0, 12), start_url: './index.html', scope: './', display: 'standalone', background_color: '#fbfaf7', theme_color: '#fbfaf7', icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }] };
  const { site } = runbook.settings;
  return [
    { path: 'app.webmanifest', content: JSON.stringify(manifest) },
    // A runbook is internal: whoever may read it does not find it by a search engine.
    { path: 'robots.txt', content: 'User-agent: *\nDisallow: /\n' },
    ...(site === undefined ? [] : [{ path: 'sitemap.xml', content: sitemap(pages, runbook.settings.revised) }]),
    // Hosts that run pages through Jekyll drop what begins with an underscore.
    { path: '.nojekyll', content: '' },
  ];
}

function sitemap(pages: readonly SitePage[], date: string): string {
  const urls = pages.flatMap(({ moved, canonical }) => (moved === undefined ? (canonical ?? []) : []));
  const entries = urls.map((url) => `<url><loc>${url.replaceAll('&', '&amp;')}</loc><lastmod>${date}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

/** The pages' Markdown at their own addresses, and all of them for readers that are machines. `written` is the Markdown output. */
export function markdownFiles({ book, catalog }: ViewInput, written: readonly OutputFile[]): OutputFile[] {
  const tree = markdownTree({ book, catalog }, written);
  const texts = new Map(tree.map(({ path, content }) => [path, typeof content === 'string' ? content : Buffer.from(content).toString('utf8')]));
  const sections = book.chapters.flatMap(({ sections: list }) => list);
  const whole = sections.map(({ id }) => texts.get(`${id}.md`) ?? '').join('\n\n');
  const start = texts.get('README.md') ?? '';
  const links = book.chapters.map(({ title, sections: list }) => `## ${title}\n\n${list.map((section) => `- [${section.title}](${section.id}.md)${section.summary === undefined ? '' : `: ${section.summary}`}`).join('\n')}`);
  const intro = [`# ${book.title}`, ...(book.summary === undefined ? [] : [`> ${book.summary}`]), `${book.organization}, ${book.revision.label}`];
  return [
    ...tree,
    { path: 'index.md', content: start },
    { path: 'contents.md', content: start },
    { path: 'llms.txt', content: `${[...intro, ...links].join('\n\n')}\n` },
    { path: 'llms-full.txt', content: whole },
  ];
}
