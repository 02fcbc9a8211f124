/** Decides what a push changes, before it changes anything. Pure. */
import { hashOf, type OwnedPages } from './owned-pages.ts';

export interface PushRequest {
  /** The pages as they should be, by path. */
  readonly wanted: ReadonlyMap<string, string>;
  /** What Breakglass wrote last; undefined where it never did. */
  readonly owned: OwnedPages | undefined;
  /** Every file of the wiki; the hash of its content where that matters (see `pathsToRead`). */
  readonly present: ReadonlyMap<string, string | undefined>;
}

export interface Conflict {
  readonly path: string;
  /** Edited or removed since Breakglass wrote it; or a page of somebody else that has the name of one of ours. */
  readonly kind: 'edited' | 'removed' | 'foreign';
}

export interface PushPlan {
  readonly write: readonly string[];
  readonly remove: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** The files whose content a plan needs to know. */
export function pathsToRead({ wanted, owned, paths }: { readonly wanted: ReadonlyMap<string, string>; readonly owned: OwnedPages | undefined; readonly paths: readonly string[] }): string[] {
  return paths.filter((path) => wanted.has(path) || (owned !== undefined && Object.hasOwn(owned.pages, path)));
}

/** Conflicts are told, and planned as if they were overruled. */
export function planPush(request: PushRequest): PushPlan {
  const { wanted, owned, present } = request;
  const pages = new Map(Object.entries(owned?.pages ?? {}));
  const edited = [...pages].flatMap(([path, hash]) => changeOf(path, hash, request));
  const foreign = foreignPages(request, pages);
  return {
    write: [...wanted].filter(([path, content]) => present.get(path) !== hashOf(content)).map(([path]) => path),
    remove: [...[...pages.keys()].filter((path) => present.has(path) && !wanted.has(path)), ...foreign.filter((path) => !wanted.has(path))],
    conflicts: [...edited, ...foreign.map((path) => ({ path, kind: 'foreign' as const }))].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}

function changeOf(path: string, hash: string, { wanted, present }: PushRequest): Conflict[] {
  const content = wanted.get(path);
  const now = present.get(path);
  if (!present.has(path)) return content === undefined ? [] : [{ path, kind: 'removed' }];
  const isAsWanted = content !== undefined && now === hashOf(content);
  return now === hash || isAsWanted ? [] : [{ path, kind: 'edited' }];
}

/** Wikis find a page by its name, without the ending and without regard to case. */
function foreignPages({ wanted, present }: PushRequest, pages: ReadonlyMap<string, string>): string[] {
  const names = new Set([...wanted.keys()].map(nameOf));
  return [...present].flatMap(([path, hash]) => {
    const content = wanted.get(path);
    const isSame = content !== undefined && hash === hashOf(content);
    return pages.has(path) || isSame || !names.has(nameOf(path)) ? [] : [path];
  });
}

const nameOf = (path: string): string => path.replace(/\.[^./]+$/, '').normalize('NFC').toLowerCase();
