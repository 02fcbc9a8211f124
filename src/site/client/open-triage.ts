import { loadLater, one } from './kit.ts';

/** Of the address and of the history: the reader comes back to the questions. */
export const TRIAGE = '#triage';

/** The button that begins the triage. */
export function startTriage(): void {
  const section = one('.triage');
  const opener = one('.opener');
  if (section === null || opener === null) return;
  const open = async (comesBack: boolean): Promise<void> => {
    const later = await loadLater();
    opener.hidden = true;
    later?.askTriage(section, comesBack);
    history.replaceState(TRIAGE, '');
  };
  opener.addEventListener('click', () => void open(false));
  if (history.state === TRIAGE || location.hash === TRIAGE) void open(true);
}
