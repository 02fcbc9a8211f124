/** The site as it is at this moment: compiled anew at each edit. */
import { compile } from '#src/compiler/compile.ts';
import type { SiteSource } from '#src/site/content/site-source.ts';
import { frameOf } from '#src/site/make/frame.ts';
import { makePages } from '#src/site/make/make-site.ts';
import type { Problem, SiteContent } from '#src/site/site-page.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { isExpected } from '#scripts/cli/expected-failure.ts';
import { compileFolder } from '#scripts/compile-folder.ts';
import { siteAssets } from '#scripts/site/site-assets.ts';
import { targetInput } from '#scripts/target-input.ts';
import { problemsOf } from './problems.ts';

export interface DevSiteOptions {
  /** Absolute. */
  readonly runbook: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Absolute. */
  readonly cacheDir: string;
  /** Called after each compile with what the pages tell. */
  readonly tell: (problems: readonly Problem[]) => void;
}

export interface DevSite {
  readonly source: SiteSource;
  /** A file that pages load, by its path from the root of the site. */
  readonly asset: (path: string) => OutputFile | undefined;
}

interface Made {
  readonly content: SiteContent;
  readonly files: readonly OutputFile[];
}

/** Where the runbook has errors, the last good pages stay, with the errors on top. */
export function devSite(options: DevSiteOptions): DevSite {
  let made: Made | undefined;
  const load = async (): Promise<SiteContent> => {
    const next = await makeNow(options);
    made = 'content' in next ? next : withProblems(made ?? (await emptySite(options)), next.problems);
    options.tell(made.content.problems);
    return made.content;
  };
  return { source: { load, watch: options.runbook }, asset: (path) => made?.files.find((file) => file.path === path) };
}

async function makeNow({ runbook, asOf, cacheDir }: DevSiteOptions): Promise<Made | { readonly problems: readonly Problem[] }> {
  try {
    const { result, prose, sources } = await compileFolder(runbook, { asOf });
    return result.ok ? await makeSite(targetInput(result.value, prose, sources), cacheDir) : { problems: problemsOf(result.diagnostics, sources) };
  } catch (error) {
    // The folder was moved or cannot be read at this moment.
    if (!isExpected(error)) throw error;
    return { problems: [{ place: runbook, message: error.message, hint: undefined, frame: undefined }] };
  }
}

async function makeSite(input: TargetInput, cacheDir: string): Promise<Made> {
  const { pages, files, folders } = await siteAssets(input, makePages(input), cacheDir);
  return { content: { frame: frameOf(input, folders), pages, problems: [] }, files };
}

const withProblems = ({ content, files }: Made, problems: readonly Problem[]): Made => ({ content: { ...content, problems }, files });

/** The smallest runbook there is, to show errors on before the real one was good for the first time. */
async function emptySite({ asOf, cacheDir }: DevSiteOptions): Promise<Made> {
  const prose = createProseReader();
  const files = [
    { path: 'organization.yaml', text: 'name: Breakglass\nroles: { lead: { lead: true } }\n' },
    { path: 'runbook.yaml', text: 'title: Breakglass\nrevised: 1970-01-01\n' },
  ];
  const result = compile(files, { asOf, prose });
  if (!result.ok) throw new Error(`the empty runbook has errors: ${JSON.stringify(result.diagnostics)}`);
  return makeSite(targetInput(result.value, prose), cacheDir);
}
