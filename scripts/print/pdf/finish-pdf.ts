/** What Chromium leaves open: exact bookmarks, page labels, metadata, what a viewer and a printer should do, and the same bytes each time. */
import { createHash } from 'node:crypto';
import { writeOutline, type Bookmark } from './outline-objects.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { pdfDate, pdfText } from './pdf-text.ts';
import { renumberStructureIds } from './structure-ids.ts';
import { xmpPacket, type FileFacts } from './xmp.ts';

export interface Finish {
  readonly facts: FileFacts;
  readonly bookmarks: readonly Bookmark[];
  /** The label of the first page where it is a cover; the others are counted as printed. */
  readonly coverLabel: string | undefined;
}

/** Two pages side by side with the cover alone on the right; duplex along the long edge; nothing scaled (ISO 32000-1, 12.2). */
const VIEWER = '<</Type /ViewerPreferences\n/DisplayDocTitle true\n/PrintScaling /None\n/Duplex /DuplexFlipLongEdge\n/PickTrayByPDFSize true>>';

export function finishPdf(source: Uint8Array, finish: Finish): Uint8Array {
  const file = openPdf(source);
  renumberStructureIds(file);
  file.write(file.info, infoOf(finish.facts));
  writeCatalog(file, finish);
  return file.bytes((body, size) => {
    // Two identifiers, of the first and of the present version (14.4): here both are that of the content.
    const id = createHash('sha256').update(body).digest('hex').slice(0, 32).toUpperCase();
    return `<</Size ${size}\n/Root ${file.root} 0 R\n/Info ${file.info} 0 R\n/ID [<${id}> <${id}>]>>`;
  });
}

function infoOf({ title, author, subject, revision, date, creator, producer }: FileFacts): string {
  const texts = { Title: title, Author: author, Subject: subject, Keywords: revision, Creator: creator, Producer: producer, Revision: revision };
  const lines = Object.entries(texts).map(([name, text]) => `/${name} ${pdfText(text)}`);
  return `<<${[...lines, `/CreationDate ${pdfDate(date)}`, `/ModDate ${pdfDate(date)}`].join('\n')}>>`;
}

function writeCatalog(file: PdfFile, { facts, bookmarks, coverLabel }: Finish): void {
  const outline = writeOutline(file, bookmarks);
  const packet = Buffer.from(xmpPacket(facts), 'utf8');
  const metadata = file.add(`<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>>\nstream\n${packet.toString('latin1')}\nendstream`);
  const labels = coverLabel === undefined ? '0 <</S /D>>' : `0 <</P ${pdfText(coverLabel)}>> 1 <</S /D /St 2>>`;
  const bare = file.read(file.root).replace(/\n?\/ViewerPreferences <<[^>]*>>/, '').replace(/>>\s*$/, '');
  const entries = [
    ...(outline === undefined ? [] : [`/Outlines ${outline} 0 R`, '/PageMode /UseOutlines']),
    '/PageLayout /TwoPageRight',
    `/PageLabels <</Nums [${labels}]>>`,
    `/Metadata ${metadata} 0 R`,
    `/ViewerPreferences ${VIEWER}`,
  ];
  file.write(file.root, `${bare}\n${entries.join('\n')}>>`);
}
