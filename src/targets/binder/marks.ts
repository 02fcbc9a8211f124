/** Small signs, drawn: a font may lack them. */
import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';

/** An empty box to tick. */
export const tick = (): Element => h('span', { className: ['tick'], ariaHidden: 'true' });

/** A line to write on, `width` in em. */
export const blank = (width: number): Element => h('span', { className: ['write'], style: `width:${width}em`, ariaHidden: 'true' });

/** Hours and minutes to fill in. */
export const clock = (): ElementContent[] => [blank(1.9), { type: 'text', value: ' : ' }, blank(1.9)];

/** Ruled lines to write on, as many as there is room for. */
export const rules = (count: number): Element => h('div', { className: ['rules'], ariaHidden: 'true' }, Array.from({ length: count }, () => h('i')));

/** What stands where a command goes on in the next line. */
export const goesOnMark = (): Element => s('svg', { className: ['goes-on'], viewBox: '0 0 10 10', ariaHidden: 'true' }, s('path', { d: 'M8 1v5H2M4.4 3.6 2 6l2.4 2.4', fill: 'none', stroke: '#16181d', strokeWidth: 1 }));

export const text = (value: string): ElementContent => ({ type: 'text', value });
