/** Prints editions in a process of its own, each alone, for a test: `print-elsewhere.ts RUNBOOK PAPER FOLDER EDITION…`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { PAPERS } from '#schemas/vocabulary.ts';
import { printBinder } from '#scripts/print/print-binder.ts';
import { parseEdition } from '#src/targets/binder/edition.ts';
import { inputOf } from '../setup/runbooks.ts';

const [dir = '', paperName = '', folder = '', ...names] = argv.slice(2);
const input = await inputOf(dir);
for (const name of names) {
  const edition = parseEdition(name);
  const paper = PAPERS.find((each) => each === paperName);
  if (edition === undefined || paper === undefined) throw new Error(`${name} on ${paperName} is no edition`);
  const { files } = await printBinder({ input, editions: [edition], papers: [paper], detail: () => undefined });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
}
