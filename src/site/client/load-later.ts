import { loadScript } from './dom.ts';
import type { pickAgent } from './picker.ts';
import type { askTriage } from './triage.ts';

export interface Later {
  readonly askTriage: typeof askTriage;
  readonly pickAgent: typeof pickAgent;
}

declare global {
  interface Window {
    breakglassLater?: Later;
  }
}

/** Fails where the script is missing. */
export async function loadLater(): Promise<Later | undefined> {
  await loadScript('code', 'later.js');
  return window.breakglassLater;
}
