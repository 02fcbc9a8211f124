import type { Nodes } from 'mdast';
import type { Book } from '#src/book/book.ts';

/** Everything that can be read in a book, and every address that it leads to, with single blanks. */
export function textOfBook(book: Book): string {
  const sections = book.chapters.flatMap((chapter) => [chapter.title, ...chapter.sections.flatMap(({ title, body }) => [title, textOf(body), ...addressesIn(body)])]);
  return [book.title, book.summary ?? '', book.organization, book.revision.label, ...sections].join(' ').replaceAll(/\s+/g, ' ');
}

const INSIDE_LINES: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link']);

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'code' ? ` ${node.value} ` : node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const inner = node.children.map(textOf).join('');
  return INSIDE_LINES.has(node.type) ? inner : ` ${inner} `;
}

function addressesIn(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(addressesIn)] : own;
}
