/** A command and all that belongs to it as rows of one block: what it is on the left, the command or the words on the right. Paper is dear. */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isClass } from './is-class.ts';

export interface RowWords {
  /** What is to be seen after a command, as `Expect: {text}`. */
  readonly expect: string;
  /** What stands above the list of what to fill in. */
  readonly ask: string;
}

/** Changes the tree in place: it was made for this print alone. */
export function commandRows(content: ElementContent[], words: RowWords): ElementContent[] {
  const root: Root = { type: 'root', children: content };
  visit(root, (node) => {
    if ((node.type === 'element' || node.type === 'root') && node.children.some((child) => child.type === 'element' && isClass(child, 'command'))) node.children = withRows(node.children, words);
  });
  return root.children.filter((node): node is ElementContent => node.type !== 'doctype');
}

/** Works through the siblings in order; what follows a row may become one. */
function withRows(siblings: Root['children'], words: RowWords): ElementContent[] {
  const waiting = siblings.filter((node): node is ElementContent => node.type !== 'doctype' && !(node.type === 'text' && /^\n+$/.test(node.value)));
  const rows: ElementContent[] = [];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    const last = rows.at(-1);
    rows.push(last?.type === 'element' && isClass(last, 'command') && node.type === 'element' ? following(node, waiting, words) : labeled(node, rows));
  }
  return rows;
}

/** A short line right above a command, such as "Check that it worked:", stands beside it. The agent's name stands in that line. */
function labeled(node: ElementContent, before: ElementContent[]): ElementContent {
  if (node.type !== 'element' || !isClass(node, 'command')) return node;
  const above = before.at(-1);
  if (above?.type !== 'element' || above.tagName !== 'p' || !isLabel(above)) return node;
  before.pop();
  return withLabel(node, above);
}

const withLabel = (command: Element, label: Element): Element => ({ ...command, children: [{ ...label, properties: { className: ['command-label'] } }, ...command.children] });

/** What stands behind a row, as a row that goes with it, where it is one. */
function following(node: Element, waiting: ElementContent[], words: RowWords): ElementContent {
  const [next] = waiting;
  if (node.tagName !== 'p' || next === undefined) return expected(node, words) ?? node;
  if (next.type === 'element' && isClass(next, 'command') && isLabel(node)) {
    waiting.shift();
    return goesWith(withLabel(next, node), toString(node).endsWith(':'));
  }
  if (next.type === 'element' && next.tagName === 'ul' && toString(node) === words.ask) {
    waiting.shift();
    return row(h('p', words.ask), { ...next, properties: { className: ['command-said', 'asked'] } });
  }
  return expected(node, words) ?? node;
}

/** The check of a command goes with it; the command of the next agent does not. */
const goesWith = (command: Element, with_: boolean): Element => (with_ ? { ...command, properties: { ...command.properties, className: ['command', 'continues'] } } : command);

function expected(node: Element, { expect }: RowWords): Element | undefined {
  const [label = '', after = ''] = expect.split('{text}');
  const [first, ...rest] = node.children;
  if (node.tagName !== 'p' || after !== '' || label === '' || first?.type !== 'text' || !first.value.startsWith(label)) return undefined;
  return row(h('p', label.trim()), h('p', { className: ['command-said'] }, [first.value.slice(label.length), ...rest]));
}

const row = (label: Element, said: Element): Element => h('div', { className: ['command', 'continues'] }, [{ ...label, properties: { className: ['command-label'] } }, said]);

const LABEL_LENGTH = 60;

/** "Undo:", or an agent's name in bold; "**Who:** on-call" says something of its own. */
function isLabel(paragraph: Element): boolean {
  const words = toString(paragraph);
  const [first] = paragraph.children;
  return words.length <= LABEL_LENGTH && (words.endsWith(':') || (first?.type === 'element' && first.tagName === 'strong' && !toString(first).endsWith(':')));
}
