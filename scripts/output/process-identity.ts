/** Which process holds a lock: its number alone is given out again, so its start belongs to it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** When it started, in the words of the system; empty where the system does not tell. */
  readonly started: string;
}

export type Liveness = 'running' | 'gone' | 'elsewhere';

export const ownIdentity = (): ProcessIdentity => ({ host: hostname(), pid: process.pid, started: startOf(process.pid) ?? '' });

/** `elsewhere`: on another machine that shares this disk, about whose processes nothing can be known here. */
export function livenessOf(holder: ProcessIdentity): Liveness {
  if (holder.host !== hostname()) return 'elsewhere';
  const started = startOf(holder.pid);
  return started === undefined || started !== holder.started ? 'gone' : 'running';
}

/** Undefined where no such process runs. */
function startOf(pid: number): string | undefined {
  if (existsSync('/proc/self/stat')) return startOnLinux(pid);
  return process.platform === 'win32' ? startUnknown(pid) : startByPs(pid);
}

/** Fields of /proc/PID/stat, see proc(5): after the name in brackets come the state and, as the 20th, the start in ticks since boot. */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]/.test(fields[0] ?? '') ? undefined : `${bootId()}:${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function startByPs(pid: number): string | undefined {
  const run = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } });
  return run.status === 0 && run.stdout.trim() !== '' ? run.stdout.trim() : undefined;
}

function startUnknown(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    return '';
  } catch {
    return undefined;
  }
}
