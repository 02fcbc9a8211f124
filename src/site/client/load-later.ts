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

export async function loadLater(): Promise<Later> {
  await loadScript('code', 'later.js');
  if (window.breakglassLater === undefined) throw new Error('a script of the site is missing');
  return window.breakglassLater;
}
