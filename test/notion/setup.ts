/** A push against the server of the tests, with a clock that does not wait. */
import { catalogOf } from '#src/catalog/catalog.ts';
import { makeTemplate } from '#src/notion/make-template.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { Plan } from '#src/notion/plan/plan.ts';
import type { Database, NotionTemplate, Row } from '#src/notion/template.ts';
import type { Progress } from '#scripts/cli/progress.ts';
import { makeApi } from '#scripts/notion/api.ts';
import { connect } from '#scripts/notion/connect.ts';
import { push } from '#scripts/notion/push.ts';
import type { Timing } from '#scripts/notion/timing.ts';
import { targetInput } from '#scripts/target-input.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { inputOf } from '../setup/runbooks.ts';
import { Crash, TOKEN, type NotionServer, type Sent } from './server/notion-server.ts';

export interface TestClock extends Timing {
  /** How long each wait was, in milliseconds. */
  readonly waits: readonly number[];
}

export function testClock(): TestClock {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

export interface PushChoices {
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
  readonly timing?: Timing;
  readonly page?: string;
  readonly progress?: Progress;
}

export function pushTo(server: NotionServer, template: NotionTemplate, choices: PushChoices = {}): Promise<Plan> {
  const { force = false, prune = false, dryRun = false, timing = testClock(), page = server.page, progress } = choices;
  const api = makeApi({ client: connect({ NOTION_TOKEN: TOKEN }, server.fetch), timing });
  return push({ api, template, catalog: catalogOf('en'), page, force, prune, dryRun, ...(progress === undefined ? {} : { progress }) });
}

/** The writes of one push. */
export async function writesOf(server: NotionServer, template: NotionTemplate, choices: PushChoices = {}): Promise<readonly Sent[]> {
  server.requests.length = 0;
  await pushTo(server, template, choices);
  return server.writes;
}

/** Lets the pushing process die at a request: before Notion hears of it, or after, when its answer gets lost. */
export async function pushUntil(server: NotionServer, template: NotionTemplate, number: number, phase: 'before' | 'after'): Promise<void> {
  const first = server.requests.length;
  server.options = {
    ...server.options,
    around: (request, at) => {
      if (request.number === first + number && at === phase) throw new Crash();
    },
  };
  await pushTo(server, template).catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
  server.options = { ...server.options, around: () => undefined };
}

export const templateOf = async (dir: string): Promise<NotionTemplate> => makeTemplate(await inputOf(dir));

/** The template of a runbook that was edited. */
export async function editedTemplate(dir: string, edit: (runbook: Runbook) => Runbook): Promise<NotionTemplate> {
  const { runbook } = await inputOf(dir);
  return makeTemplate(targetInput(edit(runbook), createProseReader()));
}

export const rowsIn = ({ databases }: NotionTemplate): (readonly [Database, Row])[] => databases.flatMap((database) => database.rows.map((row) => [database, row] as const));
