/** Times as readers need them: the same for every level in one word, otherwise each with its level. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Varying } from '#schemas/field.ts';
import type { Duration, Timing } from '#schemas/timing.ts';
import { durationText, intervalText, timingText } from '#src/book/prose/data-text.ts';
import { pick } from '#src/model/pick.ts';
import type { Severity } from '#src/model/runbook.ts';
import { plainLabel, type View } from '#src/html/view.ts';

export const deadline = (timing: Timing, view: View): string => timingText(timing, view.scope, 'deadline');
export const time = (timing: Timing, view: View): string => timingText(timing, view.scope);
/** Behind "every". */
export const interval = (duration: Duration, view: View): string => intervalText(duration, view);
export const length = (duration: Duration, view: View): string => durationText(duration, view);

/** A time that may vary by level, for the levels that it concerns. Each part carries its levels, for the one that a reader chose. */
export function varyingTime(timing: Varying<Timing> | undefined, levels: readonly Severity[], view: View): ElementContent[] {
  if (timing === undefined) return [];
  if (levels.length === 0) return timing.otherwise === undefined ? [] : [h('span', deadline(timing.otherwise, view))];
  const groups = grouped(levels.flatMap((level) => {
    const picked = pick(timing, [level.id]);
    return picked === undefined || picked.value.kind === 'none' ? [] : [{ level, text: deadline(picked.value, view) }];
  }));
  const [only] = groups;
  if (only === undefined) return [];
  if (groups.length === 1 && only.levels.length === levels.length) return [h('span', only.text)];
  return groups.flatMap(({ text, levels: those }, index) => [
    ...(index === 0 ? [] : [h('span', { className: ['between'] }, ' · ')]),
    h('span', { className: ['at-level'], dataLevels: those.map(({ id }) => id).join(' ') }, [h('b', those.map((level) => plainLabel(level.short, view)).join(', ')), ` ${text}`]),
  ]);
}

interface Group {
  readonly text: string;
  readonly levels: readonly Severity[];
}

/** Neighbors with the same words stand together. */
function grouped(items: readonly { readonly level: Severity; readonly text: string }[]): Group[] {
  const groups: Group[] = [];
  for (const { level, text } of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.text === text) groups[groups.length - 1] = { text, levels: [...last.levels, level] };
    else groups.push({ text, levels: [level] });
  }
  return groups;
}
