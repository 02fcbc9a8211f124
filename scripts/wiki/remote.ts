import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

export interface Remote {
  /** May hold credentials: never shown. */
  readonly url: string;
  /** Without credentials. */
  readonly shown: string;
  /** Takes the credentials out of a text. */
  readonly redact: (text: string) => string;
}

/** A remote as it was written: an address, or a path from where the person stands. Throws an ExpectedFailure for what is surely no wiki. */
export function readRemote(written: string, cwd: string): Remote {
  const path = resolve(cwd, written);
  const url = !/^[a-z+]+:\/\//i.test(written) && existsSync(path) ? path : written;
  if (/^[a-z+-]+::/i.test(url) || url.includes('\n')) throw new ExpectedFailure('--remote is no address of a repository', { hint: 'write it as https://…, ssh://…, name@host:path, or a path' });
  const secrets = secretsIn(url);
  const redact = (text: string): string => secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
  const shown = redact(url);
  if (/(?:github\.com|gitlab\.com)[/:]/i.test(url) && !/\.wiki(?:\.git)?\/?$/i.test(url)) {
    throw new ExpectedFailure(`${shown} is a repository of code, not a wiki`, { hint: `the wiki is a repository of its own: ${shown.replace(/(?:\.git)?\/?$/, '.wiki.git')}` });
  }
  return { url, shown, redact };
}

/** The part before the `@` of an address, whole and in parts, as written and decoded; the longest first. A name alone, as in `git@host`, is none. */
function secretsIn(url: string): string[] {
  const info = /^[a-z+]+:\/\/([^/?#]*)@/i.exec(url)?.[1];
  if (info === undefined || (!info.includes(':') && url.startsWith('ssh:'))) return [];
  const [name = '', ...rest] = info.split(':');
  const parts = [info, rest.join(':'), ...(rest.length === 0 ? [name] : [])];
  return [...new Set([...parts, ...parts.map(decoded)])].filter((part) => part !== '').toSorted((a, b) => b.length - a.length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
