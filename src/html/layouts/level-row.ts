import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { plainLine } from '#src/book/prose/plain.ts';
import { addressOf } from '#src/model/address.ts';
import type { Severity } from '#src/model/runbook.ts';
import { severityIcon } from '#src/html/severity-icon.ts';
import { plainLabel, type View } from '#src/html/view.ts';
import { placeOf } from './level.ts';
import { time } from './times.ts';

/** A level in a list of them: its sign and name, how soon, and its definition in a line. */
export function levelRow(severity: Severity, view: View): Element {
  const soon = severity.response_time === undefined || severity.response_time.kind === 'none' ? '' : time(severity.response_time, view);
  return h('a', { className: ['row', 'level'], href: view.href(addressOf('severities', severity.id)) }, [
    severityIcon(placeOf(severity, view)),
    h('span', nameParts(severity, view)),
    h('span', { className: ['end'] }, soon),
    h('p', { className: ['under'] }, firstSentence(plainLine(severity.definition, view.scope))),
  ]);
}

/** "P0" in bold and "Critical" beside it; a name without a code stands alone. */
function nameParts({ code, name }: Severity, view: View): ElementContent[] {
  if (code === undefined) return [h('strong', { className: ['alone'] }, plainLabel(name, view))];
  return [h('b', plainLabel(code, view)), { type: 'text', value: ' ' }, ...(name === code ? [] : [h('strong', plainLabel(name, view))])];
}

/** Up to the first full stop that ends a sentence. */
const firstSentence = (text: string): string => /^.{20,}?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
