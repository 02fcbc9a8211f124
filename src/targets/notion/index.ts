/** The runbook as a zip for Notion's import. */
import { heading } from '#src/book/build.ts';
import type { Target } from '#src/targets/target.ts';
import { zipFiles } from '#src/zip/zip-files.ts';
import { writeNotion } from './dialect.ts';
import { startHere } from './start-here.ts';
import { notionTree } from './tree.ts';

export const notion: Target = {
  summary: 'pages and databases as a zip for Notion',
  folder: 'notion',
  render: (input) => ({
    files: [
      { path: 'runbook-notion.zip', content: zipFiles(notionTree(input)) },
      // Who has the zip alone cannot read in it how to use it.
      { path: 'notion-start-here.md', content: writeNotion([heading(1, input.catalog.exports.notion.file), ...startHere(input.book, input.catalog)], input.catalog, () => undefined) },
    ],
    diagnostics: [],
  }),
};
