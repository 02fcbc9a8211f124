import type { NotionTemplate } from '#src/notion/template.ts';
import type { WorkspaceState } from '#src/notion/state.ts';
import { bareId, type Names } from '#src/notion/values.ts';

const pageUrl = (page: string): string => `https://www.notion.so/${bareId(page)}`;

/** The pages that exist, by the id of their row; grows while rows are made. `''` is the start page. */
export type Pages = ReadonlyMap<string, string>;

export function namesOf(template: Pick<NotionTemplate, 'rowOf'>, pages: Pages, { accounts }: Pick<WorkspaceState, 'accounts'>): Names {
  const page = (row: string): string | undefined => pages.get(row);
  return {
    page,
    account: (email) => accounts.get(email),
    href: (address) => {
      const row = address === '' ? '' : template.rowOf(address);
      const found = row === undefined ? undefined : page(row);
      return found === undefined ? undefined : pageUrl(found);
    },
  };
}

export const pagesIn = ({ start, databases }: WorkspaceState): Map<string, string> =>
  new Map([...(start === undefined ? [] : [['', start.page] as const]), ...[...databases.values()].flatMap(({ rows }) => [...rows].map(([id, { page }]) => [id, page] as const))]);
