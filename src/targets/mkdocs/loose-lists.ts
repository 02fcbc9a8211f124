/** Python-Markdown ends an item that holds more than lines and lists only at an empty line. */
import type { List, ListItem } from 'mdast';
import type { Block } from '#src/book/build.ts';

/** Lists with such an item get an empty line between all their items. */
export const loosened = (blocks: readonly Block[]): Block[] => blocks.map(loosen);

function loosen<T extends Block>(block: T): T {
  if (block.type === 'list') return { ...block, ...loosenList(block) };
  return block.type === 'blockquote' ? { ...block, children: block.children.map(loosen) } : block;
}

function loosenList(list: List): Pick<List, 'spread' | 'children'> {
  const children = list.children.map((item) => ({ ...item, children: item.children.map(loosen) }));
  if (!children.some(isLoose)) return { children };
  return { spread: true, children: children.map((item) => ({ ...item, spread: true })) };
}

const isLoose = ({ spread, children }: ListItem): boolean => spread === true || children.length > 2 || children.some((child, index) => (child.type === 'list' ? child.spread === true : index > 0));
