/**
 * Our own Markdown syntax: references, component tags, and what looks like them. All but references come out as
 * `html` nodes, which nothing else can make here, since raw HTML is switched off.
 */
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';
import type { Plugin } from 'unified';
import './nodes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    dottedReference: 'dottedReference';
    componentTag: 'componentTag';
  }
}

/** A construct that is told by a pattern, as far as its line goes. */
interface Shape {
  readonly type: 'dottedReference' | 'componentTag';
  /** The longest match counts. */
  readonly patterns: readonly RegExp[];
  /** The first two characters, so that most others are passed by quickly. */
  readonly start: RegExp;
  /** Nothing is longer; bounds the look ahead in very long lines. */
  readonly longest: number;
  /** The code of a character behind which there is nothing to look for. */
  readonly last?: number;
}

const TAG = String.raw`<\/?[A-Z][\w.-]*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^<>"'{}])*>`;

const reference: Shape = {
  type: 'dottedReference',
  patterns: [/^\{[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)*\}$/],
  start: /^\{[A-Za-z]/,
  longest: 200,
  last: 125,
};

/** `{word.` and more, closed or not; the same in two braces or with blanks, as other template languages write it; an MDX comment. */
const brokenReference: Shape = {
  ...reference,
  type: 'componentTag',
  patterns: [/^\{[A-Za-z][A-Za-z0-9_-]*\.(?=[A-Za-z0-9}])(?:[^{}]*\}|[A-Za-z0-9_.-]*)/, /^\{\{?[ \t]*[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)+[ \t]*\}$/, /^\{\/\*(?:.*\})?/],
  start: /^\{[A-Za-z/{ \t]/,
};

/** A tag inside a line, whole or not; an HTML comment. */
const inlineTag: Shape = {
  type: 'componentTag',
  patterns: [new RegExp(`^${TAG}`), /^<\/?[A-Z][\w.-]*/, /^<!--(?:.*?-->)?/],
  start: /^<[/A-Z!]/,
  longest: 1000,
};

const tagLine: Shape = { ...inlineTag, patterns: [new RegExp(String.raw`^${TAG}[ \t]*$`)] };

const micromarkExtension: Extension = {
  disable: { null: ['htmlFlow', 'htmlText', 'codeIndented'] },
  flow: { 60: construct(tagLine) },
  text: { 60: construct(inlineTag), 123: [construct(reference), construct(brokenReference)] },
};

/** Autolinks come before tags. */
function construct(shape: Shape): Construct {
  const { type } = shape;
  return {
    name: type,
    add: 'after',
    tokenize(effects, ok, nok) {
      let left = 0;
      return effects.check(lookAhead(shape, (length) => (left = length)), begin, nok);

      function begin(code: Code): State | undefined {
        effects.enter(type);
        return take(code);
      }

      function take(code: Code): State | undefined {
        if (left === 0) {
          effects.exit(type);
          return ok(code);
        }
        left--;
        effects.consume(code);
        return take;
      }
    },
  };
}

/** Looks at what follows on the line, and tells how much of it is of the shape. */
function lookAhead({ patterns, start, longest, last }: Shape, found: (length: number) => void): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let seen = '';
      return begin;

      function begin(code: Code): State | undefined {
        effects.enter('data');
        return look(code);
      }

      function look(code: Code): State | undefined {
        if (code === null || code < LINE_ENDINGS || seen.length === longest) return decide(code);
        if (seen.length === 2 && !start.test(seen)) return nok(code);
        seen += code < 0 ? '\t' : String.fromCharCode(code);
        effects.consume(code);
        return code === last ? decide : look;
      }

      function decide(code: Code): State | undefined {
        effects.exit('data');
        const length = Math.max(...patterns.map((pattern) => pattern.exec(seen)?.[0].length ?? 0));
        found(length);
        return length > 0 ? ok(code) : nok(code);
      }
    },
  };
}

/** micromark writes line endings as codes below those of a tab and of the blanks it stands for. */
const LINE_ENDINGS = -2;

const fromMarkdownExtension: FromMarkdown = { enter: { dottedReference: addReference, componentTag: addTag } };

function addReference(this: CompileContext, token: Token): undefined {
  const value = this.sliceSerialize(token);
  this.enter({ type: 'reference', path: value.slice(1, -1).split('.'), value }, token);
  this.exit(token);
}

function addTag(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'html', value: this.sliceSerialize(token).trimEnd() }, token);
  this.exit(token);
}

/** Adds the syntax to a unified processor that parses Markdown. */
export const proseSyntax: Plugin = function () {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(micromarkExtension);
  (data.fromMarkdownExtensions ??= []).push(fromMarkdownExtension);
};
