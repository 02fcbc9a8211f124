import { elementsOf, squeeze, type ReadBinder } from '../read-binder.ts';

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/**
 * The headings of steps whose text goes on on another page, though they do not begin at its top: a step is cut only where it is
 * taller than a page. `titles` are those of the sections that have steps.
 */
export function cutSteps(binder: ReadBinder, titles: readonly string[]): string[] {
  const wanted = new Set(titles.map(squeeze));
  const everything = elementsOf(binder, [...HEADINGS, 'P', 'L', 'Table', 'Code']);
  const onPage = Map.groupBy(everything, ({ page }) => page);
  // The number of a chapter stands before its heading; a page left blank has one line that says so.
  const elements = everything.filter(({ role, page }, index) => role !== 'P' || (everything[index + 1]?.role !== 'H1' && (onPage.get(page)?.length ?? 0) > 1));
  const cut = new Set<string>();
  let inside = false;
  let step: { readonly text: string; readonly page: number; readonly isFirst: boolean } | undefined;
  for (const [index, { role, text, page }] of elements.entries()) {
    if (role === 'H1' || role === 'H2') {
      inside = wanted.has(squeeze(text));
      step = undefined;
    } else if (inside && HEADINGS.includes(role)) step = { text, page, isFirst: elements[index - 1]?.page !== page };
    else if (step !== undefined && page !== step.page && !step.isFirst) cut.add(`${step.page} ${squeeze(step.text)}`);
  }
  return [...cut];
}
