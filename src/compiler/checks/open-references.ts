/** References in code that are opened and not closed: `{agent.vars.gate/status`. Braces that begin otherwise belong to the code. */
import { ROOTS } from '#src/model/resolve.ts';
import { codeReferences } from '#src/source/code-references.ts';
import type { ProseIssue } from '#src/source/source.ts';

const OPEN = new RegExp(String.raw`(?<![\\$\{])\{(?:${ROOTS.join('|')})\.[A-Za-z0-9][\w.-]*(?![\w.-]|\s*[:=(])(?=[^{}\n]*(?:\{|\n|$))`, 'g');

/** Each with its offset in the code. */
export function* openReferences(code: string): Iterable<ProseIssue> {
  if (!code.includes('{')) return;
  // Whole references are blotted out at their length, so that the offsets stay.
  const rest = codeReferences(code).reduce((text, { offset, value }) => text.slice(0, offset) + ' '.repeat(value.length) + text.slice(offset + value.length), code);
  for (const { 0: found, index } of rest.matchAll(OPEN)) {
    const name = found.replace(/[.-]+$/, '');
    yield { code: 'reference-unclosed', message: `\`${found}\` opens a reference that is not closed on its line`, offset: index, length: found.length, hint: `write \`${name}}\`, or \`\\{\` for the brace itself` };
  }
}
