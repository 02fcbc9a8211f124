import type { Procedure } from '#src/model/runbook.ts';
import type { ViewInput } from '#src/html/view.ts';

/** The procedures as the book has them: response first. */
export const inOrderOfReading = ({ book }: Pick<ViewInput, 'book'>): readonly Procedure[] =>
  book.chapters.flatMap(({ sections }) => sections.flatMap((section) => (section.kind === 'procedure' ? [section.entity] : [])));
