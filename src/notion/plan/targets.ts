/** The rows that a row leads to: by links in its body and cells, and by relations. */
import { visit } from 'unist-util-visit';
import type { Nodes } from 'mdast';
import { addressIn } from '#src/model/address.ts';
import type { NotionTemplate, Row } from '#src/notion/template.ts';
import type { Names } from '#src/notion/values.ts';

function targetsOf({ body, cells }: Pick<Row, 'body' | 'cells'>, { rowOf }: Pick<NotionTemplate, 'rowOf'>): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (node: Nodes): void => visit(node, 'link', ({ url }) => {
    const address = addressIn(url);
    const row = address === undefined || address === '' ? address : rowOf(address);
    if (row !== undefined) found.add(row);
  });
  collect(body);
  for (const cell of Object.values(cells)) {
    if (cell.kind === 'line') collect({ type: 'paragraph', children: [...cell.nodes] });
    if (cell.kind === 'rows') for (const id of cell.ids) found.add(id);
  }
  return found;
}

/** Whether all that it leads to is there. */
export const leadsToKnown = (row: Pick<Row, 'body' | 'cells'>, template: Pick<NotionTemplate, 'rowOf'>, { page }: Pick<Names, 'page'>): boolean => [...targetsOf(row, template)].every((id) => page(id) !== undefined);
