/** Reads from a print what its plan is checked against, with another tool than the one that wrote it. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Destination {
  /** From 1. */
  readonly page: number;
  /** The distance from the lower edge, in points. */
  readonly top: number;
  /** Where it leads, as PDF writes it. */
  readonly array: string;
}

export interface PrintedPages {
  readonly pages: number;
  /** By the name of the element. */
  readonly destinations: ReadonlyMap<string, Destination>;
}

export async function readPrint(pdf: Uint8Array): Promise<PrintedPages> {
  // pdf.js takes the buffer that it is given.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, disableFontFace: true });
  try {
    const document = await task.promise;
    const pageOf = new Map<number, number>();
    const destinations = new Map<string, Destination>();
    for (const [name, value] of await document.getDestinations()) {
      const target = readTarget(value);
      if (target === undefined) continue;
      const page = pageOf.get(target.ref.num) ?? (await document.getPageIndex(target.ref)) + 1;
      pageOf.set(target.ref.num, page);
      destinations.set(name, { page, top: target.y, array: `[${target.ref.num} ${target.ref.gen} R /XYZ ${target.x} ${target.y} 0]` });
    }
    return { pages: document.numPages, destinations };
  } finally {
    await task.destroy();
  }
}

interface Target {
  readonly ref: { readonly num: number; readonly gen: number };
  readonly x: number;
  readonly y: number;
}

function readTarget(value: unknown): Target | undefined {
  if (!Array.isArray(value)) return undefined;
  const [ref, , x, y]: readonly unknown[] = value;
  if (typeof ref !== 'object' || ref === null || !('num' in ref) || !('gen' in ref) || typeof x !== 'number' || typeof y !== 'number') return undefined;
  return { ref: { num: Number(ref.num), gen: Number(ref.gen) }, x, y };
}
