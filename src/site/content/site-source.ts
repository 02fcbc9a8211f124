/** Where the site's pages come from. Scripts hand it to Astro as a hook of an integration; the loader finds it there. */
import type { AstroConfig } from 'astro';
import type { SiteContent } from '#src/site/site-page.ts';

export const SOURCE_HOOK = 'breakglass:source';

export interface SiteSource {
  /** The whole site as it is now. Errors of the runbook are told in `problems`, never thrown. */
  readonly load: () => Promise<SiteContent>;
  /** The folder whose changes call for another `load`, in dev. */
  readonly watch?: string;
}

/** The source that the configuration carries. Throws where the site is run without one, which is a mistake of the caller. */
export function siteSourceOf(config: Pick<AstroConfig, 'integrations'>): SiteSource {
  for (const { hooks } of config.integrations) {
    const source: unknown = hooks[SOURCE_HOOK];
    if (isSource(source)) return source;
  }
  throw new Error('the site was started without a runbook: use `breakglass build` or `breakglass dev`');
}

const isSource = (value: unknown): value is SiteSource => typeof value === 'object' && value !== null && 'load' in value;
