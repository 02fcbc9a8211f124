import type { Content } from '#src/model/lookup.ts';
import type { Fault, RuleContext } from './rule.ts';

/** A procedure has steps or a text; a page has a text. */
export function* nothingWritten({ procedures, pages }: Content, { isLost, isHidden }: RuleContext): Iterable<Fault> {
  for (const { body, steps, origin } of procedures) {
    if (steps.length > 0 || body.trim() !== '' || isLost(origin) || isHidden('step')) continue;
    yield { message: 'the procedure has neither steps nor a text', ...origin, hint: 'write `steps`, or the text below the front matter' };
  }
  for (const { body, origin } of pages) if (body.trim() === '') yield { message: 'the page has no text', ...origin, hint: 'write it below the front matter' };
}
