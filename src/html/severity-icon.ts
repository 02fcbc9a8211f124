/** The sign of a level: a shape by rank first, a color only then. In grayscale nothing is lost. */
import type { Element } from 'hast';
import { s } from 'hastscript';

/** 1 is the most severe. Styles give each tone its color; `severity-tone-1` … `severity-tone-5`. */
export type Tone = 1 | 2 | 3 | 4 | 5;

export interface Place {
  /** 0 is the worst level. */
  readonly index: number;
  readonly count: number;
}

/** The worst level has the first tone, the mildest the last; those between keep their order. */
export function toneOf({ index, count }: Place): Tone {
  if (index === 0) return 1;
  if (index === count - 1) return 5;
  const between: readonly Tone[] = count > 4 ? [2, 3, 4] : [2, 3];
  return between[Math.min(index - 1, between.length - 1)] ?? 4;
}

/** A picture beside words that say the same: hidden from screen readers. */
export function severityIcon(place: Place): Element {
  const tone = toneOf(place);
  return s('svg', { className: ['severity-icon', `severity-tone-${tone}`], viewBox: '0 0 32 32', width: 32, height: 32, ariaHidden: 'true' }, SHAPES[tone]());
}

const filled = (d: string) => s('path', { d, fill: 'currentColor' });
const outlined = (d: string) => s('path', { d, fill: 'none', stroke: 'currentColor', strokeWidth: 2.5, strokeLinejoin: 'round' });
/** An exclamation mark: in the color of the paper on a filled shape, in the shape's own on an outlined one. */
const bang = (top: number, bottom: number, paint: string) => [
  s('path', { d: `M16 ${top}V${bottom}`, stroke: paint, strokeWidth: 3.2, strokeLinecap: 'round' }),
  s('circle', { cx: 16, cy: bottom + 5, r: 1.9, fill: paint }),
];
const PAPER = 'var(--paper, #fff)';

const SHAPES: Readonly<Record<Tone, () => Element[]>> = {
  1: () => [filled('M10.3 2h11.4L30 10.3v11.4L21.7 30H10.3L2 21.7V10.3z'), ...bang(9, 17, PAPER)],
  2: () => [filled('M16 2.6c.7 0 1.3.4 1.7 1l12 22.2c.8 1.4-.2 3.2-1.7 3.2H4c-1.5 0-2.5-1.8-1.7-3.2l12-22.2c.4-.6 1-1 1.7-1z'), ...bang(11.5, 19, PAPER)],
  3: () => [outlined('M16 2.5 29.5 16 16 29.5 2.5 16z'), ...bang(10, 16.5, 'currentColor')],
  4: () => [outlined('M5 5h22v22H5z'), s('path', { d: 'M10.5 13h11M10.5 19h11', stroke: 'currentColor', strokeWidth: 2.6, strokeLinecap: 'round' })],
  5: () => [s('circle', { cx: 16, cy: 16, r: 12.8, fill: 'none', stroke: 'currentColor', strokeWidth: 2.5 }), s('path', { d: 'M10.5 16h11', stroke: 'currentColor', strokeWidth: 2.8, strokeLinecap: 'round' })],
};
