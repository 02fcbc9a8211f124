/** Bytes of every kind of page, compressed, as a first visit loads them. */
import { gzipSync } from 'node:zlib';
import type { OutputFile } from '#src/targets/target.ts';
import { median, type Measurement } from './bench.ts';

const KB = 1024;
const MOST_KB = 15;
/** Measured apart. */
const FONTS = /code\/\w+\/fonts\.css$/;
const PRINT = /code\/\w+\/print\.css$/;

/** The kinds of page, by their addresses. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['home', /^index\.html$/], ['a level', /^severities\//], ['a procedure', /^procedures\//], ['an agent', /^agents\//], ['a template', /^templates\//], ['contacts', /^contacts\//], ['an obligation', /^obligations\//],
  ['drills', /^drills\//], ['situations', /^overview\/situations/], ['escalation', /^overview\/escalation/], ['all agents', /^overview\/agents/], ['prose', /^pages\//], ['about', /^overview\/about/], ['an alert', /^alerts\//], ['all pages', /^contents/], ['downloads', /^downloads\.html/], ['guide', /^guide\//], ['nothing there', /^404/],
];

export function measureWeights(files: readonly OutputFile[]): Measurement[] {
  const sizes = new Map(files.map(({ path, content }) => [path, gzipSync(content, { level: 9 }).length]));
  const texts = new Map(files.map(({ path, content }) => [path, typeof content === 'string' ? content : Buffer.from(content).toString('utf8')]));
  const whole = (path: string): number => loads(texts.get(path) ?? '').filter((name) => !FONTS.test(name) && !PRINT.test(name)).reduce((sum, name) => sum + (sizes.get(name) ?? 0), sizes.get(path) ?? 0) / KB;
  const kinds = KINDS.flatMap(([kind, pattern]) => {
    const weights = [...sizes.keys()].filter((path) => path.endsWith('.html') && pattern.test(path)).map(whole);
    if (weights.length === 0) return [];
    const heaviest: Measurement = { what: `${kind}: HTML, CSS and JavaScript`, value: Math.max(...weights), unit: 'KB', target: { most: MOST_KB } };
    return weights.length === 1 ? [heaviest] : [{ ...heaviest, what: `${kind}, the heaviest of ${weights.length}: HTML, CSS and JavaScript` }, { what: `${kind}, the middle one`, value: median(weights), unit: 'KB' }];
  });
  const sum = (pattern: RegExp): number => [...sizes].filter(([path]) => pattern.test(path)).reduce((total, [, size]) => total + size, 0) / KB;
  return [
    ...kinds,
    { what: 'the whole runbook on one page', value: whole('whole.html'), unit: 'KB' },
    { what: 'fonts', value: sum(FONTS), unit: 'KB' },
    { what: 'styles for paper', value: sum(PRINT), unit: 'KB' },
    { what: 'after the page: the script that keeps the site on the device', value: sum(/^code\/\w+\/offline\.js$/), unit: 'KB' },
    { what: 'when somebody searches: code and light index', value: sum(/^(?:code|data)\/\w+\/(?:search|index)\.js$/), unit: 'KB' },
    { what: 'then, in the background: full index and texts', value: sum(/^data\/\w+\/text\.js$/), unit: 'KB' },
    { what: 'when somebody writes a message: code and words', value: sum(/^(?:code|data)\/\w+\/(?:compose|messages)\.js$/), unit: 'KB' },
  ];
}

/** The styles and scripts that a page names. */
const loads = (html: string): string[] => [...new Set(Array.from(html.matchAll(/(?:src|href)="(?:\/|(?:\.\.\/)*)(code\/[^"]+\.(?:js|css))"/g), ([, path = '']) => path))];
