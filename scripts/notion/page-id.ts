import { extractPageId } from '@notionhq/client';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

/** The id of a page, from the id itself or from the page's address. Throws an ExpectedFailure for anything else. */
export function pageIdOf(text: string): string {
  const id = extractPageId(text.trim());
  if (id === null) throw new ExpectedFailure(`--page ${text} is neither the id nor the address of a page`, { hint: 'in Notion, open the page, then ••• > Copy link' });
  return id;
}
