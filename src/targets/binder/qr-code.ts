import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';

/** An address as a code to scan: one path, black on white, with the quiet zone that ISO/IEC 18004 asks for. */
export function qrCode(url: string, label: string): Element {
  const { data, size } = encode(url, { ecc: 'M', border: 4 });
  const rows = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return s('svg', { className: ['qr'], viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: label, shapeRendering: 'crispEdges' }, s('path', { d: rows.join(''), fill: '#000' }));
}

/** Where dark runs begin in a row, and how long they are. */
function runs(row: readonly boolean[]): (readonly [x: number, length: number])[] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}
