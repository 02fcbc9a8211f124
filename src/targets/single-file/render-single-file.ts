/** The whole runbook in one file that asks for nothing: to mail, to keep on a stick, to open on any device. */
import { createHash } from 'node:crypto';
import { html } from '#src/html/body.ts';
import type { ViewInput } from '#src/html/view.ts';
import { bodyOf } from './body.ts';

/** What goes into the file besides the runbook. Fonts stand in the style as data. */
export interface SingleFileAssets {
  readonly style: string;
  /** Runs before anything is drawn. */
  readonly head: string;
  /** Runs at the end. */
  readonly script: string;
  /** SVG. */
  readonly icon: string;
  /** JSON that the script asks for by its name. Nothing runs it, and it is parsed only once it is needed. */
  readonly data: Readonly<Record<string, string>>;
}

/** One HTML document. Only the scripts and the style that are in it may be used, by their hashes; author text never can run. */
export function renderSingleFile(input: ViewInput, { style, head, script, icon, data }: SingleFileAssets): string {
  const { book, runbook } = input;
  const { site } = runbook.settings;
  const policy = `default-src 'none'; script-src ${hashOf(head)} ${hashOf(script)}; style-src ${hashOf(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    `<!doctype html><html lang="${attribute(book.language)}" data-single data-page="single"${site === undefined ? '' : ` data-site="${attribute(site.replace(/\/+$/, ''))}/"`}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">',
    `<title>${html([{ type: 'text', value: book.title }])}</title><link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}"><style>${style}</style><script>${head}</script></head>`,
    `<body>${html(bodyOf(input))}`,
    ...Object.entries(data).map(([name, json]) => `<script type="application/json" data-name="${attribute(name)}">${inert(json)}</script>`),
    `<script>${script}</script></body></html>\n`,
  ].join('\n');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** In JSON this sign stands inside of texts alone; written so, no text of an author can end its element. */
const inert = (json: string): string => json.replaceAll('<', String.raw`\u003c`);
