/** The binder of one agent has its commands alone: at 3 a.m. the wrong one of two is a danger. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isClass } from './is-class.ts';

/** Takes out the rows of other agents where the agent has rows of its own; a step that runs another agent's control on purpose stays. Changes the tree in place: it was made for this print alone. */
export function ownCommands(content: ElementContent[], agent: string): ElementContent[] {
  const root: Root = { type: 'root', children: content };
  visit(root, (node) => {
    if (node.type === 'element' || node.type === 'root') node.children = runsOf(node.children).flatMap((run) => ownOf(run, agent));
  });
  return root.children.filter((node): node is ElementContent => node.type !== 'doctype');
}

type Nodes = readonly ElementContent[];

/** Commands that follow each other, together with what belongs to them; everything else by itself. */
function runsOf(children: Root['children']): Nodes[] {
  const runs: ElementContent[][] = [];
  let open: ElementContent[] | undefined;
  for (const node of children) {
    if (node.type === 'doctype') continue;
    if (!isRow(node)) open = undefined;
    if (open === undefined) runs.push([node]);
    else open.push(node);
    if (isRow(node)) open = runs.at(-1);
  }
  return runs;
}

const isRow = (node: ElementContent): node is Element => node.type === 'element' && isClass(node, 'command');

function ownOf(run: Nodes, agent: string): Nodes {
  const owners = run.map((node) => (node.type === 'element' ? node.properties['dataAgent'] : undefined));
  if (!owners.includes(agent)) return run;
  const last = owners.findLastIndex((owner) => owner !== undefined);
  // What to expect stands once behind the commands of all agents, or behind those of each.
  const isEach = owners.slice(owners.findIndex((owner) => owner !== undefined), last).includes(undefined);
  return run.filter((_, index) => {
    const owner = owners[index] ?? (isEach ? owners.slice(0, index).findLast((each) => each !== undefined) : undefined);
    return owner === undefined || owner === agent;
  });
}
