/** The command line on a Node that is new enough (see bin/breakglass.js). Compiled code is kept between runs. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const packages = join(import.meta.dirname, '..', 'node_modules');
// Where packages lie elsewhere, Node's own place for compiled code serves.
if (existsSync(packages)) module.enableCompileCache(join(packages, '.cache', 'breakglass'));
else module.enableCompileCache();
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
