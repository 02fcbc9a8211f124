import { one } from './dom.ts';
import { loadLater } from './load-later.ts';

/** The button that begins the triage. */
export function startTriage(): void {
  const section = one('.triage');
  const opener = one<HTMLButtonElement>('.opener');
  if (section === null || opener === null) return;
  opener.addEventListener('click', () => {
    void loadLater().then(({ askTriage }) => {
      opener.hidden = true;
      askTriage(section);
    });
  });
}
