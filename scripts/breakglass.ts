#!/usr/bin/env node
/** Where the command line starts: looks at Node first, and loads the rest only then. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`breakglass needs Node 22.18 or newer, and this is ${process.version}. In the repository, \`npm run build\` brings its own; elsewhere install one from nodejs.org.`);
  process.exitCode = 2;
} else {
  const packages = join(import.meta.dirname, '..', 'node_modules');
  // Compiled code is kept between runs; where packages lie elsewhere, Node's own place for it serves.
  if (existsSync(packages)) module.enableCompileCache(join(packages, '.cache', 'breakglass'));
  else module.enableCompileCache();
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
