import { describe, expect, test } from 'vitest';
import { escapedPoints, cssString } from '#src/targets/binder/css-text.ts';
import { facesFor, type FontFace } from '#src/targets/binder/fonts.ts';

const face = (family: FontFace['family'], first: number, last: number): FontFace => ({ family, style: 'normal', weight: 400, path: `${family}-${first}`, range: '', covers: (point) => point >= first && point <= last });
const FACES = [face('text', 0, 0xff), face('mono', 0, 0xff), face('more', 0x20, 0xff), face('more', 0x590, 0x5ff), face('more', 0x4e00, 0x9fff)];

const named = (text: string): string[] => facesFor(FACES, new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))).map(({ path }) => path);

describe('a print declares the fonts that its text needs', () => {
  test('none for further scripts where there are none', () => {
    expect(named('Stop the agent #1')).toEqual(['text-0', 'mono-0']);
  });

  test('those of its scripts, and no other', () => {
    expect(named('Stop שלום')).toEqual(['text-0', 'mono-0', 'more-1424']);
    expect(named('漏')).toEqual(['text-0', 'mono-0', 'more-19968']);
  });

  test('what stands in the margins alone is seen through its escapes', () => {
    const text = 'Haifa חיפה 漏 🧯';
    expect(String.fromCodePoint(...escapedPoints(`@page{content:${cssString(text)}}`))).toBe('חיפה漏🧯');
  });
});
