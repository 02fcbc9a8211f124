/** A plain static host on loopback, with a base path if wanted. It can be stopped, and started again at the same address. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface StaticServer {
  /** With a slash at its end. */
  readonly url: string;
  /** Paths that were asked for and not there. */
  readonly missing: readonly string[];
  /** Paths that were asked for until now, from the root of the site; they can be forgotten. */
  readonly asked: string[];
  /** From now on the connection is cut where somebody asks for such a path; `undefined` ends it. */
  readonly cut: (paths: RegExp | undefined) => void;
  /** Serves another folder from now on. */
  readonly serve: (dir: string) => void;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.pdf': 'application/pdf', '.xml': 'application/xml', '.zip': 'application/zip',
};

export async function staticServer(dir: string, base = '/'): Promise<StaticServer> {
  const missing: string[] = [];
  const asked: string[] = [];
  let root = dir;
  let refused: RegExp | undefined;
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(url, 'http://localhost');
    asked.push(pathname.slice(base.length));
    if (refused?.test(pathname.slice(base.length)) === true) {
      response.destroy();
      return;
    }
    const file = pathname.startsWith(base) ? fileFor(root, decodeURIComponent(pathname.slice(base.length))) : undefined;
    if (file === undefined) missing.push(pathname);
    const shown = file ?? join(root, '404.html');
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': TYPES[extname(shown)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
    response.end(existsSync(shown) ? await readFile(shown) : '');
  };
  const make = (): Server => createServer((request, response) => void answer(request.url ?? '/', response));
  let server = make();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    missing,
    asked,
    cut: (paths) => {
      refused = paths;
    },
    serve: (other) => {
      root = other;
    },
    stop: () => close(server),
    start: async () => {
      server = make();
      await listen(server, port);
    },
  };
}

const listen = (server: Server, port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/** Hosts serve pages without their ending as well. */
function fileFor(root: string, path: string): string | undefined {
  const wanted = normalize(join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  if (!wanted.startsWith(root)) return undefined;
  return [wanted, `${wanted}.html`].find((file) => existsSync(file) && statSync(file).isFile());
}
