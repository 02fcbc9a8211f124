/** A level as it is needed: the first action, whom to tell by when, what comes then; what defines it stands below. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LevelDefaults, Severity } from '#src/model/runbook.ts';
import { fill } from '#src/model/fill.ts';
import { severityIcon, toneOf } from '#src/html/severity-icon.ts';
import { linksTo, plainLabel, sayBlocks, sayLine, within, type View } from '#src/html/view.ts';
import { controlForAgents } from './control.ts';
import { factList, type Fact } from '#src/html/command-block.ts';
import { interval, time } from './times.ts';
import { tellSections } from './tell.ts';
import { thenSection } from './then.ts';

export function levelLayout(severity: Severity, view: View): ElementContent[] {
  const at = within(view, { severity });
  const place = placeOf(severity, view);
  const words = view.catalog.site.level;
  return [
    h('div', { className: ['level', `severity-tone-${toneOf(place)}`], dataLevel: severity.id }, [
      h('div', { className: ['head'] }, [severityIcon(place), h('h1', levelName(severity, at)), h('p', { className: ['lead'] }, paceOf(severity, at))]),
      h('div', { className: ['because'], hidden: true }),
      ...firstAction(severity, at),
      ...tellSections(severity.escalation, at),
      ...thenSection(severity, at),
      ...isIt(severity, at),
      ...change(words.raise, severity.raise_if, at, 'raise'),
      ...change(words.lower, severity.lower_if, at, 'lower'),
      h('h2', { id: 'clock' }, words.clock),
      factList(clockFacts(severity, at)),
      ...sayBlocks(severity.body, at, 2),
    ]),
  ];
}

export const placeOf = (severity: Severity, { runbook }: View) => ({ index: runbook.severities.indexOf(severity), count: runbook.severities.length });

/** Code and name, the code in front where there is one. */
function levelName(severity: Severity, view: View): ElementContent[] {
  return [{ type: 'text', value: plainLabel(severity.label, view) }];
}

/** "Respond immediately · update every 30 min". */
export function paceOf(severity: Severity | LevelDefaults, view: View): string {
  const { pace } = view.catalog.site.level;
  const parts = [
    ...(severity.response_time === undefined ? [] : [fill(pace.respond, { time: time(severity.response_time, view) })]),
    ...(severity.update_every === undefined || severity.update_every === 'none' ? [] : [fill(pace.update, { time: interval(severity.update_every, view) })]),
  ];
  return parts.join(' · ');
}

/** What is done before anything else, with its command for every agent or the one that was chosen. */
export function firstAction(severity: Severity | LevelDefaults, view: View): Element[] {
  const { first, firstWhen } = view.catalog.site.level;
  if (severity.first_action === undefined) return [];
  const commands = severity.run === undefined ? [] : controlForAgents(severity.run, view);
  const who = severity.who === undefined ? [] : [h('p', { className: ['quiet'] }, [`${view.catalog.site.facts.who}: `, ...linksTo('roles', severity.who, view)])];
  return [
    h('section', { className: ['first'] }, [
      h('header', [h('h2', { id: 'first-action' }, first), h('span', firstWhen)]),
      h('div', { className: ['inside'] }, [h('div', { className: ['say'] }, sayLine(severity.first_action, view)), ...commands, ...who]),
    ]),
  ];
}

/** The questions that lead here, and examples. */
function isIt(severity: Severity, view: View): Element[] {
  const words = view.catalog.site.level;
  const needed = severity.signals_needed;
  const intro = needed === 'all' ? words.signalsAll : needed === 'any' || needed === undefined ? words.signalsAny : fill(words.signalsSome, { n: needed });
  return [
    h('h2', { id: 'is-it' }, fill(words.isIt, { level: plainLabel(severity.short, view) })),
    h('p', sayLine(severity.definition, view)),
    ...(severity.signals.length === 0 ? [] : [h('p', { className: ['quiet'] }, intro), h('ul', { className: ['signals'] }, severity.signals.map((signal) => h('li', sayLine(signal, view))))]),
    ...(severity.examples.length === 0 ? [] : [h('h3', { id: 'examples' }, words.examples), h('ul', severity.examples.map((example) => h('li', sayLine(example, view))))]),
  ];
}

function change(title: string, reasons: readonly string[] | undefined, view: View, id: string): Element[] {
  if (reasons === undefined || reasons.length === 0) return [];
  return [h('h2', { id }, title), h('ul', reasons.map((reason) => h('li', sayLine(reason, view))))];
}

function clockFacts(severity: Severity, view: View): Fact[] {
  const { facts, level } = view.catalog.site;
  const review = severity.review === undefined ? [] : [severity.review === 'required' ? level.reviewRequired : severity.review === 'none' ? level.none : time(severity.review, view)];
  return [
    ...(severity.response_time === undefined ? [] : [{ label: facts.response, value: text(time(severity.response_time, view)) }]),
    ...(severity.resolution_time === undefined ? [] : [{ label: facts.resolution, value: text(time(severity.resolution_time, view)) }]),
    ...(severity.effort === undefined ? [] : [{ label: facts.effort, value: sayLine(severity.effort, view) }]),
    ...(severity.who === undefined ? [] : [{ label: facts.who, value: linksTo('roles', severity.who, view) }]),
    ...(severity.update_every === undefined ? [] : [{ label: facts.updates, value: text(severity.update_every === 'none' ? level.none : fill(level.every, { time: interval(severity.update_every, view) })) }]),
    ...review.map((value) => ({ label: facts.review, value: text(value) })),
    ...(severity.review_if === undefined ? [] : [{ label: facts.reviewIf, value: sayLine(severity.review_if, view) }]),
  ];
}

const text = (value: string): ElementContent[] => [{ type: 'text', value }];
