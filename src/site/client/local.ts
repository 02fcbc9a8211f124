import { all } from './dom.ts';

/** In the margin of a wide screen nothing is folded; who hears the page is told so as well. */
export function openLocalContents(): void {
  const { matches } = matchMedia('(min-width: 64em)');
  for (const details of all<HTMLDetailsElement>('.local details')) details.open = matches;
}
