/** Which characters a font file has: its `cmap` table, formats 4 and 12 (OpenType 1.9, "cmap"). Pure. */

/** The code points that a TrueType or OpenType file maps to a glyph. */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const points = new Set<number>();
  if (cmap === undefined) return points;
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    for (const point of subtablePoints(font, start)) points.add(point);
  }
  return points;
}

function tableOffset(font: Buffer, tag: string): number | undefined {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return undefined;
}

function* subtablePoints(font: Buffer, start: number): Iterable<number> {
  const format = font.readUInt16BE(start);
  if (format === 4) yield* segmentPoints(font, start);
  if (format === 12) yield* groupPoints(font, start);
}

function* segmentPoints(font: Buffer, start: number): Iterable<number> {
  const segments = font.readUInt16BE(start + 6) / 2;
  for (let index = 0; index < segments; index += 1) {
    const last = font.readUInt16BE(start + 14 + index * 2);
    const first = font.readUInt16BE(start + 16 + segments * 2 + index * 2);
    // 0xFFFF ends the table and is no character.
    for (let point = first; point <= last && point < 0xffff; point += 1) yield point;
  }
}

function* groupPoints(font: Buffer, start: number): Iterable<number> {
  const groups = font.readUInt32BE(start + 12);
  for (let index = 0; index < groups; index += 1) {
    const first = font.readUInt32BE(start + 16 + index * 12);
    const last = font.readUInt32BE(start + 20 + index * 12);
    for (let point = first; point <= last; point += 1) yield point;
  }
}
