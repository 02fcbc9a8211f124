/** What is needed only once somebody asks for it: the triage and the choice of an agent. */
import { pickAgent } from './picker.ts';
import { addStyle, asking } from './styles.ts';
import { askTriage } from './triage.ts';

addStyle(asking);
window.breakglassLater = { askTriage, pickAgent };
