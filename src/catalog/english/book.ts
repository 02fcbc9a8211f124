/** What the book says in every output, besides the author's own words. */
import type { Part } from '#schemas/vocabulary.ts';

const parts: Readonly<Record<Part, string>> = {
  severities: 'Severity levels',
  response: 'Response',
  scenarios: 'Scenarios',
  recovery: 'Recovery',
  roles: 'Role checklists',
  agents: 'Agents',
  communication: 'Communication',
  contacts: 'Contacts',
  obligations: 'Obligations',
  review: 'Review',
  drills: 'Drills',
  reference: 'Reference',
};

export const englishBookWords = {
  parts,
  callouts: { note: 'Note', warning: 'Warning', danger: 'Danger' },
};
