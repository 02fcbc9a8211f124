/** About the runbook itself: who answers for it, when it was reviewed, and what its times and commands are reckoned with. */
import { heading, inlineCode, joined, line, lineList, table, text, urlLink, type Block, type Inline, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { labelLine } from '#src/book/prose/label.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { listOf } from '#src/book/list-of.ts';
import { factList, linkedList, linkedRoleOrPerson } from '#src/book/words.ts';
import { fill } from '#src/model/fill.ts';
import { addToDate } from '#src/model/time/dates.ts';
import { dayRuns } from '#src/model/time/day-runs.ts';
import type { Weekday } from '#schemas/timing.ts';

export function aboutSections(outer: Scope): Section[] {
  const scope = { ...outer, section: 'overview/about' };
  const words = scope.catalog.book.about;
  const { vars } = scope.runbook.organization;
  const { synonyms } = scope.runbook.settings;
  const blocks = [
    ...runbookFacts(scope),
    heading(2, words.hours, 'hours'),
    ...hours(scope),
    ...pairs(words.values, 'values', [words.name, words.value], Object.entries(vars).map(([name, value]) => [inlineCode(name), inlineCode(value)])),
    ...pairs(words.synonyms, 'synonyms', [words.word, words.others], Object.entries(synonyms).map(([word, others]) => [word, others.join(', ')])),
  ];
  return [{ kind: 'overview', ...finish({ id: scope.section, title: words.title, summary: words.summary, blocks }) }];
}

const pairs = (title: string, anchor: string, head: readonly Part[], rows: readonly (readonly Part[])[]): Block[] => (rows.length === 0 ? [] : [heading(2, title, anchor), table(head, rows)]);

function runbookFacts(scope: Scope): Block[] {
  const words = scope.catalog.book.about;
  const { owner, version, revised, reviewed, review_every: every, repository, site } = scope.runbook.settings;
  const facts: readonly (readonly [string, Part])[] = [
    [words.owner, linkedList('roles', owner ?? [], scope)],
    [words.version, version],
    [words.revised, revised],
    [words.reviewed, reviewed === undefined ? [] : [text(fill(words.reviewedBy, { date: reviewed.on })), text(' '), ...listOf(reviewed.by.map((id) => [linkedRoleOrPerson(id, scope)]), scope)]],
    [words.reviewEvery, every === undefined ? [] : durationText(every, scope)],
    [words.reviewDue, every === undefined || reviewed === undefined ? [] : addToDate(reviewed.on, every)],
    [words.repository, repository === undefined ? [] : urlLink(repository, repository)],
    [words.site, site === undefined ? [] : urlLink(site, site)],
  ];
  return factList(facts, scope);
}

/** What business hours and days, and `next …`, are reckoned with. */
function hours(scope: Scope): Block[] {
  const words = scope.catalog.book.about;
  const { time_zone: zone, business_hours: open, holidays, events } = scope.runbook.organization;
  const free = Object.entries(holidays).map(([date, name]) => line(`${date} `, labelLine(name, scope)));
  const facts: readonly (readonly [string, Part])[] = [
    [words.timeZone, zone],
    [words.open, fill(words.openAt, { days: daysText(open.days, scope), opens: open.opens, closes: open.closes })],
    [words.holidays, joined(free, () => [text(scope.catalog.book.between)])],
  ];
  const named = events.map(({ name, when }): Inline[] => line(labelLine(name, scope), when === undefined ? '' : fill(words.eventAt, { days: daysText(when.days, scope), time: when.at })));
  return [...factList(facts, scope), ...(named.length === 0 ? [] : [heading(3, words.events, 'events'), lineList(named)])];
}

/** Days by their short names, "Mon–Wed, Sat". */
function daysText(days: readonly Weekday[], { catalog }: Scope): string {
  const { weekdays, dayRange, and } = catalog.book;
  const texts = dayRuns(days).flatMap(({ from, to, days: run }) => (run.length > 2 ? [fill(dayRange, { from: weekdays[from], to: weekdays[to] })] : run.map((day) => weekdays[day])));
  return texts.join(and);
}
