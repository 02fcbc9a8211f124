/** Nodes that are laid out once for more than one place: until they come there, their links are addresses of the book. */
import type { Element, ElementContent, Properties } from 'hast';

/** Where nodes come to. */
export interface Place {
  readonly href: (address: string) => string | undefined;
  /** The id there of an id of a page of its own. */
  readonly anchor?: ((anchor: string) => string) | undefined;
}

/** No link of an author has this scheme: only those to read on, to write and to call are kept. */
const SCHEME = 'book:';

/** For a layout: an address where the book has a section for it, in `known` by id. */
export const addressIn = (known: ReadonlySet<string>) => (address: string): string | undefined => (known.has(sectionOf(address)) ? `${SCHEME}${address}` : undefined);

export const sectionOf = (address: string): string => address.split('#')[0] ?? '';

/** A copy for one place. */
export const placed = (nodes: readonly ElementContent[], place: Place): ElementContent[] => nodes.map((node) => (node.type === 'element' ? placedElement(node, place) : node));

const placedElement = (element: Element, place: Place): Element => ({ ...element, properties: placedProperties(element.properties, place), children: placed(element.children, place) });

function placedProperties(properties: Properties, { href: to, anchor }: Place): Properties {
  const { id, href } = properties;
  const isAddress = typeof href === 'string' && href.startsWith(SCHEME);
  const isRenamed = typeof id === 'string' && anchor !== undefined;
  if (!isAddress && !isRenamed) return properties;
  return { ...properties, ...(isAddress && { href: to(href.slice(SCHEME.length)) }), ...(isRenamed && { id: anchor(id) }) };
}
