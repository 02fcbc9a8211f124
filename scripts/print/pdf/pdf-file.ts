/** A PDF as Chromium writes it (a plain cross-reference table, no object streams), opened to change objects and written again. */

export interface PdfFile {
  readonly root: number;
  readonly info: number;
  /** The body of an object without its stream, as Latin-1: `<</Type /Catalog …>>`. */
  readonly read: (number: number) => string;
  /** Replaces an object that has no stream. */
  readonly write: (number: number, body: string) => void;
  /** Adds an object and returns its number. */
  readonly add: (body: string) => number;
  /** The numbers of all objects without streams, as they stand in the file. */
  readonly plain: readonly number[];
  /** The whole file; the trailer is made from all that stands before it and the number of objects. */
  readonly bytes: (trailer: (body: Uint8Array, size: number) => string) => Uint8Array;
}

interface Entry {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Throws where the file is not of that form. */
export function openPdf(source: Uint8Array): PdfFile {
  const data = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const { offsets, trailer, end } = readTable(data);
  const entries = inFileOrder(offsets, end);
  const changed = new Map<number, string>();
  const originals = new Map(entries.map((entry) => [entry.number, entry]));
  let size = offsets.length;
  const read = (number: number): string => changed.get(number) ?? bodyOf(data, originals.get(number), number);
  return {
    root: reference(trailer, 'Root'),
    info: reference(trailer, 'Info'),
    read,
    write: (number, body) => void changed.set(number, body),
    add: (body) => {
      changed.set(size, body);
      size += 1;
      return size - 1;
    },
    plain: entries.filter((entry) => !hasStream(data, entry)).map(({ number }) => number),
    bytes: (makeTrailer) => assemble(data, entries, changed, size, makeTrailer),
  };
}

function readTable(data: Buffer): { readonly offsets: readonly number[]; readonly trailer: string; readonly end: number } {
  const tail = data.toString('latin1', Math.max(0, data.length - 64));
  const end = Number(/startxref\s+(\d+)\s+%%EOF/.exec(tail)?.[1] ?? Number.NaN);
  const table = Number.isNaN(end) ? '' : data.toString('latin1', end);
  const [head, count] = /^xref\n0 (\d+)\n/.exec(table) ?? [];
  if (head === undefined) throw new Error('the browser wrote a PDF of a form that is not known here');
  const offsets = Array.from({ length: Number(count) }, (_, number) => Number(table.slice(head.length + number * 20, head.length + number * 20 + 10)));
  return { offsets, trailer: table.slice(table.indexOf('trailer')), end };
}

function inFileOrder(offsets: readonly number[], end: number): readonly Entry[] {
  const starts = offsets.map((start, number) => ({ number, start })).filter(({ number, start }) => number > 0 && start > 0).toSorted((a, b) => a.start - b.start);
  return starts.map((entry, index) => ({ ...entry, end: starts[index + 1]?.start ?? end }));
}

function bodyOf(data: Buffer, entry: Entry | undefined, number: number): string {
  if (entry === undefined) throw new Error(`the PDF has no object ${number}`);
  return data.toString('latin1', data.indexOf('\n', entry.start) + 1, entry.end).replace(/\s*endobj\s*$/, '');
}

/** Chromium ends a stream's object with `endstream`. */
const hasStream = (data: Buffer, { start, end }: Entry): boolean => data.toString('latin1', Math.max(start, end - 24), end).includes('endstream');

function reference(trailer: string, name: string): number {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(trailer)?.[1];
  if (found === undefined) throw new Error(`the PDF names no ${name}`);
  return Number(found);
}

function assemble(data: Buffer, entries: readonly Entry[], changed: ReadonlyMap<number, string>, size: number, makeTrailer: (body: Uint8Array, size: number) => string): Uint8Array {
  const first = entries[0]?.start ?? data.length;
  const chunks: Buffer[] = [data.subarray(0, first)];
  const offsets = Array.from({ length: size }, () => 0);
  let length = first;
  const put = (number: number, chunk: Buffer): void => {
    offsets[number] = length;
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const { number, start, end } of entries) {
    const body = changed.get(number);
    put(number, body === undefined ? data.subarray(start, end) : objectBytes(number, body));
  }
  const present = new Set(entries.map(({ number }) => number));
  for (const [number, body] of changed) if (!present.has(number)) put(number, objectBytes(number, body));
  const body = Buffer.concat(chunks);
  const table = offsets.map((offset, number) => (number === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`)).join('');
  return Buffer.concat([body, Buffer.from(`xref\n0 ${size}\n${table}trailer\n${makeTrailer(body, size)}\nstartxref\n${length}\n%%EOF\n`, 'latin1')]);
}

const objectBytes = (number: number, body: string): Buffer => Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1');
