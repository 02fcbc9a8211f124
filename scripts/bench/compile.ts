/** How much a whole compile costs on top of bare remark, and how long `validate` takes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { compile } from '#src/compiler/compile.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { TARGETS } from '#src/targets/index.ts';
import type { Target } from '#src/targets/target.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import type { Progress } from '#scripts/cli/progress.ts';
import { targetInput } from '#scripts/target-input.ts';
import { median, type Measurement } from './bench.ts';
import { generateSections, type GeneratedRunbook } from './generate-sections.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const AS_OF = '2026-11-25';
const [SMALL, LARGE] = [200, 2_000];
const ROUNDS = { [SMALL]: 5, [LARGE]: 3 };
const VALIDATE_RUNS = 9;
/** Of the ratio at the larger size to that at the smaller one: what the same code differs by from run to run. */
const NOISE = 1.05;

export async function benchCompile(progress: Progress): Promise<readonly Measurement[]> {
  progress.step('warming up');
  measureRound(generateSections(SMALL, 2));
  const small = ratioAt(SMALL, progress);
  const large = ratioAt(LARGE, progress);
  progress.step('timing validate');
  const seconds = Array.from({ length: VALIDATE_RUNS }, timeValidate);
  return [
    ...small.told,
    ...large.told,
    { what: 'ratio at 2,000 to ratio at 200', value: large.ratio / small.ratio, unit: '', target: { most: NOISE } },
    { what: "validate of the default runbook, Node's start included", value: median(seconds), unit: 's', target: { most: 0.6 } },
  ];
}

interface Round {
  /** Milliseconds of CPU. */
  readonly whole: number;
  readonly bare: number;
}

function ratioAt(count: number, progress: Progress): { readonly ratio: number; readonly told: readonly Measurement[] } {
  const runbook = generateSections(count);
  const rounds: Round[] = [];
  for (let round = 1; round <= (ROUNDS[count] ?? 1); round += 1) {
    progress.step(`compiling ${count} sections, round ${round}`);
    rounds.push(measureRound(runbook));
  }
  const ratio = median(rounds.map(({ whole, bare }) => whole / bare));
  const at = `${count.toLocaleString('en')} sections`;
  return {
    ratio,
    told: [
      { what: `${at}: bare remark, CPU for each`, value: median(rounds.map(({ bare }) => bare)) / count, unit: 'ms' },
      { what: `${at}: whole compile, CPU for each`, value: median(rounds.map(({ whole }) => whole)) / count, unit: 'ms' },
      { what: `${at}: ratio`, value: ratio, unit: '', target: { most: 2 } },
    ],
  };
}

function measureRound(runbook: GeneratedRunbook): Round {
  return { bare: cpuOf(() => bareRemark(runbook)), whole: cpuOf(() => wholeCompile(runbook)) };
}

/** Milliseconds of CPU, of all threads, so that collecting garbage counts. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function bareRemark({ prose }: GeneratedRunbook): void {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify).freeze();
  for (const text of prose) processor.stringify(processor.parse(text));
}

/** Parse, check, resolve, Markdown out. */
function wholeCompile({ files }: GeneratedRunbook): void {
  const prose = createProseReader();
  const result = compile(files, { asOf: AS_OF, prose });
  if (!result.ok) throw new Error(`the generated runbook has errors: ${JSON.stringify(result.diagnostics.slice(0, 3))}`);
  const { files: written } = markdown().render(targetInput(result.value, prose));
  if (written.length < files.length / 2) throw new Error(`only ${written.length} files were made of ${files.length}`);
}

function markdown(): Target {
  const targets: Readonly<Record<string, Target>> = TARGETS;
  const target = targets['markdown'];
  if (target === undefined) throw new ExpectedFailure('there is no output markdown to measure with');
  return target;
}

/** Seconds of wall time, in a process of its own. */
function timeValidate(): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'breakglass.ts'), 'validate', '--as-of', AS_OF], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`validate failed: ${stderr}`);
  return (performance.now() - started) / 1000;
}
