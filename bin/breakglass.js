#!/usr/bin/env node
// Where the command line starts. Plain JavaScript without newer syntax, so that a Node that is too old can still say so.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
// The repository runs its TypeScript as it is. The published package has none: Node strips no types inside node_modules.
const source = new URL('../scripts/breakglass.ts', import.meta.url);
const isRepository = existsSync(source);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`breakglass needs Node 22.18 or newer, and this is ${process.version}. ${isRepository ? `In the repository, \`${sameCommand()}\` brings its own.` : 'Install one from nodejs.org.'}\n`);
  process.exitCode = 2;
} else {
  await import(isRepository ? source.href : new URL('../lib/scripts/breakglass.js', import.meta.url).href);
}

// What was typed, as npm runs it with the Node that the repository pins.
function sameCommand() {
  const words = process.argv.slice(2).map((word) => (/^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`));
  return ['npm run breakglass', ...(words.length === 0 ? [] : ['--', ...words])].join(' ');
}
