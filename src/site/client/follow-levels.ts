/** On a level's page: whether the reader is at that level. */
import { all, keep, one } from './kit.ts';
import { LEVEL } from './keep.ts';

/** A look at a level chooses nothing. Who goes on from it, or was led there by the triage, is at that level. */
export function followLevels(): void {
  for (const page of all('.level[data-level]')) for (const link of all('.rows a', page)) link.addEventListener('click', () => keepLevel(page));
}

/** `page` is a level's, or has one in it. */
export function keepLevel(page: ParentNode): void {
  const here = page instanceof HTMLElement && page.dataset['level'] !== undefined ? page : one('.level[data-level]', page);
  if (here !== null) keep(LEVEL, here.dataset['level']);
}
