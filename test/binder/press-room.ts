/** One browser for all prints of a test file. */
import { findBrowser } from '#scripts/print/find-browser.ts';
import { launchBrowser } from '#scripts/print/launch-browser.ts';
import { loadFonts, type LoadedFonts } from '#scripts/print/load-fonts.ts';
import { openPress, type Press } from '#scripts/print/press.ts';
import { printEdition, type PrintedEdition, type PrintJob } from '#scripts/print/print-edition.ts';

export interface PressRoom {
  readonly fonts: LoadedFonts;
  readonly press: Press;
  readonly print: (job: PrintJob) => Promise<PrintedEdition>;
  readonly close: () => Promise<void>;
}

export async function openPressRoom(): Promise<PressRoom> {
  const found = await findBrowser();
  if (found === undefined) throw new Error('there is no browser to test the binder with');
  const [running, fonts] = [await launchBrowser(found), await loadFonts(found.fontsDir)];
  const press = await openPress(running, fonts);
  return { fonts, press, print: (job) => printEdition(job, { press, fonts, browserVersion: running.version }), close: () => running.browser.close() };
}
