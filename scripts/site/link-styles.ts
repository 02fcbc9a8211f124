/** Which styles a page links, besides those of every page: the sheets that have a class of it. */
import type { SitePage } from '#src/site/site-page.ts';
import type { OutputFile } from '#src/targets/target.ts';

/** `sheets` are minified. */
export function linkStyles(pages: readonly SitePage[], sheets: readonly OutputFile[]): SitePage[] {
  const known = sheets.map(({ path, content }) => ({ path, classes: classesOf(String(content)) }));
  return pages.map((page) => {
    const used = new Set(Array.from(page.html.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat());
    return { ...page, styles: known.filter(({ classes }) => classes.some((name) => used.has(name))).map(({ path }) => path) };
  });
}

/** The first class of each selector: what comes after it stands inside. */
const classesOf = (sheet: string): string[] => [...new Set(Array.from(sheet.matchAll(/(?:^|[{},])(?:\.js )?[a-z]*\.([a-z][\w-]*)/g), ([, name = '']) => name))];
