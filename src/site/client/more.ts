/** What only pages of a few kinds do: the triage and what it leads to, a long list, a message. */
import { startBecause } from './because.ts';
import { startComposers } from './composer/load.ts';
import { startFilter } from './filter.ts';
import { followLevels } from './follow-levels.ts';
import { startTriage } from './open-triage.ts';
import { startEach } from './start-each.ts';

startEach(startFilter, startTriage, startBecause, followLevels, startComposers);
