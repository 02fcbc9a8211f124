/** How Astro is called: quiet, without telemetry, and on nothing but the pages that it is given. */
import { join } from 'node:path';
import process from 'node:process';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { SOURCE_HOOK, type SiteSource } from '#src/site/content/site-source.ts';

const ENGINE = join(import.meta.dirname, '..', '..');

export interface AstroSettings {
  /** Absolute: the folder that Astro works in. */
  readonly root: string;
  readonly outDir?: string;
  readonly source: SiteSource;
  readonly integrations?: readonly AstroIntegration[];
}

export function astroSettings({ root, outDir, source, integrations = [] }: AstroSettings): AstroInlineConfig {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const carrier: AstroIntegration = { name: 'breakglass', hooks: { [SOURCE_HOOK]: source } };
  return {
    configFile: false,
    root,
    srcDir: join(ENGINE, 'src', 'site'),
    outDir: outDir ?? join(root, 'out'),
    cacheDir: join(root, 'cache'),
    publicDir: join(root, 'no-public-files'),
    logLevel: 'error',
    build: { format: 'file', inlineStylesheets: 'never' },
    trailingSlash: 'ignore',
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    vite: { cacheDir: join(root, 'vite'), server: { fs: { allow: [ENGINE, root] } } },
    integrations: [carrier, mdx(), ...integrations],
  };
}
