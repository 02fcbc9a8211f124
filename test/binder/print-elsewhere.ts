/** Prints one edition in a process of its own, for a test: `print-elsewhere.ts RUNBOOK EDITION PAPER FILE`. */
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { PAPERS } from '#schemas/vocabulary.ts';
import { printBinder } from '#scripts/print/print-binder.ts';
import { parseEdition } from '#src/targets/binder/edition.ts';
import { inputOf } from '../setup/runbooks.ts';

const [dir = '', name = '', paperName = '', file = ''] = argv.slice(2);
const edition = parseEdition(name);
const paper = PAPERS.find((each) => each === paperName);
if (edition === undefined || paper === undefined) throw new Error(`${name} on ${paperName} is no edition`);
const { files } = await printBinder({ input: await inputOf(dir), editions: [edition], papers: [paper], detail: () => undefined });
for (const { content } of files) writeFileSync(file, content);
