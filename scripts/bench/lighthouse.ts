/** Lighthouse as on a phone, on a host of its own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '#scripts/print/find-browser.ts';
import { launchBrowser } from '#scripts/print/launch-browser.ts';
import type { OutputFile } from '#src/targets/target.ts';
import type { Progress } from '#scripts/cli/progress.ts';
import { median, type Measurement } from './bench.ts';

const RUNS = 5;
const CATEGORIES = [['performance', 95], ['accessibility', 100], ['best-practices', 100]] as const;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain' };

/** Medians for each page, by its path in the site. */
export async function measureLighthouse(files: readonly OutputFile[], pages: readonly string[], progress: Progress): Promise<Measurement[]> {
  const found = await findBrowser();
  if (found === undefined) return [];
  const [{ default: lighthouse }, { browser }, host] = await Promise.all([import('lighthouse'), launchBrowser(found), serve(files)]);
  const measured: Measurement[] = [];
  for (const path of pages) {
    const scores = new Map<string, number[]>(CATEGORIES.map(([name]) => [name, []]));
    for (let run = 1; run <= RUNS; run += 1) {
      progress.step(`Lighthouse on ${path}, run ${run} of ${RUNS}`);
      const context = await browser.createBrowserContext();
      const result = await lighthouse(`${host.url}${path}`, { onlyCategories: CATEGORIES.map(([name]) => name), logLevel: 'silent' }, undefined, await context.newPage());
      for (const [name] of CATEGORIES) scores.get(name)?.push(100 * (result?.lhr.categories[name]?.score ?? 0));
      await context.close();
    }
    for (const [name, least] of CATEGORIES) measured.push({ what: `Lighthouse, phone, ${path}: ${name}, median of ${RUNS}`, value: median(scores.get(name) ?? []), unit: '', target: { least } });
  }
  await Promise.all([browser.close(), host.close()]);
  return measured;
}

async function serve(files: readonly OutputFile[]): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const known = new Map(files.map(({ path, content }) => [path, gzipSync(content)]));
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    const content = known.get(path);
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...(content !== undefined && { 'content-encoding': 'gzip', 'cache-control': 'max-age=600' }) });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
