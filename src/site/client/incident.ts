/** What is known of the incident: typed once, for every command and message on this device. */
import { keep, recallValue } from './kit.ts';
import { isText, TICK_HOURS } from './keep.ts';

type Values = Readonly<Record<string, string>>;

const KEY = 'incident';

export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && Object.values(value).every(isText);

export const isOfIncident = (id: string): boolean => id.startsWith('incident.');

/** By placeholder: `incident.id`. */
export const recallIncident = (): Values => recallValue(KEY, TICK_HOURS, isValues) ?? {};

/** An empty text is forgotten. */
export function keepIncident(values: Values): void {
  const filled = Object.entries({ ...recallIncident(), ...values }).filter(([, value]) => value !== '');
  keep(KEY, filled.length === 0 ? undefined : Object.fromEntries(filled));
}
