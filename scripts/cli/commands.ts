/** All commands, each loaded only when it runs. */
import type { CommandTable } from './command.ts';

export const COMMANDS: CommandTable = {
  validate: { summary: 'check the runbook and list every error', load: async () => (await import('./validate.ts')).validate },
  build: { summary: 'check the runbook and write all outputs, or those named', load: async () => (await import('./build.ts')).build },
  dev: { summary: 'serve the site and reload it on every edit', load: async () => (await import('./dev.ts')).dev },
  send: { summary: 'send a message of the runbook to Slack', load: async () => (await import('./send.ts')).send },
  print: { summary: 'print editions of the binder as PDF, apart from a build', load: async () => (await import('./print.ts')).print },
  todo: { summary: 'list everything that is left to fill in', load: async () => (await import('./todo.ts')).todo },
  schema: { summary: 'write the JSON Schemas that editors complete and check with', load: async () => (await import('./schema.ts')).schema },
  wiki: { summary: 'bring the runbook into the wiki of a repository', load: async () => (await import('./wiki.ts')).wiki },
  notion: { summary: 'keep databases and pages in Notion in step with the runbook', load: async () => (await import('./notion.ts')).notion },
};
