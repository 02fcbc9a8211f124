/** Turns the tags of a freshly parsed tree into components, and what only looks like a tag back into text. */
import type { Nodes, Root, RootContent } from 'mdast';
import { pairComponents } from './pair-components.ts';
import type { Block, LonelyTag, TagSlips } from './pair-components.ts';
import { settleInline } from './settle-inline.ts';
import { asText } from './parse-tag.ts';
import type { Slip } from './slip.ts';
import { slipAt } from './slip-at.ts';

/** Changes the tree, and returns what is wrong with its tags and references. */
export function settleTags(tree: Root): Slip[] {
  const found: TagSlips = { slips: [], unclosed: [], unopened: [] };
  settle(tree, found);
  return [...found.slips, ...lonelySlips(found)];
}

/** From the outside in: components are paired before their lines are looked at. */
function settle(node: Nodes, found: TagSlips): void {
  switch (node.type) {
    case 'root':
      node.children = pairComponents(node.children.filter(isBlock), found);
      break;
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      node.children = pairComponents(node.children, found);
      break;
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      node.children = settleInline(node.children, found.slips);
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) settle(child, found);
}

/** The parser puts nothing else at the top: no front matter, and no text outside of paragraphs. */
const isBlock = (node: RootContent): node is Block => node.type !== 'text' && node.type !== 'yaml';

/** A tag that is opened in a list or quotation, and closed outside of it, is one slip. */
function lonelySlips({ unclosed, unopened }: TagSlips): Slip[] {
  const closing = [...unopened];
  const slips = unclosed.map((opened) => {
    const partner = closing.findIndex(({ node, name }) => name === opened.name && slipAt(node).offset > slipAt(opened.node).offset);
    if (partner < 0) return unclosedSlip(opened);
    closing.splice(partner, 1);
    return crossedSlip(opened);
  });
  return [...slips, ...closing.map(unopenedSlip)];
}

const unclosedSlip = ({ node, name }: LonelyTag): Slip => ({
  code: 'component-unclosed',
  message: `\`<${name}>\` is not closed`,
  ...slipAt(node),
  hint: `write </${name}> on a line below, or <${name} /> where nothing stands inside; ${asText(`<${name}>`)}`,
});

const unopenedSlip = ({ node, name }: LonelyTag): Slip => ({
  code: 'component-unopened',
  message: `\`</${name}>\` closes nothing: no \`<${name}>\` is open here`,
  ...slipAt(node),
  hint: `delete it, or write <${name}> on a line above; ${asText(`</${name}>`)}`,
});

const crossedSlip = ({ node, name }: LonelyTag): Slip => ({
  code: 'component-crossed',
  message: `\`<${name}>\` and its \`</${name}>\` do not stand in the same list item, quotation or component`,
  ...slipAt(node),
  hint: 'indent or mark both lines alike, and close inner components first',
});
