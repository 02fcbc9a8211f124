import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

const HEADING = /^h[3-6]$/;

/**
 * Each heading and what stands under it, up to the next one, as one block that a page does not cut: a step is read whole.
 * A heading with nothing of its own stays as it is, and with what follows.
 */
export function keepSteps(content: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  let block: { readonly heading: Element; readonly rest: ElementContent[] } | undefined;
  const close = (): void => {
    if (block === undefined) return;
    const { heading, rest } = block;
    const own = rest.some((node) => node.type === 'element');
    kept.push(...(own ? [h('div', { className: ['step-block', `under-${heading.tagName}`] }, [heading, ...rest])] : [heading, ...rest]));
    block = undefined;
  };
  for (const node of content) {
    if (node.type === 'element' && HEADING.test(node.tagName)) {
      close();
      block = { heading: node, rest: [] };
    } else if (block === undefined) kept.push(node);
    else block.rest.push(node);
  }
  close();
  return kept;
}
