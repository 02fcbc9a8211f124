/** How many requests a first push of the default runbook takes, and how long that is at Notion's rate. Nothing is sent: a stand-in answers. */
import { join } from 'node:path';
import { catalogOf } from '#src/catalog/catalog.ts';
import { makeTemplate } from '#src/notion/make-template.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import type { Progress } from '#scripts/cli/progress.ts';
import { compileFolder } from '#scripts/compile-folder.ts';
import { makeApi, REQUESTS_PER_SECOND } from '#scripts/notion/api.ts';
import { connect } from '#scripts/notion/connect.ts';
import { push } from '#scripts/notion/push.ts';
import { targetInput } from '#scripts/target-input.ts';
import type { Measurement } from './bench.ts';
import { standInForNotion } from './notion-stand-in.ts';

const RUNBOOK = join(import.meta.dirname, '..', '..', 'runbook');
const AS_OF = '2026-11-25';
const PAGE = '00000000-0000-4000-8000-000000000000';

export async function benchNotion(progress: Progress): Promise<readonly Measurement[]> {
  progress.step('compiling the default runbook');
  const { result, prose, sources } = await compileFolder(RUNBOOK, { asOf: AS_OF });
  if (!result.ok) throw new ExpectedFailure('the default runbook has errors');
  const template = makeTemplate(targetInput(result.value, prose, sources));
  progress.step('pushing to a stand-in');
  const requests = await countRequests(template);
  const rows = template.databases.reduce((sum, { rows: all }) => sum + all.length, 0);
  return [
    { what: 'databases', value: template.databases.length, unit: '' },
    { what: 'rows', value: rows, unit: '' },
    { what: 'requests of a first push', value: requests, unit: '' },
    { what: 'requests for each row', value: requests / rows, unit: '' },
    { what: `wall time at ${REQUESTS_PER_SECOND} requests a second`, value: requests / REQUESTS_PER_SECOND, unit: 's' },
  ];
}

/** With a clock that does not wait. */
export async function countRequests(template: Parameters<typeof push>[0]['template']): Promise<number> {
  let now = 0;
  const client = connect({ NOTION_TOKEN: 'none' }, standInForNotion());
  const api = makeApi({ client, timing: { now: () => now, sleep: async (milliseconds) => void (now += milliseconds) } });
  await push({ template, catalog: catalogOf('en'), api, page: PAGE, force: false, prune: false, dryRun: false });
  return api.sent();
}
