import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** An alert leads to one procedure. Its name becomes an address, so that case does not tell two apart. */
export function* alertTwice({ procedures }: Content): Iterable<Fault> {
  const seen = new Map<string, string>();
  for (const { id, alerts, origin } of procedures) {
    for (const [index, alert] of alerts.entries()) {
      const first = seen.get(alert.toLowerCase());
      if (first === undefined) seen.set(alert.toLowerCase(), id);
      else yield { message: `the alert \`${alert}\` leads to \`${first}\` already: an alert leads to one procedure`, ...at(origin, 'alerts', index) };
    }
  }
}
