/** Yes/no questions from the worst level down. Without scripts they are all there to read; with them, one at a time. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import type { Severity } from '#src/model/runbook.ts';
import { sayCount } from '#src/html/count.ts';
import { toneOf } from '#src/html/severity-icon.ts';
import { plainLabel, sayLine, type View } from '#src/html/view.ts';
import { placeOf } from './level.ts';

export function triageLayout(view: View): Element[] {
  const { severities } = view.runbook;
  const asking = severities.filter(({ signals }) => signals.length > 0);
  const mildest = severities.at(-1);
  const count = asking.reduce((sum, { signals }) => sum + signals.length, 0);
  if (count === 0 || mildest === undefined) return [];
  const { home, triage } = view.catalog.site;
  return [
    h('button', { type: 'button', className: ['opener', 'js-only'] }, [h('span', home.notSure), h('span', { className: ['quiet'] }, sayCount(home.questions, count, view.catalog))]),
    h('section', { className: ['triage'], dataMildest: view.href(addressOf('severities', mildest.id)) }, [
      h('h2', { id: 'which-level' }, triage.title),
      h('p', { className: ['quiet'] }, triage.intro),
      ...asking.flatMap((severity) => levelQuestions(severity, view)),
      h('p', { className: ['mildest'] }, levelSentence(triage.mildest, mildest, view)),
    ]),
  ];
}

function levelQuestions(severity: Severity, view: View): Element[] {
  const { triage } = view.catalog.site;
  const href = view.href(addressOf('severities', severity.id));
  const needed = severity.signals_needed ?? 'any';
  const how = needed === 'any' || severity.signals.length === 1 ? triage.needed.any : needed === 'all' ? triage.needed.all : fill(triage.needed.some, { n: needed });
  return [
    h('div', { className: ['triage-level', `severity-tone-${toneOf(placeOf(severity, view))}`], dataHref: href, dataNeeded: needed === 'any' ? 1 : needed === 'all' ? severity.signals.length : needed }, [
      h('h3', levelSentence(triage.about, severity, view)),
      h('p', { className: ['quiet'] }, how),
      h('ul', severity.signals.map((signal) => h('li', sayLine(signal, view)))),
    ]),
  ];
}

/** A sentence in which the level's name leads to it. */
function levelSentence(pattern: string, severity: Severity, view: View) {
  const [before = '', after = ''] = pattern.split('{level}');
  return [before, h('a', { href: view.href(addressOf('severities', severity.id)) }, plainLabel(severity.label, view)), after];
}
