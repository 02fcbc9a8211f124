/** What a layout is given: the runbook with its words, and how this output links. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book } from '#src/book/book.ts';
import { labelLine, labelText } from '#src/book/prose/label.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { addressOf, type Root } from '#src/model/address.ts';
import { thing } from '#src/model/resolve.ts';
import type { Agent, Origin, Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import { hastOf, type BodyOptions } from './body.ts';

export interface ViewInput {
  readonly runbook: Runbook;
  readonly book: Book;
  readonly catalog: Catalog;
  readonly prose: ProseReader;
}

export interface View extends BodyOptions, ViewInput {
  readonly scope: Scope;
}

type Links = Pick<View, 'href' | 'anchor' | 'deeper'>;

/** The view of one section: `section` and `file` are where links of its texts start from. */
export function viewOf(input: ViewInput, links: Links, section: string, origin?: Origin): View {
  const { runbook, catalog, prose } = input;
  const names = new Map(runbook.agents.map(({ id, name }) => [id, name]));
  const scope: Scope = { runbook, catalog, prose, file: origin?.file ?? '', section };
  return { ...input, ...links, scope, agentName: (id) => names.get(id) ?? id };
}

export const within = (view: View, change: Partial<Scope>): View => ({ ...view, scope: { ...view.scope, ...change } });
export const forAgent = (view: View, agent: Agent): View => within(view, { agent });

/** A sentence of author text. */
export const sayLine = (source: string, view: View): ElementContent[] => hastOf(proseLine(source, view.scope), view);
/** Author text with blocks; its headings start at `depth`. */
export const sayBlocks = (source: string, view: View, depth = 3): ElementContent[] => hastOf(proseBlocks(source, view.scope, depth), view);
/** A name or title with its references. */
export const sayLabel = (source: string, view: View): ElementContent[] => hastOf(labelLine(source, view.scope), view);
export const plainLabel = (source: string, view: View): string => labelText(source, view.scope);

/** A thing by its name, linked where this output has a place for it. */
export function linkTo(root: Exclude<Root, 'pages' | 'drills'>, id: string, view: View): ElementContent {
  const { name } = thing(view.runbook, root, id, view.scope);
  const href = view.href(addressOf(root, id));
  const words = plainLabel(name, view);
  return href === undefined ? { type: 'text', value: words } : h('a', { href }, words);
}

/** Things between commas. */
export const linksTo = (root: Exclude<Root, 'pages' | 'drills'>, ids: readonly string[], view: View): ElementContent[] =>
  ids.flatMap((id, index) => [...(index === 0 ? [] : [{ type: 'text', value: ', ' } as const]), linkTo(root, id, view)]);
