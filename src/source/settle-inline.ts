/** What is left of tags and look-alikes inside a line: reported, and turned back into text. */
import type { Html, PhrasingContent, Text } from 'mdast';
import { asText, parseTag } from './parse-tag.ts';
import type { Slip } from './slip.ts';
import { slipAt } from './slip-at.ts';

type Finding = Pick<Slip, 'code' | 'message' | 'hint'>;

/** The children of a line with every `html` node as text, and one slip for each of them, or for each pair of tags. */
export function settleInline(children: readonly PhrasingContent[], slips: Slip[]): PhrasingContent[] {
  const opened: string[] = [];
  const settled: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type === 'html') report(child, opened, slips);
    append(settled, child.type === 'html' ? textOf(child) : child);
  }
  return settled;
}

function report(node: Html, opened: string[], slips: Slip[]): void {
  const finding = /^<\/?[A-Z]/.test(node.value) ? aboutTag(node.value, opened) : aboutLookAlike(node.value);
  if (finding !== undefined) slips.push({ ...finding, ...slipAt(node) });
}

function aboutTag(value: string, opened: string[]): Finding | undefined {
  const tag = parseTag(value);
  if ('message' in tag) return { code: 'component-syntax', ...tag };
  const opening = opened.lastIndexOf(tag.name);
  if (tag.kind === 'close' && opening >= 0) {
    opened.splice(opening, 1);
    return undefined;
  }
  if (tag.kind === 'open') opened.push(tag.name);
  return {
    code: 'component-inline',
    message: `\`${value}\` stands inside a line: a component has a line of its own`,
    hint: `put it on a line of its own; ${asText(value)}`,
  };
}

function aboutLookAlike(value: string): Finding {
  if (value.startsWith('<!--')) return { code: 'html-comment', message: 'HTML comments are not understood here and would be printed', hint: 'delete it; in the front matter a comment is `# text`' };
  if (value.startsWith('{/*')) return { code: 'mdx-comment', message: 'MDX comments are not understood here and would be printed', hint: 'delete it; in the front matter a comment is `# text`' };
  const meant = /^\{\{?[ \t]*([^\s{}]+)[ \t]*\}$/.exec(value)?.[1];
  if (meant !== undefined && value !== `{${meant}}`) return { code: 'reference-syntax', message: `\`${value}\` is no reference: those stand in single braces, without blanks`, hint: `write \`{${meant}}\`, or \`\\{\` for each brace itself` };
  if (value.endsWith('}')) return { code: 'reference-syntax', message: `\`${value}\` is no reference: those are names joined by dots, such as \`{roles.legal}\``, hint: `for the text itself write \`\\${value}\`` };
  return { code: 'reference-unclosed', message: `\`${value}\` opens a reference that is not closed on its line`, hint: `write \`${value.replace(/[.-]+$/, '')}}\`, or \`\\{\` for the brace itself` };
}

/** Neighboring texts become one again. */
function append(children: PhrasingContent[], child: PhrasingContent): void {
  const last = children.at(-1);
  if (child.type !== 'text' || last?.type !== 'text') {
    children.push(child);
    return;
  }
  const joined: Text = { type: 'text', value: last.value + child.value };
  if (last.position !== undefined && child.position !== undefined) joined.position = { start: last.position.start, end: child.position.end };
  children[children.length - 1] = joined;
}

function textOf({ value, position }: Html): Text {
  return position === undefined ? { type: 'text', value } : { type: 'text', value, position };
}
