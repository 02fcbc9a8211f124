/** What the plan costs: two prints of a binder beside one plain print of the same HTML, and the finishing of its file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compileFolder } from '#scripts/compile-folder.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import type { Progress } from '#scripts/cli/progress.ts';
import { findBrowser, NO_BROWSER } from '#scripts/print/find-browser.ts';
import { launchBrowser, type RunningBrowser } from '#scripts/print/launch-browser.ts';
import { loadFonts, type LoadedFonts } from '#scripts/print/load-fonts.ts';
import { readPrint } from '#scripts/print/pdf/read-pdf.ts';
import { openPress, type Press } from '#scripts/print/press.ts';
import { finishPrint, printAsPlanned, type PrintJob } from '#scripts/print/print-edition.ts';
import { targetInput } from '#scripts/target-input.ts';
import { median, type Measurement } from './bench.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'test', 'fixtures');
/** About 30 and about 270 pages. */
const RUNBOOKS = ['no-levels', 'hundred-agents'] as const;
const ROUNDS = 3;
const AS_OF = '2026-11-25';

export async function benchBinder(progress: Progress): Promise<readonly Measurement[]> {
  const found = await findBrowser();
  if (found === undefined) throw new ExpectedFailure(NO_BROWSER);
  const [running, fonts] = [await launchBrowser(found), await loadFonts(found.fontsDir)];
  try {
    const measured: Measurement[] = [];
    for (const name of RUNBOOKS) measured.push(...(await benchRunbook(name, running, fonts, progress)));
    return [...measured, ...memoryOf(running)];
  } finally {
    await running.browser.close();
  }
}

async function benchRunbook(name: string, running: RunningBrowser, fonts: LoadedFonts, progress: Progress): Promise<readonly Measurement[]> {
  const { result, prose } = await compileFolder(join(FIXTURES, name, 'runbook'), { asOf: AS_OF });
  if (!result.ok) throw new ExpectedFailure(`${name} has errors`);
  const job: PrintJob = { input: targetInput(result.value, prose), edition: { kind: 'whole' }, paper: 'a4' };
  const press = await openPress(running, fonts);
  progress.step(`${name}: warming up`);
  await round(job, press, fonts, running.version);
  const rounds: Round[] = [];
  for (let count = 1; count <= ROUNDS; count += 1) {
    progress.step(`${name}: round ${count} of ${ROUNDS}`);
    rounds.push(await round(job, press, fonts, running.version));
  }
  await press.close();
  return tell(rounds);
}

interface Round {
  readonly pages: number;
  readonly prints: number;
  /** All in milliseconds. */
  readonly plain: number;
  readonly planned: number;
  readonly aside: number;
  readonly finish: number;
}

/** The print of the finished HTML alone is timed in the same round, right after. */
async function round(job: PrintJob, press: Press, fonts: LoadedFonts, browserVersion: string): Promise<Round> {
  const times = { main: 0, aside: 0 };
  let next: keyof typeof times = 'aside';
  const timed = async <T>(work: () => Promise<T>, kind: keyof typeof times): Promise<T> => {
    const [value, ms] = await clocked(work);
    times[kind] += ms;
    return value;
  };
  const watched: Press = {
    ...press,
    measure: (html) => timed(() => press.measure(html), 'aside'),
    print: async (html) => {
      const kind = next;
      next = 'aside';
      return timed(() => press.print(html), kind);
    },
  };
  const onPrint = (): void => {
    next = 'main';
  };
  const settled = await printAsPlanned(job, { press: watched, fonts, browserVersion, onPrint });
  const [, read] = await clocked(() => readPrint(settled.raw));
  const [, finish] = await clocked(async () => finishPrint(job, settled, browserVersion));
  const [, plain] = await clocked(() => press.print(settled.document.html));
  return { pages: settled.printed.pages, prints: settled.prints, plain, planned: times.main + settled.prints * read, aside: times.aside, finish };
}

async function clocked<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

function tell(rounds: readonly Round[]): readonly Measurement[] {
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  const at = `${middle(({ pages }) => pages)} pages`;
  return [
    { what: `${at}: one plain print`, value: middle(({ plain }) => plain), unit: 'ms' },
    { what: `${at}: prints until all is as planned`, value: middle(({ prints }) => prints), unit: '', target: { most: 2 } },
    { what: `${at}: these prints with reading them, to one plain print`, value: middle(({ planned, plain }) => planned / plain), unit: '', target: { most: 2.2 } },
    { what: `${at}: fitting cards and trying sheets closer, to one plain print`, value: middle(({ aside, plain }) => aside / plain), unit: '' },
    { what: `${at}: finishing the file, to one plain print`, value: middle(({ finish, plain }) => finish / plain), unit: '', target: { most: 0.15 } },
  ];
}

const KB_PER_MB = 1024;

/** The most memory that each process has had, where the system tells it. */
function memoryOf({ browser }: RunningBrowser): readonly Measurement[] {
  const own: Measurement = { what: 'peak memory of this process', value: Math.round(process.resourceUsage().maxRSS / KB_PER_MB), unit: 'MB' };
  const root = browser.process()?.pid;
  if (root === undefined || process.platform !== 'linux') return [own];
  return [own, { what: 'peak memory of the browser, the sum of its processes', value: Math.round(familyOf(root).reduce((sum, { peak }) => sum + peak, 0) / KB_PER_MB), unit: 'MB' }];
}

interface Member {
  readonly pid: number;
  readonly parent: number;
  /** In KB. */
  readonly peak: number;
}

function familyOf(root: number): readonly Member[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => readStatus(Number(name)) ?? []);
  const family = all.filter(({ pid }) => pid === root);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/** Undefined where the process has ended meanwhile. */
function readStatus(pid: number): Member | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { pid, parent: field('PPid'), peak: field('VmHWM') };
  } catch {
    return undefined;
  }
}
