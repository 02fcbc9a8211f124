import { loadLater, one } from './kit.ts';

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
