import type { Section } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseBlocks } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish, firstSentence } from '#src/book/section.ts';
import { addressOf } from '#src/model/address.ts';
import type { Page } from '#src/model/runbook.ts';

/** A page of the author's own words. */
export function pageSection(page: Page, outer: Scope): Section {
  const id = addressOf('pages', page.id);
  const scope = { ...outer, file: page.origin.file, section: id };
  const blocks = proseBlocks(page.body, scope);
  return { kind: 'page', entity: page, ...finish({ id, title: labelText(page.title, scope), summary: firstSentence(blocks), blocks, origin: page.origin }) };
}
