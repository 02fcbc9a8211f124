/** Astro's way to the compiled pages: fills its content store, and again after each edit while it serves. */
import type { Loader, LoaderContext } from 'astro/loaders';
import type { SiteContent } from '#src/site/site-page.ts';
import { siteSourceOf, type SiteSource } from './site-source.ts';

/** Editors save in several steps; one reload is enough for them all. */
const SETTLE_MS = 50;

export const FRAME_ID = '#frame';

export function runbookLoader(): Loader {
  return {
    name: 'breakglass',
    load: async (context) => {
      const source = siteSourceOf(context.config);
      fill(context, await source.load(), source);
      if (context.watcher !== undefined && source.watch !== undefined) watch(context, source, source.watch);
    },
  };
}

function fill({ store, generateDigest }: LoaderContext, { frame, pages, problems }: SiteContent, { watch: watched }: SiteSource): void {
  const ids = new Set([FRAME_ID, ...pages.map(({ path }) => path)]);
  const shell = { frame, problems, isEdited: watched !== undefined };
  store.set({ id: FRAME_ID, data: shell, digest: generateDigest(shell) });
  for (const { html, ...data } of pages) {
    store.set({ id: data.path, data: { ...data }, digest: generateDigest({ html, ...data }), rendered: { html } });
  }
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
}

function watch(context: LoaderContext, source: SiteSource, folder: string): void {
  const { watcher, logger } = context;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const reload = (path: string): void => {
    if (!path.startsWith(folder)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      source.load().then(
        (content) => fill(context, content, source),
        (error: unknown) => logger.error(String(error)),
      );
    }, SETTLE_MS);
  };
  watcher?.add(folder);
  for (const event of ['change', 'add', 'unlink'] as const) watcher?.on(event, reload);
}
