/** Whom to tell, by when, with the number to dial. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import { resolve } from '#src/model/resolve.ts';
import type { EscalationStep, Role } from '#src/model/runbook.ts';
import { REACH_WAYS } from '#schemas/vocabulary.ts';
import { tick } from '#src/targets/binder/marks.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import type { LevelView } from './level-view.ts';
import { limited } from './limited.ts';
import { contactOf } from './reach.ts';

/** The escalation as groups by time, each role a row to tick. */
export function tell(view: LevelView, most: number, writer: Writer): Element[] {
  const { escalation } = view.fields;
  const words = writer.words.cards;
  if (escalation === undefined) return [];
  if (escalation === 'none') return [h('section', [h('h3', words.tell), h('p', words.tellNobody)])];
  const rows = escalation.flatMap((step) => step.to.map((id) => ({ step, id })));
  const { shown, rest } = limited(rows, most, view.section, writer);
  const steps = escalation.filter((step) => shown.some((row) => row.step === step)).map((step) => ({ step, time: timeOf(step, view, writer), ids: shown.filter((row) => row.step === step).map(({ id }) => id) }));
  const times = [...new Set(steps.map(({ time }) => time))];
  const groups = times.map((time) => h('section', [h('h3', time), ...steps.filter((each) => each.time === time).map(({ step, ids }) => told(step, ids, view, writer))]));
  return [...groups, ...rest];
}

/** The roles of one step, and what holds for all of them once. */
function told(step: EscalationStep, ids: readonly string[], view: LevelView, writer: Writer): Element {
  const notes = notesOf(step, view, writer);
  return h('ul', { className: ['ticks'] }, [...ids.map((id) => roleRow(id, view, writer)), ...(notes.length === 0 ? [] : [h('li', { className: ['note'] }, h('span', notes))])]);
}

function timeOf({ by, after }: EscalationStep, { scope }: LevelView, writer: Writer): string {
  const words = writer.words.cards;
  if (by !== undefined) return fill(words.tellWhen, { time: writer.timing(by, scope, 'deadline') });
  return after === undefined ? words.tellOnce : fill(words.tellAfter, { time: writer.timing(after, scope) });
}

function roleRow(id: string, view: LevelView, writer: Writer): Element {
  const role = lookup(writer.input.runbook).roles.get(id);
  const name = role === undefined ? id : writer.label(role.name, view.scope);
  return h('li', [tick(), h('span', { className: ['row'] }, [h('span', name), ...dial(role, writer)])]);
}

function dial(role: Role | undefined, writer: Writer): Element[] {
  const contact = role === undefined ? undefined : contactOf(writer.input.runbook, role);
  return contact === undefined ? [] : [h('span', { className: ['dial'] }, [contact.person === undefined ? '' : `${contact.person} `, h('b', contact.value)])];
}

function notesOf(step: EscalationStep, { scope }: LevelView, writer: Writer): ElementContent[] {
  const words = writer.words.cards;
  const parts: ElementContent[][] = [];
  const via = (step.via ?? []).filter((each) => !REACH_WAYS.some((way) => way === each)).map((each) => nameOf('channels', each, writer));
  if (via.length > 0) parts.push([{ type: 'text', value: fill(words.tellVia, { channels: via.join(', ') }) }]);
  for (const template of step.send ?? []) parts.push([{ type: 'text', value: `${fill(words.tellSend, { templates: nameOf('templates', template, writer) })} ` }, ...writer.page(`templates/${template}`, 'short')]);
  if (step.if !== undefined) parts.push([{ type: 'text', value: fill(words.tellIf, { condition: writer.plain(step.if, scope) }) }]);
  return parts.flatMap((part, index) => [...(index === 0 ? [] : [{ type: 'text' as const, value: ' · ' }]), ...part]);
}

/** What people call a channel or a template. */
export function nameOf(root: 'channels' | 'templates' | 'roles' | 'severities' | 'procedures', id: string, writer: Writer): string {
  const found = resolve(writer.input.runbook, [root, id], {});
  const scope = writer.scope({ origin: { file: 'runbook.yaml', path: [] }, section: '' });
  return found.ok && found.value.kind === 'thing' ? writer.label(found.value.name, scope) : id;
}
