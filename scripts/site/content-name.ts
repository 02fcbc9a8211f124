import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** A name that changes with the bytes: `assets/site.css` → `assets/site-1f0c2a9b.css`. A page never loads a part of another build. */
export function contentName(path: string, content: string | Uint8Array): string {
  const { dir, name, ext } = posix.parse(path);
  return posix.join(dir, `${name}-${sha256(content).slice(0, 8)}${ext}`);
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
