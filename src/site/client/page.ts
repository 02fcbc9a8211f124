/** What a page can do besides being read. */
import './lend.ts';
import { startAgents } from './agent.ts';
import { addCopyButtons } from './copy.ts';
import { startDue } from './due.ts';
import { startLevel } from './level.ts';
import { openLocalContents } from './local.ts';
import { loadOffline } from './load-offline.ts';
import { startSearch } from './open-search.ts';
import { startPlaces } from './places.ts';
import { startEach } from './start-each.ts';
import { startTheme } from './theme.ts';
import { startTicks } from './ticks.ts';

startEach(startTheme, startSearch, addCopyButtons, startAgents, startLevel, startTicks, startPlaces, startDue, openLocalContents, loadOffline);
