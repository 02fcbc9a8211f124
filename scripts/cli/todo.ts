import { findTodos } from '#src/compiler/find-todos.ts';
import { readDefinitions } from '#src/compiler/definitions.ts';
import { readTree } from '#src/source/read-tree.ts';
import type { Command } from './command.ts';
import { printFindings } from './print-findings.ts';
import { listTodos } from './list-todos.ts';

const DETAILS = `Counts as left to fill in:
  - the word TODO, in values, prose and comments
  - addresses at example.com, example.org, example.net and .example
  - numbers from 555-0100 to 555-0199
  - an organization or person with "Example" in the name
  - an obligation without \`confirmed_on\`: confirm it with counsel
What stands under \`example\` is meant to be one, and does not count.

It is a list, not a check: the exit code is 0 however long it is.`;

export const todo: Command = {
  summary: 'list everything that is left to fill in',
  details: () => DETAILS,
  examples: [
    ['breakglass todo', 'what is left in ./runbook, by file'],
    ['breakglass todo --runbook ops/runbook --format json', 'as data'],
    ['breakglass todo --format github', 'as annotations on a pull request'],
  ],
  run: async ({ options, io }) => {
    const sources = await readTree(options.runbook);
    const todos = findTodos(readDefinitions(sources).files);
    if (options.format === 'pretty') io.out(listTodos(todos, options, io));
    else printFindings(todos, new Map(sources.map(({ path, text }) => [path, text])), options, io);
    return 0;
  },
};
