/** What a page can do besides being read. Each part stands for itself: one that fails takes no other with it. */
import { startComposers } from './composer/load.ts';
import { startAgents } from './agent.ts';
import { addCopyButtons } from './copy.ts';
import { startDue } from './due.ts';
import { startFilter } from './filter.ts';
import { startLevel } from './level.ts';
import { loadOffline } from './load-offline.ts';
import { startSearch } from './open-search.ts';
import { startPlaces } from './places.ts';
import { startTheme } from './theme.ts';
import { startTicks } from './ticks.ts';
import { startBecause } from './because.ts';
import { startTriage } from './open-triage.ts';

const PARTS = [startTheme, startSearch, (): void => addCopyButtons(), startAgents, startFilter, startLevel, startTriage, startBecause, startTicks, startPlaces, startDue, startComposers, loadOffline];

for (const start of PARTS) {
  try {
    start();
  } catch (error) {
    reportError(error);
  }
}
