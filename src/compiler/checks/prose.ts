/** One text: its Markdown, its references, components and links. */
import type { Code, Image, ImageReference, InlineCode, Nodes } from 'mdast';
import type { Finding } from '#src/diagnostics/finding.ts';
import { codeReferences, offsetInCode } from '#src/source/code-references.ts';
import { holdsCommands } from '#src/source/command-fence.ts';
import { simpleReferences } from '#src/source/simple-references.ts';
import type { CheckInput } from './check-input.ts';
import { checkComponent } from './components.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { lowerCaseTags } from './lower-case-tags.ts';
import { linkProblem } from './links.ts';
import { openReferences } from './open-references.ts';
import { checkReference } from './references.ts';
import { inText, type AuthorText } from './texts.ts';
import { inCommand, inInlineCode } from './typographic-characters.ts';

/** Everything that is wrong inside a text. */
export function* checkText(input: CheckInput, text: AuthorText): Iterable<Finding> {
  if (text.kind === 'command' || text.kind === 'url') {
    yield* codeIn(input, text, text.text, (offset) => offset);
    for (const found of openReferences(text.text)) yield inText(text, found);
    if (text.kind === 'command') for (const found of inCommand(text.text)) yield inText(text, found);
  } else {
    if (text.kind === 'line') yield* blocksInLine(text);
    const simple = simpleReferences(text.text);
    if (simple !== undefined) {
      for (const reference of simple) yield* checkReference(input, text, reference);
      return;
    }
    const { tree, issues } = input.prose(text.text);
    for (const issue of issues) yield inText(text, issue);
    yield* checkNode(input, text, tree);
  }
}

function* checkNode(input: CheckInput, text: AuthorText, node: Nodes): Iterable<Finding> {
  const offset = node.position?.start.offset ?? 0;
  if (node.type === 'reference') yield* checkReference(input, text, { path: node.path, offset, length: node.value.length });
  else if (node.type === 'code' || node.type === 'inlineCode') yield* checkCode(input, text, node);
  else if (node.type === 'text') yield* lowerCaseTags(text, node);
  else if (node.type === 'component') yield* checkComponent(text, node);
  else if (node.type === 'image' || node.type === 'imageReference') yield picture(text, node);
  else if (node.type === 'link' || node.type === 'definition') yield* checkLink(input, text, node.url, offset, (node.position?.end.offset ?? offset) - offset);
  if ('children' in node) for (const child of node.children) yield* checkNode(input, text, child);
}

function* checkCode(input: CheckInput, text: AuthorText, node: Code | InlineCode): Iterable<Finding> {
  const place = (offset: number): number => offsetInCode(node, text.text, offset);
  yield* codeIn(input, text, node.value, place);
  const typographic = node.type === 'inlineCode' ? inInlineCode(node.value) : holdsCommands(node) ? inCommand(node.value) : [];
  const open = node.type === 'inlineCode' || holdsCommands(node) ? openReferences(node.value) : [];
  for (const found of [...typographic, ...open]) yield inText(text, { ...found, offset: place(found.offset) });
}

function* codeIn(input: CheckInput, text: AuthorText, code: string, place: (offset: number) => number): Iterable<Finding> {
  for (const { offset, ...hidden } of hiddenCharacters(code)) yield inText(text, { ...hidden, offset: place(offset), length: 1 });
  for (const { path, value, offset } of codeReferences(code)) yield* checkReference(input, text, { path, offset: place(offset), length: value.length });
}

function* checkLink(input: CheckInput, text: AuthorText, url: string, start: number, length: number): Iterable<Finding> {
  const inside = text.text.slice(start, start + length).lastIndexOf(url);
  const [offset, extent] = inside < 0 || url === '' ? [start, length] : [start + inside, url.length];
  yield* codeIn(input, text, url, (at) => offset + at);
  const problem = linkProblem(input, text.definition, url);
  if (problem !== undefined) yield inText(text, { ...problem, offset, length: extent });
}

function picture(text: AuthorText, node: Image | ImageReference): Finding {
  const { start, end } = node.position ?? {};
  const offset = start?.offset ?? 0;
  const words = node.alt === null || node.alt === undefined || node.alt === '' ? 'What it shows' : node.alt;
  const place = 'url' in node && /^https?:/i.test(node.url) ? node.url : 'https://…';
  return inText(text, { code: 'picture', message: 'a runbook shows no pictures: chat, paper and a device without network would lack them', offset, length: (end?.offset ?? offset) - offset, hint: `say it in words and link to the picture on the web: \`[${words}](${place})\`` });
}

const BLOCK = /^(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|```|~~~|\|.*\|\s*$)|\n\s*\n/m;

/** A sentence or two: no list, heading, quotation, table or second paragraph. */
function* blocksInLine(text: AuthorText): Iterable<Finding> {
  const found = BLOCK.exec(text.text);
  if (found === null) return;
  yield inText(text, { code: 'blocks-in-line', message: 'this is a sentence or two: no list, heading, quotation, table or second paragraph fits here', offset: found.index, length: found[0].trim().length, hint: 'write it as one sentence, or put a backslash before the sign' });
}
