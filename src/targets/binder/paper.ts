/** Sheets of paper: sizes, margins and holes, in millimeters. */
import type { Paper } from './edition.ts';

export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** The side that is punched. */
  readonly inner: number;
  readonly outer: number;
  /** How far the middle of a hole lies from the punched edge, and above or below the middle of the sheet. */
  readonly holes: { readonly inset: number; readonly offsets: readonly number[] };
}

/** A4 after ISO 838 (two holes 80 mm apart, 12 mm in) with its four-hole extension; Letter after ANSI (three holes 4¼ in apart, ½ in in). */
export const PAPERS: Readonly<Record<Paper, Geometry>> = {
  a4: { width: 210, height: 297, top: 23, bottom: 21, inner: 25, outer: 18, holes: { inset: 12, offsets: [-120, -40, 40, 120] } },
  letter: { width: 215.9, height: 279.4, top: 22, bottom: 20, inner: 26, outer: 18, holes: { inset: 12.7, offsets: [-107.95, 0, 107.95] } },
};

export const textWidth = ({ width, inner, outer }: Geometry): number => width - inner - outer;
export const textHeight = ({ height, top, bottom }: Geometry): number => height - top - bottom;

/** What full pages stay short of, in millimeters: what is exactly as high as a page may be pushed over by rounding. */
export const SLACK = 0.6;
