/** Phrasing of author text → runs. */
import type { Nodes, PhrasingContent } from 'mdast';
import { replaceCodeReferences } from '#src/source/code-references.ts';
import { hrefOf } from './links.ts';
import type { Mark, Run } from './message.ts';
import { printReference } from './print-reference.ts';
import { joinRuns, plain } from './runs.ts';
import type { Scope } from './scope.ts';

/** What stands around the text. */
interface Around {
  readonly marks: readonly Mark[];
  readonly href: string | undefined;
}

const NOTHING: Around = { marks: [], href: undefined };

export function phrasingRuns(scope: Scope, nodes: readonly PhrasingContent[], around: Around = NOTHING): Run[] {
  return joinRuns(nodes.flatMap((node) => runsOf(scope, node, around)));
}

/** A text of a line or two as runs; blocks, if there are any, follow each other. */
export function proseRuns(scope: Scope, text: string): Run[] {
  return joinRuns(paragraphsOf(scope.prose(text)).flatMap((nodes, index) => [...(index === 0 ? [] : [plain(' ')]), ...phrasingRuns(scope, nodes)]));
}

function paragraphsOf(node: Nodes): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children];
  if (node.type === 'code') return [[{ type: 'inlineCode', value: node.value }]];
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  return children.flatMap(paragraphsOf);
}

function runsOf(scope: Scope, node: PhrasingContent, around: Around): Run[] {
  const marked = (mark: Mark): Around => ({ ...around, marks: around.marks.includes(mark) ? around.marks : [...around.marks, mark] });
  const said = (text: string): Run[] => [{ ...plain(text, around.marks), href: around.href }];
  switch (node.type) {
    case 'text':
    case 'html':
      // A line break in the source is a blank in Markdown.
      return said(node.value.replaceAll(/\s*\n\s*/g, ' '));
    case 'strong':
      return phrasingRuns(scope, node.children, marked('strong'));
    case 'emphasis':
      return phrasingRuns(scope, node.children, marked('emphasis'));
    case 'delete':
      return phrasingRuns(scope, node.children, marked('strike'));
    case 'inlineCode':
      return codeRuns(scope, node.value).map((run) => ({ ...run, ...marked('code') }));
    case 'break':
      return said('\n');
    case 'link':
      return phrasingRuns(scope, node.children, { ...around, href: hrefOf(scope, node.url) ?? around.href });
    case 'linkReference':
      return phrasingRuns(scope, node.children, around);
    case 'image':
    case 'imageReference':
      return said(node.alt ?? '');
    case 'reference':
      return printReference(scope, node.path, node.value).map((run) => ({ ...run, marks: [...around.marks, ...run.marks.filter((mark) => !around.marks.includes(mark))], href: run.href ?? around.href }));
    case 'footnoteReference':
      return [];
  }
}

/** Code with its dotted references filled in, each on its own so that what stands open stays marked. */
export function codeRuns(scope: Scope, code: string): Run[] {
  const values: Run[][] = [];
  const pattern = replaceCodeReferences(code, ({ path, value }) => {
    values.push(printReference(scope, path, value));
    return SLOT;
  });
  return joinRuns(pattern.split(SLOT).flatMap((text, index) => [plain(text), ...(values[index] ?? [])]));
}

/** Marks where a value goes; `plain` takes it out of all author text. */
const SLOT = '\u0000';
