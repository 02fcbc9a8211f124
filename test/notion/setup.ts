/** A push against the server of the tests, with a clock that does not wait. */
import { catalogOf } from '#src/catalog/catalog.ts';
import { makeTemplate } from '#src/notion/make-template.ts';
import type { Plan } from '#src/notion/plan/plan.ts';
import type { NotionTemplate } from '#src/notion/template.ts';
import { makeApi } from '#scripts/notion/api.ts';
import { connect } from '#scripts/notion/connect.ts';
import { push } from '#scripts/notion/push.ts';
import type { Timing } from '#scripts/notion/timing.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { inputOf } from '../setup/runbooks.ts';
import { TOKEN, type NotionServer } from './server/notion-server.ts';

export interface TestClock extends Timing {
  readonly waited: () => number;
}

export function testClock(): TestClock {
  let now = 0;
  return { now: () => now, sleep: async (milliseconds) => void (now += milliseconds), waited: () => now };
}

export interface PushChoices {
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
  readonly timing?: Timing;
  readonly page?: string;
}

export function pushTo(server: NotionServer, template: NotionTemplate, choices: PushChoices = {}): Promise<Plan> {
  const client = connect({ NOTION_TOKEN: TOKEN }, server.fetch);
  const api = makeApi({ client, timing: choices.timing ?? testClock() });
  return push({ api, template, catalog: catalogOf('en'), page: choices.page ?? server.page, force: choices.force ?? false, prune: choices.prune ?? false, dryRun: choices.dryRun ?? false });
}

export const templateOf = async (dir: string): Promise<NotionTemplate> => makeTemplate(await inputOf(dir));

export const templateFrom = (input: TargetInput): NotionTemplate => makeTemplate(input);
