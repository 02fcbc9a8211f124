/** What is needed only once somebody asks for it: the triage, what led to a level, and the choice of an agent. */
import { showBecause } from './because.ts';
import { openPicker } from './picker.ts';
import { askTriage } from './triage.ts';

window.breakglassLater = { askTriage, openPicker, showBecause };
