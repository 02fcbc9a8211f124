/** Prints editions, one after the other, with one browser. */
import { fileNameOf, type Edition, type Paper } from '#src/targets/binder/edition.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { findBrowser, NO_BROWSER, type FoundBrowser } from './find-browser.ts';
import { launchBrowser, type RunningBrowser } from './launch-browser.ts';
import { loadFonts } from './load-fonts.ts';
import { openPress } from './press.ts';
import { printEdition } from './print-edition.ts';

export interface BinderJob {
  readonly input: TargetInput;
  readonly editions: readonly Edition[];
  readonly papers: readonly Paper[];
  /** Told how far it is, such as "binder-a4.pdf, print 2". */
  readonly detail: (text: string) => void;
}

export interface PrintedBinder {
  readonly files: readonly OutputFile[];
  /** Characters that no font has, in the order of their codes. */
  readonly missing: readonly string[];
  readonly browser?: string;
  /** Why there is no file, or what is worth knowing about the browser. */
  readonly note?: string;
}

/** Without a browser there is a note and no file. Throws an ExpectedFailure for a page that cannot be planned. */
export async function printBinder(job: BinderJob): Promise<PrintedBinder> {
  const found = await findBrowser();
  if (found === undefined) return { files: [], missing: [], note: NO_BROWSER };
  const running = await launchOrSay(found);
  if (typeof running === 'string') return { files: [], missing: [], note: running };
  try {
    const { version, unsandboxed } = running;
    const note = unsandboxed === undefined ? {} : { note: `the browser that printed the binder had its sandbox off, because ${unsandboxed}; it loads nothing from outside` };
    return { ...(await printAll(job, found, running)), ...note, browser: version };
  } finally {
    await running.browser.close();
  }
}

async function launchOrSay(found: FoundBrowser): Promise<RunningBrowser | string> {
  try {
    return await launchBrowser(found);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `no PDF was made, because the browser ${found.path} does not start (${line}): ${NO_BROWSER.split(': ')[1] ?? ''}`;
  }
}

async function printAll({ input, editions, papers, detail }: BinderJob, found: FoundBrowser, running: RunningBrowser): Promise<PrintedBinder> {
  const fonts = await loadFonts(found.fontsDir);
  const press = await openPress(running, fonts);
  const files: OutputFile[] = [];
  const missing = new Set<string>();
  for (const paper of papers) {
    for (const edition of editions) {
      const path = fileNameOf(edition, paper);
      const onPrint = (count: number): void => detail(`${path}, ${files.length + 1} of ${papers.length * editions.length}, print ${count}`);
      const printed = await printEdition({ input, edition, paper }, { press, fonts, onPrint, browserVersion: running.version });
      files.push({ path, content: printed.pdf });
      for (const character of printed.missing) missing.add(character);
    }
  }
  const [refused] = press.refused;
  if (refused !== undefined) throw new Error(`the print page asked for ${refused}`);
  return { files, missing: [...missing].toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)) };
}
