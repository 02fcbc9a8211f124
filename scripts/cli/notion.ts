import process from 'node:process';
import { catalogOf, type Catalog } from '#src/catalog/catalog.ts';
import { makeTemplate } from '#src/notion/make-template.ts';
import type { Plan } from '#src/notion/plan/plan.ts';
import { compileChecked } from '#scripts/build/compile-checked.ts';
import { makeApi } from '#scripts/notion/api.ts';
import { connect, withoutToken } from '#scripts/notion/connect.ts';
import { pageIdOf } from '#scripts/notion/page-id.ts';
import { push } from '#scripts/notion/push.ts';
import { noteLines, planTable, summary } from '#scripts/notion/tell-plan.ts';
import { realTiming } from '#scripts/notion/timing.ts';
import { targetInput } from '#scripts/target-input.ts';
import { textOf } from './common-options.ts';
import type { Call, Command, ExitCode, Io } from './command.ts';
import { ExpectedFailure } from './expected-failure.ts';
import { printFindings } from './print-findings.ts';
import { makeProgress } from './progress.ts';

const DETAILS = `The token of the integration is taken from NOTION_TOKEN, and from nowhere else.
Connect the integration to the page first: in Notion, ••• > Connections. It needs to read, insert and update content and,
to find people by e-mail address, to read users with their addresses.

What people add in Notion stays: columns, rows, comments, and text below the marked line of each page. What they change
in the part that a push writes is reported and kept. A push that was interrupted goes on where it stopped.`;

export const notion: Command = {
  summary: 'keep databases and pages in Notion in step with the runbook',
  positionals: { name: 'push', help: 'the only thing there is to do', required: true },
  options: {
    page: { value: 'PAGE', help: 'the page below which all is made: its id or its address' },
    'dry-run': { help: 'only print what would be done' },
    force: { help: 'put back what people changed in the part that a push writes' },
    prune: { help: 'archive rows that are no longer in the runbook' },
  },
  details: () => DETAILS,
  examples: [
    ['breakglass notion push --page https://www.notion.so/Incidents-0123456789abcdef0123456789abcdef --dry-run', 'see what would be written'],
    ['breakglass notion push --page 0123456789abcdef0123456789abcdef', 'write it'],
  ],
  run: runNotion,
};

async function runNotion(call: Call): Promise<ExitCode> {
  const { options, values, positionals, io } = call;
  if (positionals.join(' ') !== 'push') throw new ExpectedFailure(positionals.length === 0 ? 'notion needs what to do' : `notion ${positionals.join(' ')} is nothing that can be done`, { hint: 'write notion push --page PAGE' });
  const page = textOf(values, 'page');
  if (page === undefined) throw new ExpectedFailure('--page is missing: the page below which all is made', { hint: 'in Notion, open the page, then ••• > Copy link' });
  const id = pageIdOf(page);
  const client = connect(process.env);
  const { result, prose, sources } = await compileChecked(options.runbook, { asOf: options.asOf });
  if (!result.ok) {
    printFindings(result.diagnostics, sources, options, io);
    return 1;
  }
  const progress = makeProgress(process.stderr, io.interactive);
  const api = makeApi({ client, timing: realTiming, onWait: (seconds) => progress.detail(`Notion asks to wait ${seconds} s`) });
  const dryRun = values['dry-run'] === true;
  const catalog = catalogOf(result.value.settings.language);
  const template = makeTemplate(targetInput(result.value, prose, sources));
  try {
    const plan = await push({ template, catalog, api, page: id, force: values['force'] === true, prune: values['prune'] === true, dryRun, progress });
    progress.end();
    tell({ plan, catalog, io, requests: dryRun ? undefined : api.sent() });
    return 0;
  } catch (error) {
    throw safe(error);
  } finally {
    progress.end();
  }
}

interface Told {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly io: Io;
  /** Undefined where nothing was written. */
  readonly requests: number | undefined;
}

function tell({ plan, catalog, io, requests }: Told): void {
  if (requests === undefined && plan.actions.length > 0) io.out(planTable(plan, catalog));
  for (const line of noteLines(plan, catalog)) io.err(line);
  io.err(summary(plan, catalog, requests));
}

/** Whatever an error repeats of a request, the token is not in it. */
function safe(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  error.message = withoutToken(error.message, process.env);
  if (error.stack !== undefined) error.stack = withoutToken(error.stack, process.env);
  return error;
}
