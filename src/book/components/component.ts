/** Components of author text, laid out as plain mdast. */
import type { Component } from '#src/source/nodes.ts';
import { paragraph, type Block } from '#src/book/build.ts';
import { resolveBlocks } from '#src/book/prose/resolve-blocks.ts';
import type { Source } from '#src/book/prose/resolve-prose.ts';
import { isComponentName, type ComponentName } from '#schemas/components.ts';
import { callout } from './callout.ts';
import { show } from './show.ts';

type LayOut = (component: Component, source: Source) => Block[];

const LAY_OUT: Readonly<Record<ComponentName, LayOut>> = {
  Note: callout('note'),
  Warning: callout('warning'),
  Danger: callout('danger'),
  Show: show,
};

/** An unknown one is an error of the check; here its tag and what it holds stay visible. */
export function layOutComponent(component: Component, source: Source): Block[] {
  if (isComponentName(component.name)) return LAY_OUT[component.name](component, source);
  return [paragraph(`<${component.name}>`), ...resolveBlocks(component.children, source)];
}
