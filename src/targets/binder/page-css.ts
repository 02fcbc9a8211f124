/** The page boxes: margins with a gutter, punch guides, tabs, running heads and feet. One named page for each sheet. */
import { fill } from '#src/model/fill.ts';
import { cssString } from './css-text.ts';
import { textHeight, type Geometry } from './paper.ts';
import type { Writer } from './writer.ts';

export interface PageStyle {
  /** The CSS name of the page. */
  readonly name: string;
  /** The chapter, on the inner side of the head. */
  readonly chapter: string;
  /** The section, on the outer side. */
  readonly section: string;
  readonly tab: { readonly label: string; readonly slot: number } | undefined;
  /** A cover and an empty page have neither head nor foot nor tab. */
  readonly bare: 'cover' | undefined;
}

type Side = 'left' | 'right';
/** On a right-hand page the paper is punched on the left. */
const SIDES = [
  { side: 'right', inner: 'left', outer: 'right' },
  { side: 'left', inner: 'right', outer: 'left' },
] as const satisfies readonly { readonly side: Side; readonly inner: Side; readonly outer: Side }[];

const SMALL = 'font:400 7.5pt/1.3 text,more,sans-serif;color:#333';

export function pageCss(styles: readonly PageStyle[], geometry: Geometry, slots: number, { words, input }: Writer): string {
  const { width, height, top, bottom, inner, outer } = geometry;
  const { revision } = input.book;
  const site = input.runbook.settings.site;
  const current = site === undefined ? '' : fill(words.isItCurrent, { site: bareAddress(site) });
  const pageOf = words.pageOf.split(/(\{page\}|\{pages\})/).map((piece) => (piece === '{page}' ? 'counter(page)' : piece === '{pages}' ? 'counter(pages)' : cssString(piece))).join(' ');
  const common = SIDES.map(
    ({ side, inner: near, outer: far }) => `@page :${side}{margin-${near}:${inner}mm;margin-${far}:${outer}mm;
@bottom-${near}{content:${cssString(revision.label)};${FOOT};text-align:${near}}
@bottom-center{content:${cssString(current)};${FOOT};text-align:center}
@bottom-${far}{content:${pageOf};${FOOT};font-weight:700;text-align:${far}}
@${near}-middle{content:"";background:url("${holes(geometry, near)}") no-repeat ${near} center/${inner - 2}mm ${textHeight(geometry)}mm}}`,
  );
  return [`@page{size:${width}mm ${height}mm;margin-top:${top}mm;margin-bottom:${bottom}mm}`, ...common, ...styles.map((style) => namedPage(style, geometry, slots))].join('\n');
}

const FOOT = `${SMALL};vertical-align:top;padding-top:2mm;border-top:.5pt solid #333;margin-top:4mm;white-space:nowrap`;
const HEAD = `${SMALL};vertical-align:bottom;padding-bottom:1.6mm;border-bottom:.5pt solid #333;margin-bottom:5mm;white-space:nowrap`;

function namedPage({ name, chapter, section, tab, bare }: PageStyle, geometry: Geometry, slots: number): string {
  if (bare === 'cover') return `@page ${name}{${['bottom-left', 'bottom-center', 'bottom-right'].map((box) => `@${box}{content:none}`).join('')}}`;
  return SIDES.map(
    ({ side, inner: near, outer: far }) => `@page ${name}:${side}{@top-${near}{content:${cssString(shorten(chapter, 60))};${HEAD};text-align:${near}}
@top-center{content:"";${HEAD}}
@top-${far}{content:${cssString(shorten(section, 60))};${HEAD};font-weight:700;text-align:${far}}
${tab === undefined ? '' : tabBox(tab, far, geometry, slots)}}`,
  ).join('\n');
}

/** Tabs stand one below the other, so that the edge of the closed binder shows each chapter. */
function tabBox({ label, slot }: NonNullable<PageStyle['tab']>, far: Side, geometry: Geometry, slots: number): string {
  const pitch = Math.min(22, textHeight(geometry) / Math.max(1, slots));
  const upright = Array.from(label).length > 3;
  const near = far === 'right' ? 'left' : 'right';
  return `@${far}-top{content:${cssString(shorten(label, upright ? 14 : 3))};font:700 ${upright ? 7 : 10}pt/1 text,more,sans-serif;color:#fff;background:#16181d;text-align:center;vertical-align:middle;width:9mm;height:${round(pitch - 2)}mm;margin-top:${round(slot * pitch)}mm;margin-${near}:${geometry.outer - 9}mm${upright ? ';writing-mode:vertical-rl' : ''}}`;
}

/** Where to punch, as light rings. */
function holes(geometry: Geometry, near: Side): string {
  const { inset, offsets } = geometry.holes;
  const [width, height] = [geometry.inner - 2, textHeight(geometry)];
  const middle = geometry.height / 2 - geometry.top;
  const x = near === 'left' ? inset : width - inset;
  const rings = offsets.map((offset) => `<circle cx='${round(x)}' cy='${round(middle + offset)}' r='3' fill='none' stroke='%23bbb' stroke-width='.2' stroke-dasharray='.8 .8'/>`);
  return `data:image/svg+xml,${`<svg xmlns='http://www.w3.org/2000/svg' width='${width}mm' height='${height}mm' viewBox='0 0 ${width} ${height}'>${rings.join('')}</svg>`.replaceAll('<', '%3C').replaceAll('>', '%3E')}`;
}

const round = (millimeters: number): number => Math.round(millimeters * 100) / 100;

const bareAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** Long titles end in an ellipsis: heads have one line. */
function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('').trimEnd()}…`;
}
