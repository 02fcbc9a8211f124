/** The file in a wiki that says which pages are from Breakglass, and what they were when it wrote them. */
import { createHash } from 'node:crypto';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

/** Wikis show no files of this kind. */
export const OWNED_FILE = '.breakglass-wiki.json';

export interface OwnedPages {
  readonly generator: 'breakglass';
  readonly flavor: string;
  readonly revision: string;
  /** SHA-256 by path. */
  readonly pages: Readonly<Record<string, string>>;
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export function ownedText({ flavor, revision, pages }: Omit<OwnedPages, 'generator'>): string {
  const sorted = Object.fromEntries(Object.entries(pages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return `${JSON.stringify({ generator: 'breakglass', flavor, revision, pages: sorted } satisfies OwnedPages, null, 2)}\n`;
}

/** Throws an ExpectedFailure where somebody broke it: without it, nobody knows whose pages are whose. */
export function readOwned(text: string): OwnedPages {
  const value = parse(text);
  if (!isOwned(value)) throw new ExpectedFailure(`${OWNED_FILE} in the wiki is not as Breakglass wrote it`, { hint: 'restore it from the history of the wiki' });
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOwned(value: unknown): value is OwnedPages {
  if (typeof value !== 'object' || value === null || !('generator' in value) || value.generator !== 'breakglass') return false;
  if (!('flavor' in value) || typeof value.flavor !== 'string' || !('revision' in value) || typeof value.revision !== 'string') return false;
  return 'pages' in value && typeof value.pages === 'object' && value.pages !== null && Object.values(value.pages).every((hash) => typeof hash === 'string');
}
