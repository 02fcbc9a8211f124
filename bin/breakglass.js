#!/usr/bin/env node
// Where the command line starts. Plain JavaScript without newer syntax, so that a Node that is too old can still say so.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`breakglass needs Node 22.18 or newer, and this is ${process.version}. In the repository, \`npm run build\` brings its own; elsewhere install one from nodejs.org.\n`);
  process.exitCode = 2;
} else {
  // The repository runs its TypeScript as it is. The published package has none: Node strips no types inside node_modules.
  const source = new URL('../scripts/breakglass.ts', import.meta.url);
  await import(existsSync(source) ? source.href : new URL('../lib/scripts/breakglass.js', import.meta.url).href);
}
