// Installs the locked packages, and with them the pinned Node, where they are missing.
// Plain CommonJS without dependencies: the machine's own Node runs it, from version 18 on.
'use strict';

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
/** From here on Node runs TypeScript by itself. */
const NEEDED = [22, 18];
/** Below this, npm leaves out native packages whose `engines` exclude the Node that runs npm. */
const NPM_NEEDS = [20, 19];
/** What of package.json decides about the installed packages. */
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/** What should be installed, as a hash: the wanted packages, the locked ones, and for which machine. */
function fingerprint(packageJson, lockText, platform, arch) {
  const wanted = DEPENDENCIES.map((field) => packageJson[field] ?? {});
  return createHash('sha256').update(JSON.stringify([wanted, lockText, platform, arch])).digest('hex');
}

/** Whether an optional package is surely meant for this machine. Where `libc` decides, or a parent, this cannot tell. */
function isNativeFor({ os: systems, cpu, libc }, platform, arch) {
  if (libc !== undefined || systems === undefined || cpu === undefined) return false;
  return [systems].flat().includes(platform) && [cpu].flat().includes(arch);
}

/** Whether npm's own record of node_modules holds every locked package at its version; natives of other machines aside. */
function holdsAllLocked(lock, installed, platform, arch) {
  return Object.entries(lock.packages).every(([name, wanted]) => {
    const found = installed.packages[name];
    if (name === '' || (found === undefined && wanted.optional && !isNativeFor(wanted, platform, arch))) return true;
    return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Whether a version such as `v22.18.0` is at least `[major, minor]`. */
function isAtLeast(version, [major, minor]) {
  const match = /^v(\d+)\.(\d+)\./.exec(version ?? '');
  if (match === null) return false;
  return Number(match[1]) > major || (Number(match[1]) === major && Number(match[2]) >= minor);
}

/** `ready`: nothing to do. `adopt`: installed by other means, only the stamp is missing or old. `install`: run npm. */
function decide({ wanted, stamp, nodeVersion, holdsAll }) {
  if (!isAtLeast(nodeVersion, NEEDED)) return 'install';
  if (stamp === wanted) return 'ready';
  return holdsAll() ? 'adopt' : 'install';
}

/** What a person should do about a failed `npm ci`, from what npm printed. */
function explain(output) {
  if (/EACCES|EPERM|EROFS|syscall mkdir/.test(output)) return 'node_modules cannot be written here: check who owns this folder and that it is not read-only.';
  if (/ENOSPC/.test(output)) return 'the disk is full: about 600 MB are needed once.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'the package registry cannot be reached. Network is needed once; behind a proxy or mirror, set it with `npm config set registry …` or `proxy`.';
  }
  if (/EINTEGRITY/.test(output)) return 'a package differs from the lockfile: the registry or a mirror serves other bytes than those locked.';
  if (/npm (?:error|ERR!) code EUSAGE/.test(output)) return 'package.json and package-lock.json disagree: run `npm install` and commit the lockfile.';
  if (/npm (?:error|ERR!) code E(?:[45]\d\d|TARGET)/.test(output)) return 'the package registry refused a package: check the registry that `npm config get registry` names.';
  return 'npm ci failed.';
}

const paths = (root) => ({
  lock: path.join(root, 'package-lock.json'),
  installed: path.join(root, 'node_modules', '.package-lock.json'),
  stamp: path.join(root, 'node_modules', '.breakglass-setup'),
  node: path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'),
});

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function writeStamp(file, wanted) {
  try {
    fs.writeFileSync(file, wanted);
  } catch {
    // A read-only checkout that is installed works as well: the check is only slower.
  }
}

function versionOf(node) {
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? `"${node}"` : node, ['--version'], { encoding: 'utf8', shell: windows });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** `npm ci`, run by the given Node. Packages' own install scripts stay off: none is needed, and newer npm refuses them anyway. */
function npmCi(root, node) {
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline', '--loglevel=error', '--no-audit', '--no-fund'];
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const npm = process.env.npm_execpath;
  const settings = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 };
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return spawnSync(node, [npm, ...options, ...patience], settings);
  return spawnSync('npm', [...options, ...patience], { ...settings, shell: process.platform === 'win32' });
}

/** A copy of the pinned Node outside node_modules, which `npm ci` empties. */
function withCopyOf(node, use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'breakglass-node-'));
  const copy = path.join(folder, path.basename(node));
  try {
    fs.copyFileSync(fs.realpathSync(node), copy);
    return use(copy);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** npm before 11 removes this link again with the Node packages of other machines. */
function linkNode(root, link, packageJson) {
  if (fs.existsSync(link)) return;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = Object.keys(packageJson.optionalDependencies ?? {}).filter((name) => name.startsWith('node-'));
  const target = packages.map((name) => path.join(root, 'node_modules', name, 'bin', binary)).find((file) => fs.existsSync(file));
  if (target === undefined) return;
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(link, { force: true });
  const relative = path.relative(path.dirname(link), target);
  if (process.platform === 'win32') fs.writeFileSync(link, `@"%~dp0\\${relative}" %*\r\n`);
  else fs.symlinkSync(relative, link);
}

function install(root, files, packageJson) {
  const outside = process.env.npm_node_execpath ?? process.execPath;
  const first = npmCi(root, outside);
  linkNode(root, files.node, packageJson);
  if (first.status !== 0 || isAtLeast(versionOf(outside), NPM_NEEDS) || !isAtLeast(versionOf(files.node), NEEDED)) return first;
  const second = withCopyOf(files.node, (node) => npmCi(root, node));
  linkNode(root, files.node, packageJson);
  return second;
}

const withoutStack = (output) => output.split('\n').filter((line) => line.trim() !== '' && !/^npm (?:error|ERR!)\s+(?:at |\}|\w+: )/.test(line)).slice(0, 12).join('\n');

/** One line on what came of it; undefined where all is well. */
function problemWith(run, nodeVersion) {
  const output = `${run.error?.message ?? ''}\n${run.stdout ?? ''}\n${run.stderr ?? ''}`;
  if (run.error !== undefined || run.status !== 0) return `${explain(output)}\n${withoutStack(output)}`;
  if (isAtLeast(nodeVersion, NEEDED) || isAtLeast(process.version, NEEDED)) return undefined;
  return `no Node is packaged for ${process.platform}-${process.arch}: install Node ${NEEDED.join('.')} or newer.`;
}

function main() {
  const files = paths(ROOT);
  const lockText = readText(files.lock) ?? '';
  const packageJson = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const wanted = fingerprint(packageJson, lockText, process.platform, process.arch);
  if (fs.existsSync(files.installed)) linkNode(ROOT, files.node, packageJson);
  const holdsAll = () => fs.existsSync(files.installed) && holdsAllLocked(JSON.parse(lockText), JSON.parse(readText(files.installed)), process.platform, process.arch);
  const step = decide({ wanted, stamp: readText(files.stamp), nodeVersion: versionOf(files.node) ?? process.version, holdsAll });
  if (step === 'adopt') writeStamp(files.stamp, wanted);
  if (step !== 'install') return 0;
  process.stderr.write('Breakglass: installing the locked packages and the pinned Node (once; about half a minute) …\n');
  const started = Date.now();
  const problem = problemWith(install(ROOT, files, packageJson), versionOf(files.node));
  if (problem !== undefined) {
    process.stderr.write(`Breakglass: set-up failed: ${problem}\n`);
    return 2;
  }
  writeStamp(files.stamp, wanted);
  process.stderr.write(`Breakglass: installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
  return 0;
}

module.exports = { decide, explain, fingerprint, holdsAllLocked, isAtLeast };

if (require.main === module) process.exitCode = main();
