/** Astro makes one shell for all pages that differ in nothing but their own words and addresses, with places for these: a further page costs it nothing. */
import type { Link, SiteFrame, SitePage } from '#src/site/site-page.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { fileOf } from '#src/site/make/relative.ts';

export interface Shells {
  /** What Astro makes: a page for each shell. */
  readonly pages: readonly SitePage[];
  /** All pages, from what Astro made. What else it made, such as the guide, is whole already. */
  readonly fill: (made: readonly OutputFile[]) => OutputFile[];
}

interface Shell {
  readonly page: SitePage;
  /** The pages that have it. */
  readonly of: SitePage[];
}

export function shellsOf(pages: readonly SitePage[], { contacts }: SiteFrame): Shells {
  // The shell marks its links to these on the pages themselves, and knows them by their paths. Of others it knows how deep they lie.
  const known = new Set(['index', 'contents', '404', contacts]);
  const byLook = new Map<string, Shell>();
  for (const page of pages) {
    const depth = page.path.split('/').length - 1;
    const alike = { ...withTexts(page, placeOf), path: known.has(page.path) ? page.path : 'shells/'.repeat(depth) };
    const look = JSON.stringify(alike);
    const shell = byLook.get(look) ?? { page: known.has(page.path) ? alike : { ...alike, path: `${alike.path}${byLook.size}` }, of: [] };
    shell.of.push(page);
    byLook.set(look, shell);
  }
  const shells = new Map(Array.from(byLook.values(), (shell) => [fileOf(shell.page.path), shell]));
  return { pages: Array.from(shells.values(), ({ page }) => page), fill: (made) => made.flatMap((file) => filled(file, shells.get(file.path))) };
}

/** What is finished HTML. Everything else is text. */
const FINISHED: ReadonlySet<string> = new Set(['html', 'nav']);

/** The page with other texts, where it has any. Each has a name in its page. */
function withTexts(page: SitePage, other: (name: string, text: string) => string): SitePage {
  const change = <T extends string | undefined>(name: string, text: T): T | string => (text === undefined || text === '' ? text : other(name, text));
  const link = <T extends Link | undefined>(name: string, each: T): T | Link => (each === undefined ? each : { title: change(`${name}-title`, each.title), href: change(`${name}-href`, each.href) });
  return {
    ...page,
    title: change('title', page.title),
    description: change('description', page.description),
    html: change('html', page.html),
    nav: change('nav', page.nav),
    previous: link('previous', page.previous),
    next: link('next', page.next),
    source: page.source.map((each, index) => link(`source-${index}`, each)),
    canonical: change('canonical', page.canonical),
    markdown: change('markdown', page.markdown),
    moved: change('moved', page.moved),
  };
}

/** Between characters that no text has: Unicode keeps them for what a program needs inside. */
const placeOf = (name: string): string => `\uFDD0${name}\uFDD1`;
const PLACE = /\uFDD0([a-z\d-]+)\uFDD1/;

function filled({ path, content }: OutputFile, shell: Shell | undefined): OutputFile[] {
  if (shell === undefined) return [{ path, content }];
  const parts = partsOf(String(content).replace(`data-page="${shell.page.path}"`, `data-page="${placeOf('path')}"`));
  return shell.of.map((page) => {
    const texts = new Map([['path', page.path]]);
    withTexts(page, (name, text) => {
      texts.set(name, text);
      return text;
    });
    return { path: fileOf(page.path), content: parts.map((part) => ('name' in part ? part.fit(texts.get(part.name) ?? '') : part.text)).join('') };
  });
}

type Part = { readonly text: string } | { readonly name: string; readonly fit: (text: string) => string };

/** What stands between the places, and the places, each with what makes a text fit into it. */
function partsOf(shell: string): Part[] {
  let isInTag = false;
  return shell.split(PLACE).map((each, index) => {
    if (index % 2 === 1) return { name: each, fit: FINISHED.has(each) ? String : isInTag ? inAttribute : inText };
    const [open, close] = [each.lastIndexOf('<'), each.lastIndexOf('>')];
    if (open !== close) isInTag = open > close;
    return { text: each };
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string, characters: RegExp): string => text.replaceAll(characters, (each) => ENTITIES[each] ?? each);
/** As Astro writes them. */
const inText = (text: string): string => escaped(text, /[&<>"']/g);
const inAttribute = (text: string): string => escaped(text, /[&"]/g);
