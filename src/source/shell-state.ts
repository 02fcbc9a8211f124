/** Where in a shell command a place stands: which quoting holds there. POSIX sh, with the here-strings and `$'…'` of bash. */

export type Place =
  | 'bare'
  | 'double'
  | 'single'
  /** `$'…'` */
  | 'ansi'
  | 'comment'
  /** `${…}`: of what stands in it, only plain values are sure. */
  | 'parameter'
  /** `$((…))` */
  | 'arithmetic'
  /** Inside old-style backticks, where quoting has a second layer. */
  | 'backtick'
  /** The body of `<<'EOF'`: nothing is special. */
  | 'literal-document'
  /** The body of `<<EOF`. */
  | 'document'
  /** A substitution in one, which is not followed further. */
  | 'document-substitution';

interface Frame {
  readonly place: Place;
  /** Open parentheses of a substitution. */
  depth: number;
}

interface Document {
  readonly word: string;
  readonly literal: boolean;
  readonly tabs: boolean;
}

/** Reads a command from its start, as far as asked, and tells the place. */
export class ShellReader {
  readonly #source: string;
  readonly #frames: Frame[] = [{ place: 'bare', depth: 0 }];
  readonly #waiting: Document[] = [];
  #document: Document | undefined;
  #documentStart = 0;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The place of an offset, which must not lie before one asked for earlier. */
  placeAt(offset: number): Place {
    while (this.#at < offset) this.#step();
    if (this.#document !== undefined) return this.#placeInDocument(this.#document, offset);
    return this.#frames.some(({ place }) => place === 'backtick') ? 'backtick' : this.#top.place;
  }

  #placeInDocument({ literal }: Document, offset: number): Place {
    if (literal) return 'literal-document';
    const closed = this.#source.slice(this.#documentStart, offset).replaceAll(/\\[\s\S]|\$\([^()]*\)|\$\{[^{}]*\}|`[^`]*`/g, '');
    return /\$[({]|`/.test(closed) ? 'document-substitution' : 'document';
  }

  /** The delimiter of the here-document that is being read. */
  get delimiter(): string | undefined {
    return this.#document?.word;
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? { place: 'bare', depth: 0 };
  }

  #step(): void {
    if (this.#document !== undefined) this.#documentLine(this.#document);
    else this.#character(this.#source[this.#at] ?? '');
  }

  /** One character of a document, or its last line. */
  #documentLine({ word, tabs }: Document): void {
    const startsLine = this.#source[this.#at - 1] === '\n';
    const end = this.#source.indexOf('\n', this.#at);
    const written = this.#source.slice(this.#at, end < 0 ? undefined : end);
    if (startsLine && (tabs ? written.replace(/^\t+/, '') : written) === word) {
      this.#at += written.length;
      this.#nextDocument();
      return;
    }
    this.#at += 1;
  }

  #character(character: string): void {
    const { place } = this.#top;
    if (place === 'single') this.#close(character === "'", 1);
    else if (place === 'comment') this.#comment(character);
    else if (character === '\\') this.#at += 2;
    else if (place === 'ansi') this.#close(character === "'", 1);
    else if (place === 'double') this.#inDouble(character);
    else this.#inCode(character, place);
  }

  #close(isEnd: boolean, length: number): void {
    if (isEnd) this.#frames.pop();
    this.#at += length;
  }

  #open(place: Place, length: number): void {
    this.#frames.push({ place, depth: 0 });
    this.#at += length;
  }

  #comment(character: string): void {
    if (character === '\n') this.#frames.pop();
    else this.#at += 1;
  }

  #inDouble(character: string): void {
    if (character === '"') this.#close(true, 1);
    else if (!this.#substitution(character)) this.#at += 1;
  }

  /** `$(`, `$((`, `${` and backticks, which also count inside double quotes. */
  #substitution(character: string): boolean {
    const ahead = this.#source.slice(this.#at, this.#at + 3);
    if (ahead === '$((') this.#open('arithmetic', 3);
    else if (ahead.startsWith('$(')) this.#open('bare', 2);
    else if (ahead.startsWith('${')) this.#open('parameter', 2);
    else if (character === '`') this.#backtick();
    else return false;
    return true;
  }

  #backtick(): void {
    const open = this.#frames.findLastIndex(({ place }) => place === 'backtick');
    if (open < 0) return this.#open('backtick', 1);
    this.#frames.splice(open);
    this.#at += 1;
  }

  #inCode(character: string, place: Place): void {
    if (this.#substitution(character)) return;
    if (this.#source.startsWith("$'", this.#at)) return this.#open('ansi', 2);
    if (character === "'") return this.#open('single', 1);
    if (character === '"') return this.#open('double', 1);
    if (place === 'parameter') return this.#close(character === '}', 1);
    if (place === 'arithmetic') return this.#arithmetic(character);
    this.#word(character);
  }

  #arithmetic(character: string): void {
    const frame = this.#top;
    if (frame.depth === 0 && this.#source.startsWith('))', this.#at)) return this.#close(true, 2);
    frame.depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    this.#at += 1;
  }

  #word(character: string): void {
    const frame = this.#top;
    if (character === '#' && /(?:^|[\s;&|()])$/.test(this.#source.slice(Math.max(0, this.#at - 1), this.#at))) return this.#open('comment', 1);
    if (character === '\n') return this.#newline();
    if (this.#source.startsWith('<<', this.#at)) return this.#redirect();
    if (character === ')' && frame.depth === 0 && this.#frames.length > 1 && frame.place === 'bare') return this.#close(true, 1);
    frame.depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    this.#at += 1;
  }

  /** `<<WORD`, `<<-'WORD'`; `<<<` is a word like others. */
  #redirect(): void {
    const match = /^<<(?<tabs>-?)(?!<)[ \t]*(?:'(?<single>[^'\n]*)'|"(?<double>[^"\n]*)"|(?<bare>[^\s;&|<>()'"]+))/.exec(this.#source.slice(this.#at, this.#at + 200));
    if (match?.groups === undefined) {
      this.#at += this.#source.startsWith('<<<', this.#at) ? 3 : 2;
      return;
    }
    const { tabs, single, double, bare = '' } = match.groups;
    const word = single ?? double ?? bare.replaceAll('\\', '');
    this.#waiting.push({ word, literal: single !== undefined || double !== undefined || bare.includes('\\'), tabs: tabs === '-' });
    this.#at += match[0].length;
  }

  #newline(): void {
    this.#at += 1;
    this.#nextDocument();
  }

  #nextDocument(): void {
    this.#document = this.#waiting.shift();
    this.#documentStart = this.#at;
  }
}
