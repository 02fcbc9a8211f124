/** Blocks of author text → blocks of a message. */
import type { Component } from '#src/source/nodes.ts';
import type { ListItem as MdastItem, Root, RootContent } from 'mdast';
import { codeRuns, phrasingRuns } from './inline.ts';
import type { Block, ListItem, Run } from './message.ts';
import { plain } from './runs.ts';
import type { Scope } from './scope.ts';

export const proseBlocks = (scope: Scope, text: string): Block[] => blocksOf(scope, scope.prose(text).children);

function blocksOf(scope: Scope, nodes: Root['children']): Block[] {
  return nodes.flatMap((node) => blockOf(scope, node));
}

function blockOf(scope: Scope, node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(phrasingRuns(scope, node.children));
    case 'heading':
      return paragraph(phrasingRuns(scope, node.children).map(strong));
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => itemOf(scope, item)) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(scope, node.children) }];
    case 'code':
      return [{ kind: 'code', runs: codeRuns(scope, node.value) }];
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => phrasingRuns(scope, cell.children)));
      return [{ kind: 'table', head, rows }];
    }
    case 'component':
      return componentBlocks(scope, node);
    case 'html':
      return paragraph([plain(node.value)]);
    case 'thematicBreak':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return [];
    default:
      return paragraph(phrasingRuns(scope, [node]));
  }
}

/** `<Note>` and its like become quotes; what lays out tables of the runbook has no place in a message. */
function componentBlocks(scope: Scope, node: Component): Block[] {
  const title = node.attributes['title'];
  const blocks = [...(title === undefined ? [] : paragraph([plain(title, ['strong'])])), ...blocksOf(scope, node.children)];
  return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
}

const itemOf = (scope: Scope, item: MdastItem): ListItem => ({ checked: item.checked ?? undefined, blocks: blocksOf(scope, item.children) });

const strong = (run: Run): Run => ({ ...run, marks: run.marks.includes('strong') ? run.marks : ['strong', ...run.marks] });

const paragraph = (runs: readonly Run[]): Block[] => (runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]);
