import type { Problem } from '#src/site/site-page.ts';

/** One line for whoever watches the terminal; the page tells the rest. */
export function tellProblems(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first === undefined) return 'the runbook is fine';
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `${first.place} ${first.message}${more}`;
}
