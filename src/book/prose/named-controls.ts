/** A line that names a control of the agent at hand is followed by its commands. */
import '#src/source/nodes.ts';
import type { Block, Inline } from '#src/book/build.ts';
import { runBlocks } from '#src/book/sections/run.ts';
import type { Scope } from '#src/book/scope.ts';

/** The commands of the controls that a line names by `{agent.<control>}`, for each agent that it can mean. */
export function controlsNamedIn(nodes: readonly Inline[], scope: Scope): Block[] {
  return namedIn(nodes).filter((control) => control !== scope.shown).flatMap((control) => runBlocks({ control }, scope, 'command'));
}

function namedIn(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'reference') return isControl(node.path) ? [node.path[1] ?? ''] : [];
    return 'children' in node ? namedIn(node.children) : [];
  });
}

export const isControl = ([root, name, ...rest]: readonly string[]): boolean => root === 'agent' && name !== undefined && rest.length === 0 && !FIELDS.has(name);

/** What `{agent.<word>}` prints besides controls. */
const FIELDS: ReadonlySet<string> = new Set(['id', 'name', 'public_name', 'owner', 'summary', 'architecture', 'vars', 'links', 'channels']);
