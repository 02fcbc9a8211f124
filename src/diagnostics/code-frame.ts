/** The lines around a finding with a caret under it. */

export interface FramePlace {
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number | undefined;
}

export interface FrameLine {
  readonly kind: 'source' | 'caret';
  /** The line number, or spaces of its width. */
  readonly gutter: string;
  readonly text: string;
}

const LINES_BEFORE = 1;
/** Prose can be one line of a thousand characters: what is shown is a window around the finding. */
const WIDTH = 100;
const LEAD = 40;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Characters that a terminal draws two cells wide. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Empty where the text has no such line. */
export function codeFrame(text: string, place: FramePlace): FrameLine[] {
  const lines = text.split(/\r?\n/);
  const line = lines[place.line - 1];
  if (line === undefined) return [];
  const gutterWidth = String(place.line).length;
  const start = place.column > WIDTH ? place.column - 1 - LEAD : 0;
  const before = lines.slice(Math.max(0, place.line - 1 - LINES_BEFORE), place.line - 1);
  const numbered = [...before, line].map((each, index): FrameLine => {
    const number = place.line - before.length + index;
    return { kind: 'source', gutter: String(number).padStart(gutterWidth), text: clip(each, start) };
  });
  return [...numbered, { kind: 'caret', gutter: ' '.repeat(gutterWidth), text: caret(line, place, start) }];
}

function clip(line: string, start: number): string {
  const shown = line.slice(start, start + WIDTH).replace(CONTROL, '\ufffd');
  return `${start > 0 ? '…' : ''}${shown}${line.length > start + WIDTH ? '…' : ''}`.trimEnd();
}

/** Tabs stay tabs, so that the caret stands right at any tab width. */
function caret(line: string, { column, endColumn }: FramePlace, start: number): string {
  const lead = `${start > 0 ? ' ' : ''}${blank(line.slice(start, column - 1))}`;
  const last = Math.min(endColumn ?? column + 1, line.length + 1, start + WIDTH + 1);
  const marked = blank(line.slice(column - 1, last - 1)).replaceAll('\t', ' ');
  return `${lead}${'^'.repeat(Math.max(1, marked.length))}`;
}

const blank = (text: string): string => Array.from(text, (character) => (character === '\t' ? '\t' : WIDE.test(character) ? '  ' : ' ')).join('');
