import { inlineCode, type Inline } from '#src/book/build.ts';
import type { Scope } from '#src/book/scope.ts';
import { fillCommand } from './command.ts';

/** A command inside a line. Its first open placeholder is marked, so that it is not copied as if it were whole. */
export function inlineCommand(source: string, scope: Scope, ref?: readonly string[]): Inline {
  const { text, open } = fillCommand(source, scope);
  const [placeholder] = open;
  const data = { ...(ref === undefined ? {} : { ref }), ...(placeholder === undefined ? {} : { placeholder }) };
  return { ...inlineCode(text.replaceAll(/\s*\n\s*/g, ' ')), data };
}
