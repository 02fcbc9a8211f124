/** What is needed only once somebody asks for it: the triage and the choice of an agent. */
import { pickAgent } from './picker.ts';
import { askTriage } from './triage.ts';

window.breakglassLater = { askTriage, pickAgent };
