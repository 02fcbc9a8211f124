/** Tools that only some checks need. A check whose tool is missing is skipped by name; on a machine of the project none is. */
import { spawnSync } from 'node:child_process';

export const hasTool = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;

export interface ToolRun {
  readonly status: number | null;
  readonly output: string;
}

export function runTool(command: string, args: readonly string[], input?: string): ToolRun {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { encoding: 'utf8', input, maxBuffer: 64 * 1024 * 1024 });
  return { status, output: error === undefined ? stdout + stderr : String(error) };
}
