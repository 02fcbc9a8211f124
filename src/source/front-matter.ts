import type { Slip } from './slip.ts';

/** A `.mdx` file taken apart. Offsets count in the whole text. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
  readonly slip?: Slip;
}

/** Splits off the YAML between the first line, `---`, and the next such line. */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*(\n|$)/.exec(text)?.[0];
  if (opening === undefined) return { ...withoutYaml(text), slip: missing(text) };
  const closing = /^---[ \t]*$/m.exec(text.slice(opening.length));
  if (closing === null) return { ...withoutYaml(text), body: '', bodyOffset: text.length, slip: unclosed };
  const yamlEnd = opening.length + closing.index;
  const bodyOffset = Math.min(yamlEnd + closing[0].length + 1, text.length);
  return { yaml: text.slice(opening.length, yamlEnd), yamlOffset: opening.length, body: text.slice(bodyOffset), bodyOffset };
}

const withoutYaml = (text: string): Omit<FrontMatter, 'slip'> => ({ yaml: '', yamlOffset: 0, body: text, bodyOffset: 0 });

function missing(text: string): Slip {
  const later = /^\s*\n---[ \t]*\n/.test(text);
  return {
    code: 'front-matter-missing',
    message: later ? 'blank lines stand before the front matter: `---` must be the first line' : 'the file has no front matter: its fields stand at the top, between two lines `---`',
    offset: 0,
    length: 0,
    hint: later ? 'delete the lines above `---`' : 'write `---`, the fields, `---`, and then the text',
  };
}

const unclosed: Slip = {
  code: 'front-matter-unclosed',
  message: 'the front matter is not closed: a second line `---` must follow its fields',
  offset: 0,
  length: 3,
  hint: 'write a line `---` below the last field',
};
