/** The clocks and the weight of a level, in a line or two. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import type { LevelDefaults } from '#src/model/runbook.ts';
import type { Scope } from '#src/book/scope.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { nameOf } from './tell.ts';

export function levelFacts(fields: LevelDefaults, scope: Scope, writer: Writer, page: readonly ElementContent[]): Element {
  const words = writer.words.cards;
  const { response_time, resolution_time, update_every, review, effort, who } = fields;
  const facts: (readonly [string, string | undefined])[] = [
    [words.response, response_time && writer.timing(response_time, scope)],
    [words.resolution, resolution_time && writer.timing(resolution_time, scope)],
    [words.update, update_every === undefined || update_every === 'none' ? update_every && words.none : fill(words.updateEvery, { time: writer.interval(update_every, scope) })],
    [words.review, typeof review === 'string' ? (review === 'none' ? words.none : words.reviewRequired) : review && writer.timing(review, scope)],
    [words.who, who?.map((id) => nameOf('roles', id, writer)).join(', ')],
    [words.effort, effort && writer.plain(effort, scope)],
  ];
  const said = facts.flatMap(([label, value]) => (value === undefined ? [] : [h('span', [h('b', label), ` ${value}`])]));
  return h('p', { className: ['level-facts'] }, [...said, ...(page.length === 0 ? [] : [h('span', [h('b', words.inFull), ' ', ...page])])]);
}
