/** What a page links besides the styles and the script of every page. */
import type { SitePage } from '#src/site/site-page.ts';
import type { Bundle } from './bundle.ts';

const SHEETS = ['lists', 'steps', 'tables', 'messages'] as const;
/** What is no class. */
const SIGNS = [['table', /<table/], ['gap', /<var data-open="(?!agent\.)/]] as const;
/** Of what `more.js` is for. */
const MORE = ['because', 'composer', 'filter', 'opener'];

/** A style sheet where the page has a class or an element of it, a script where it has what that is for. */
export function linkParts(pages: readonly SitePage[], { style }: Bundle): SitePage[] {
  const sheets = SHEETS.map((name) => ({ file: `${name}.css`, names: namesOf(style(name)) }));
  const parts = [...sheets, { file: 'more.js', names: MORE }, { file: 'asks.js', names: ['gap'] }];
  return pages.map((page) => {
    const used = new Set(Array.from(page.html.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat());
    for (const [name, sign] of SIGNS) if (sign.test(page.html)) used.add(name);
    return { ...page, parts: parts.filter(({ names }) => names.some((name) => used.has(name))).map(({ file }) => file) };
  });
}

/** The first class of each selector, since what comes after it stands inside, and `table`. */
const namesOf = (sheet: string): string[] => [...new Set(Array.from(sheet.matchAll(/(?:^|[{},])(?:\.js )?(?:[a-z]*\.([a-z][\w-]*)|(table)\{)/g), ([, name = '', table = '']) => name + table))];
