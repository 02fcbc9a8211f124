/** The pages of the guide, in the order of reading. */
export const GUIDE = [
  { name: 'start', title: 'Guide for maintainers' },
  { name: 'adapting', title: 'Make the runbook yours' },
  { name: 'language', title: 'The definition language' },
  { name: 'drills', title: 'Drills' },
  { name: 'publishing', title: 'Publish the site' },
  { name: 'exports', title: 'Use the exports' },
] as const;
