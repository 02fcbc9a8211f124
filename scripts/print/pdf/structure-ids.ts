import type { PdfFile } from './pdf-file.ts';

const ID = /\(node\d{8}\)/g;
/** Where such names stand: a table cell's own, those of its head cells, and the tree that lists them. Never inside an author's text. */
const PLACES = /\/ID \(node\d{8}\)|\/(?:Headers|Limits|Names) \[[^\]]*\]/g;

/** Chromium names table cells after a counter that runs on from page to page; here they are counted from 1, in the same order. */
export function renumberStructureIds(file: PdfFile): void {
  const holders = file.plain.filter((number) => isHolder(file.read(number)));
  const names = new Set(holders.flatMap((number) => (file.read(number).match(PLACES) ?? []).flatMap((place) => place.match(ID) ?? [])));
  const renamed = new Map([...names].toSorted().map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
  const rename = (place: string): string => place.replaceAll(ID, (name) => renamed.get(name) ?? name);
  for (const number of holders) file.write(number, file.read(number).replaceAll(PLACES, rename));
}

const isHolder = (body: string): boolean => (body.startsWith('<</Type /StructElem') || body.startsWith('<</Limits')) && body.includes('(node');
