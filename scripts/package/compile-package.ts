/** `npm pack` runs this first: the engine as JavaScript in `lib/`, since Node strips no types inside node_modules. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = ['schemas', 'src', 'scripts'];
/** What a package needs no copy of: what tsc compiles, and what only the repository uses. */
const LEFT_OUT = /\.ts$|^scripts\/(?:bench|package|setup\.cjs)/;
/** Vite reads these folders itself, TypeScript included. */
const FOR_VITE = /^src\/site\//;

function compilePackage(lib: string): void {
  rmSync(lib, { recursive: true, force: true });
  const tsc = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'tsc.cmd' : 'tsc');
  const run = spawnSync(tsc, ['-p', 'tsconfig.package.json', '--outDir', lib], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`tsc failed:\n${run.error?.message ?? ''}${run.stdout}${run.stderr}`);
  for (const folder of SOURCES) cpSync(join(ROOT, folder), join(lib, folder), { recursive: true, filter: isCopied });
  writeFileSync(join(lib, 'package.json'), `${JSON.stringify(libManifest(), null, 2)}\n`);
}

function isCopied(file: string): boolean {
  const path = relative(ROOT, file).split(sep).join('/');
  return FOR_VITE.test(path) || !LEFT_OUT.test(path);
}

/** A package.json of its own lets `#src/….ts`, which tsc leaves as it is, mean the JavaScript. */
function libManifest(): object {
  const { name, version, type }: Record<string, unknown> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const imports = Object.fromEntries(SOURCES.flatMap((folder) => [[`#${folder}/*.ts`, `./${folder}/*.js`], [`#${folder}/*`, `./${folder}/*`]]));
  return { name, version, type, private: true, imports };
}

compilePackage(join(ROOT, 'lib'));
