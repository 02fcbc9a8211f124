import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the nearest package.json above: this file lies deeper in the repository than in the published package. */
export function packageVersion(from: string = import.meta.dirname): string {
  const file = join(from, 'package.json');
  if (!existsSync(file)) return packageVersion(dirname(from));
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null || !('version' in value)) throw new Error(`${file} has no version`);
  return String(value.version);
}
