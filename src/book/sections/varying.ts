/** Values that differ by level (in templates also by moment), as one line. */
import type { Varying } from '#schemas/field.ts';
import type { Timing } from '#schemas/timing.ts';
import { joined, line, text, type Inline } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { timingText } from '#src/book/prose/data-text.ts';
import type { Scope } from '#src/book/scope.ts';
import { linkedLevel } from '#src/book/words.ts';

/** Times by level: "P0: immediately, P1: within 1 h". Only the levels named count; empty: all. */
export function timingLine(varying: Varying<Timing> | undefined, levels: readonly string[], scope: Scope, pattern = '{time}'): Inline[] {
  if (varying === undefined) return [];
  const said = (timing: Timing): Inline[] => fillInline(pattern, { time: timingText(timing, scope, pattern === '{time}' ? 'deadline' : 'short') });
  const { by, otherwise } = varying;
  const keys = Object.keys(by).filter((key) => levels.length === 0 || levels.includes(key));
  const ordered = [...scope.runbook.severities.map(({ id }) => id).filter((id) => keys.includes(id)), ...keys.filter((key) => !scope.runbook.severities.some(({ id }) => id === key))];
  if (ordered.length === 0) return otherwise === undefined || otherwise.kind === 'none' ? [] : said(otherwise);
  const isCovered = levels.length > 0 && levels.every((level) => keys.includes(level));
  const rest = otherwise === undefined || isCovered || otherwise.kind === 'none' ? [] : [entry(line(scope.catalog.book.step.others), said(otherwise), scope)];
  const entries = ordered.flatMap((key) => {
    const timing = by[key];
    return timing === undefined || timing.kind === 'none' ? [] : [entry(keyLine(key, scope), said(timing), scope)];
  });
  return entries.length === 1 && levels.length === 1 && rest.length === 0 ? (entries[0] ?? []).slice(2) : joined([...entries, ...rest], () => [text(scope.catalog.book.and)]);
}

const entry = (level: readonly Inline[], time: readonly Inline[], { catalog }: Scope): Inline[] => fillInline(catalog.book.step.at, { level, time });

/** A level, or a moment of a template. */
export function keyLine(key: string, scope: Scope): Inline[] {
  if (scope.runbook.severities.some(({ id }) => id === key)) return [linkedLevel(key, scope)];
  const moments: Readonly<Record<string, string>> = scope.catalog.book.moments;
  return line(moments[key] ?? key);
}
