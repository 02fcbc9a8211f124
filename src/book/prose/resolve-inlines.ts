/** Lines of author text: references filled in, links led to their place in the book. Nodes without any are shared, not copied. */
import type { InlineCode, Link, LinkReference } from 'mdast';
import '#src/source/nodes.ts';
import { text, type Inline } from '#src/book/build.ts';
import { codeReferences, replaceCodeReferences } from '#src/source/code-references.ts';
import { codeValue } from './code-value.ts';
import { inlineCommand } from './inline-command.ts';
import { placeholderInCode } from './command.ts';
import { referenceNodes } from './reference.ts';
import type { Source } from './resolve-prose.ts';
import { leadLink } from './source-links.ts';

export function resolveInlines(nodes: readonly Inline[], source: Source): Inline[] {
  return nodes.flatMap((node) => resolveInline(node, source));
}

function resolveInline(node: Inline, source: Source): Inline | Inline[] {
  switch (node.type) {
    case 'reference':
      return referenceNodes(node.path, node.value, source.scope);
    case 'inlineCode':
      return node.value.includes('{') ? resolveCode(node, source) : node;
    case 'link':
      return resolveLink(node, source);
    case 'linkReference':
      return resolveLinkReference(node, source);
    case 'image':
    case 'imageReference':
      return text(node.alt ?? '');
    case 'footnoteReference':
      return source.footnotes === undefined ? text(`[${node.label ?? node.identifier}]`) : { ...node, identifier: source.footnotes(node.identifier), label: source.footnotes(node.identifier) };
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = resolveInlines(node.children, source);
      return isSame(children, node.children) ? node : { ...node, children };
    }
    default:
      return node;
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((each, index) => each === b[index]);

function resolveLink(node: Link, source: Source): Inline | Inline[] {
  const children = resolveInlines(node.children, source).flatMap((child) => (child.type === 'link' ? child.children : [child]));
  const url = leadLink(node.url, source.scope);
  if (url === undefined) return children;
  return url === node.url && isSame(children, node.children) ? node : { ...node, url, children };
}

/** Texts are put together in a section, so a definition must not be needed any more. */
function resolveLinkReference(node: LinkReference, source: Source): Inline | Inline[] {
  const definition = source.definitions.get(node.identifier);
  if (definition === undefined) return resolveInlines(node.children, source);
  const link: Link = { type: 'link', url: definition.url, title: definition.title ?? null, children: [...node.children] };
  return resolveLink(link, source);
}

/** A lone reference is a value to read; with more around it, it is a command to paste. */
function resolveCode(node: InlineCode, { scope }: Source): Inline {
  const [reference, ...more] = codeReferences(node.value);
  if (reference === undefined) {
    const value = replaceCodeReferences(node.value, ({ value: written }) => written);
    return value === node.value ? node : { ...node, value };
  }
  if (more.length > 0 || reference.value !== node.value.trim()) return inlineCommand(node.value, scope);
  const value = codeValue(reference.path, scope);
  if (value.kind !== 'open') return { type: 'inlineCode', value: value.text, data: { ref: reference.path } };
  return { type: 'inlineCode', value: placeholderInCode(value.name), data: { ref: reference.path, placeholder: value.name } };
}
