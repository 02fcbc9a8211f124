/** Styles, scripts and fonts of the site while it is edited: they are made, not files on the disk. */
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { OutputFile } from '#src/targets/target.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** `find` looks a file up by its path from the root of the site. */
export function serveAssets(find: (path: string) => OutputFile | undefined): AstroIntegration {
  return {
    name: 'breakglass-assets',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = find(pathOf(request.url ?? '/'));
          if (file === undefined) return next();
          response.setHeader('content-type', TYPES[extname(file.path)] ?? 'application/octet-stream');
          response.setHeader('cache-control', 'no-cache');
          response.end(file.content);
        });
      },
    },
  };
}

const pathOf = (url: string): string => new URL(url, 'http://localhost').pathname.slice(1);
