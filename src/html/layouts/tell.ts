/** Whom to tell, grouped by when: a box to tick, a number to tap, and who is asked when nobody answers. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { REACH_WAYS } from '#schemas/vocabulary.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { EscalationStep, Severity } from '#src/model/runbook.ts';
import { linksTo, plainLabel, sayLine, type View } from '#src/html/view.ts';
import { backupLine, callButton, heldBy, channelItems, reachItems } from './reach.ts';
import { deadline } from './times.ts';

/** A heading with its list for each time, in the order written. */
export function tellSections(escalation: Severity['escalation'], view: View): Element[] {
  const words = view.catalog.site.level;
  if (escalation === undefined) return [];
  if (escalation === 'none') return [h('h2', { id: 'tell' }, words.tell), h('p', words.tellNobody)];
  return groupsOf(escalation, view).flatMap(({ when, steps }, index) => [
    h('h2', { id: index === 0 ? 'tell' : `tell-${index + 1}` }, when === '' ? words.tell : fill(words.tellWhen, { when })),
    h('ul', { className: ['tell'] }, steps.flatMap((step) => step.to.map((id) => toldItem(id, step, view)))),
  ]);
}

interface Group {
  readonly when: string;
  readonly steps: readonly EscalationStep[];
}

function groupsOf(escalation: readonly EscalationStep[], view: View): Group[] {
  const groups: Group[] = [];
  for (const step of escalation) {
    const when = whenOf(step, view);
    const known = groups.findIndex((group) => group.when === when);
    const before = groups[known];
    if (before === undefined) groups.push({ when, steps: [step] });
    else groups[known] = { when, steps: [...before.steps, step] };
  }
  return groups;
}

function whenOf({ by, after }: EscalationStep, view: View): string {
  const { notBefore } = view.catalog.site.level;
  const earliest = after === undefined ? [] : [fill(notBefore, { time: deadline(after, view) })];
  return [...earliest, ...(by === undefined ? [] : [deadline(by, view)])].join(', ');
}

function toldItem(id: string, step: EscalationStep, view: View): Element {
  const role = lookup(view.runbook).roles.get(id);
  const name = role === undefined ? id : plainLabel(role.name, view);
  const channels = channelsOf(step);
  const how = role === undefined ? [] : callButton(role, view);
  const items = how.length > 0 || role === undefined ? how : reachItems(role.reach, name, view);
  return h('li', [
    h('label', { className: ['who', 'tick-label'] }, [h('input', { type: 'checkbox', className: ['tick'] }), h('span', name)]),
    h('div', { className: ['how'] }, [...(channels.length === 0 ? items : [...channels.flatMap((channel) => openChannel(channel, view)), ...how])]),
    ...moreAbout(step, id, view),
  ]);
}

const channelsOf = ({ via }: EscalationStep): readonly string[] => (via ?? []).filter((way) => !REACH_WAYS.some((known) => known === way));

function openChannel(id: string, view: View): Element[] {
  const channel = lookup(view.runbook).channels.get(id);
  if (channel === undefined) return [];
  if (channel.url === undefined || channel.url.includes('{')) return channelItems(channel, view).slice(0, 1);
  return [h('a', { className: ['button'], href: channel.url }, fill(view.catalog.site.reach.openName, { name: plainLabel(channel.name, view) }))];
}

function moreAbout(step: EscalationStep, id: string, view: View): Element[] {
  const { level, facts } = view.catalog.site;
  const role = lookup(view.runbook).roles.get(id);
  const lines: ElementContent[][] = [
    ...(role === undefined ? [] : [heldBy(role, view)]),
    ...(step.if === undefined ? [] : [[h('b', `${facts.if}: `), ...sayLine(step.if, view)]]),
    ...(step.send === undefined || step.send.length === 0 ? [] : [[text(`${facts.send} `), ...linksTo('templates', step.send, view)]]),
    ...(role?.includes === undefined ? [] : [[text(`${level.includes} `), ...linksTo('roles', role.includes, view)]]),
    ...(role === undefined ? [] : [backupLine(role, view)]),
  ];
  return lines.filter((line) => line.length > 0).map((line) => h('p', { className: ['more'] }, line));
}

const text = (value: string): ElementContent => ({ type: 'text', value });
