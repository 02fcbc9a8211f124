/** Who comes from the triage is told why. */
import { loadLater } from './load-later.ts';

export function startBecause(): void {
  const because = new URLSearchParams(location.search).get('because');
  if (because !== null) void loadLater().then(({ showBecause }) => showBecause(document, because));
}
