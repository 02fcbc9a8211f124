/** Values put into shell commands, so that the shell reads each one as the data that it is. */
import { ShellReader, type Place } from '#src/source/shell-state.ts';

/** Characters that no shell takes for anything but themselves. */
const SAFE = /^[A-Za-z0-9_./:@%+=,-]+$/;
/** A variable's name right before would go on in a value that follows. */
const VARIABLE_BEFORE = /\$[A-Za-z_][A-Za-z0-9_]*$/;

/** A command that is being filled in from left to right. */
export class CommandQuoter {
  readonly #reader: ShellReader;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    this.#reader = new ShellReader(source);
  }

  /** The value as it must be written at an offset of the command; undefined where nothing there can hold it safely. */
  quote(value: string, offset: number): string | undefined {
    if (value.includes('\0')) return undefined;
    const place = this.#reader.placeAt(offset);
    const follows = VARIABLE_BEFORE.test(this.#source.slice(Math.max(0, offset - 80), offset)) && /^\w/.test(value);
    return WRITE[place](value, { follows, endsDocument: this.#endsDocument(value, offset) });
  }

  /** A line break would begin a line of the author's choice; a short line may become the delimiter. */
  #endsDocument(value: string, offset: number): boolean {
    const { delimiter } = this.#reader;
    if (/[\r\n]/.test(value)) return true;
    const start = this.#source.lastIndexOf('\n', offset) + 1;
    const end = this.#source.indexOf('\n', offset);
    const fixed = this.#source.slice(start, end < 0 ? undefined : end).replaceAll(/\{[\w.-]+\}/g, '').trim();
    return delimiter !== undefined && delimiter.includes(fixed) && delimiter.includes(value.trim());
  }
}

interface Around {
  /** A variable stands right before. */
  readonly follows: boolean;
  /** With the value in it, the line could be the end of the document. */
  readonly endsDocument: boolean;
}

const WRITE: Readonly<Record<Place, (value: string, around: Around) => string | undefined>> = {
  bare: (value, { follows }) => (SAFE.test(value) && !follows ? value : singleQuoted(value)),
  double: (value, { follows }) => (follows ? '""' : '') + inDoubleQuotes(value),
  single: (value) => value.replaceAll("'", String.raw`'\''`),
  ansi: (value) => value.replaceAll(/[\\']/g, String.raw`\$&`),
  comment: (value) => value.replaceAll(/[\r\n]+/g, ' '),
  parameter: (value) => (SAFE.test(value) ? value : undefined),
  arithmetic: (value) => (/^\d+$/.test(value) ? value : undefined),
  backtick: (value, { follows }) => (SAFE.test(value) && !follows ? value : undefined),
  'literal-document': (value, { endsDocument }) => (endsDocument ? undefined : value),
  'document-substitution': (value) => (SAFE.test(value) ? value : undefined),
  document: (value, { endsDocument, follows }) => (endsDocument || follows ? undefined : value.replaceAll(/[\\$`]/g, String.raw`\$&`)),
};

const singleQuoted = (value: string): string => `'${value.replaceAll("'", String.raw`'\''`)}'`;

/** An exclamation mark calls up history in an interactive bash, also inside double quotes, and cannot be escaped there. */
const inDoubleQuotes = (value: string): string => (value.includes('!') ? `"${singleQuoted(value)}"` : value.replaceAll(/[\\"$`]/g, String.raw`\$&`));
