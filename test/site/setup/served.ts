/** A site on a host of its own, for the length of some tests. */
import { afterAll, beforeAll } from 'vitest';
import { builtSite, type BuiltSite } from './built-sites.ts';
import { staticServer, type StaticServer } from './static-server.ts';

export interface Served {
  site: BuiltSite;
  server: StaticServer;
}

/** Filled in before the first test of the suite. */
export function served(runbookDir: string, base = '/'): () => Served {
  let found: Served | undefined;
  beforeAll(async () => {
    const site = await builtSite(runbookDir);
    found = { site, server: await staticServer(site.dir, base) };
  });
  afterAll(async () => {
    await found?.server.stop().catch(() => undefined);
  });
  return () => {
    if (found === undefined) throw new Error('the site is not served yet');
    return found;
  };
}
