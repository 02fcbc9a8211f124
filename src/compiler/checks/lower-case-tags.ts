/** `<warning>` where `<Warning>` was meant: a tag in lower case is text, and would be read as such. */
import type { Text } from 'mdast';
import { COMPONENT_SCHEMAS } from '#schemas/components.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { inText, type AuthorText } from './texts.ts';

const NAMES: ReadonlyMap<string, string> = new Map(Object.keys(COMPONENT_SCHEMAS).map((name) => [name.toLowerCase(), name]));
/** An opening tag; the closing one belongs to it. */
const TAG = new RegExp(String.raw`(?<!\\)<(${[...NAMES.keys()].join('|')})(?:\s[^<>\n]*)?/?>`, 'g');

export function* lowerCaseTags(text: AuthorText, node: Text): Iterable<Finding> {
  if (!node.value.includes('<') || (text.kind !== 'prose' && text.kind !== 'line')) return;
  const start = node.position?.start.offset ?? 0;
  for (const { 0: tag, 1: name = '', index } of text.text.slice(start, node.position?.end.offset).matchAll(TAG)) {
    const meant = NAMES.get(name) ?? name;
    const hint = text.kind === 'line' ? 'no component fits into a sentence or two: say it in words' : `write \`${tag.replace(name, meant)}\`${tag.endsWith('/>') ? '' : ` and \`</${meant}>\`, each on a line of its own`}`;
    yield inText(text, { code: 'component-case', message: `\`${tag}\` would be printed as text: a component begins with a capital`, offset: start + index, length: tag.length, hint: `${hint}; for the text itself \`\\${tag}\`` });
  }
}
