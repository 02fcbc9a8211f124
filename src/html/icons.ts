/** Line drawings of 24 by 24, beside words or on a button that has a name. */
import type { Element } from 'hast';
import { s } from 'hastscript';

export const ICONS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  theme: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  triage: 'M12 4 3 20h18z',
  contacts: 'M6 3h3l2 5-2.5 1.6a12 12 0 0 0 5.9 5.9L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  all: 'M4 6h16M4 12h16M4 18h10',
} as const;

export const icon = (name: keyof typeof ICONS): Element => s('svg', { viewBox: '0 0 24 24', ariaHidden: 'true' }, s('path', { d: ICONS[name] }));
