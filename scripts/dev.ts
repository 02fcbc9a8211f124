/** `breakglass dev`: the site on this machine, reloaded on every edit of the runbook. */
import { once } from 'node:events';
import process from 'node:process';
import type { dev } from 'astro';
import { readTree } from '#src/source/read-tree.ts';
import { cacheFolder } from './build/cache-folder.ts';
import { devSite } from './dev/dev-site.ts';
import { expectFreePort } from './dev/free-port.ts';
import { serveAssets } from './dev/serve-assets.ts';
import { tellProblems } from './dev/tell-problems.ts';
import { untilWatched } from './dev/watched.ts';
import { astroSettings } from './site/astro-settings.ts';
import { prepareWorkFolder } from './site/work-folder.ts';

export interface DevOptions {
  /** Absolute. */
  readonly runbook: string;
  /** YYYY-MM-DD: the day that warnings judge by. */
  readonly asOf: string;
  readonly port: number;
  readonly host: string;
}

/** Serves until it is told to end. Throws an ExpectedFailure where it cannot serve there, a TreeError where there is no runbook. */
export async function runDev({ runbook, asOf, port, host }: DevOptions): Promise<void> {
  const files = await readTree(runbook);
  await expectFreePort(host, port);
  const cacheDir = cacheFolder(runbook);
  const site = devSite({ runbook, asOf, cacheDir, tell: (problems) => console.error(tellProblems(problems)) });
  const server = await serve({ site, root: await prepareWorkFolder(cacheDir), port, host });
  await untilWatched(server.watcher, runbook, files.map(({ path }) => path));
  console.error(`http://${host}:${port}/ shows ${runbook} and follows every edit; Ctrl-C ends it`);
  await endOfProcess();
  await server.stop();
}

type DevServer = Awaited<ReturnType<typeof dev>>;

interface Serving {
  readonly site: ReturnType<typeof devSite>;
  readonly root: string;
  readonly port: number;
  readonly host: string;
}

async function serve({ site, root, port, host }: Serving): Promise<DevServer> {
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  const settings = astroSettings({ root, source: site.source, integrations: [serveAssets(site.asset)] });
  const astro = await import('astro');
  return astro.dev({ ...settings, server: { host, port }, vite: { ...settings.vite, server: { ...settings.vite?.server, strictPort: true } } });
}

async function endOfProcess(): Promise<void> {
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
}
