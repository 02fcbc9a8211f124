import { dirname, join } from 'node:path';

/** Caches live beside the runbook, not in the engine: they belong to the content. */
export const cacheFolder = (runbook: string): string => join(dirname(runbook), '.breakglass', 'cache');
