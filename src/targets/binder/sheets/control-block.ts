/** One control as a thing to do: command, what it stops, how to see that it worked, and a line to sign. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Ask } from '#schemas/ask.ts';
import { askedLine } from '#src/book/sections/command-parts.ts';
import { placeholderInCode } from '#src/book/prose/command.ts';
import { linkedList } from '#src/book/words.ts';
import { drillState } from '#src/book/sections/control-drills.ts';
import type { Scope } from '#src/book/scope.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent, Control } from '#src/model/runbook.ts';
import { blank, clock, tick } from '#src/targets/binder/marks.ts';
import { targetOf } from '#src/targets/binder/target-id.ts';
import type { Writer } from '#src/targets/binder/writer.ts';

export function controlBlock(agent: Agent, control: Control, outer: Scope, writer: Writer): Element {
  const section = addressOf('agents', agent.id);
  const scope = { ...outer, ask: control.ask };
  const words = writer.words.agents;
  return h('section', { className: ['control'] }, [
    h('div', { className: ['control-head'] }, [
      h('h3', { id: targetOf(`${section}#${control.id}`) }, writer.label(control.name, scope)),
      h('p', { className: ['sign-off'] }, [tick(), words.done, ' ', ...clock(), ` ${words.by} `, blank(7)]),
    ]),
    ...(control.text === undefined ? [] : writer.blocks(control.text, scope)),
    ...(control.command === undefined ? [] : [writer.command(control.command, scope)]),
    ...asked(control.ask, scope, section, writer),
    factRows(agent, control, scope, writer),
  ]);
}

/** What belongs into the brackets, with a line to write it on. */
function asked(ask: Ask | undefined, scope: Scope, section: string, writer: Writer): Element[] {
  const entries = Object.entries(ask ?? {});
  if (entries.length === 0) return [];
  return [h('ul', { className: ['asked'] }, entries.map(([name, declared]) => h('li', [h('code', placeholderInCode(name)), ...writer.inline(askedLine(declared, scope), section), ' ', blank(9)])))];
}

function factRows(agent: Agent, control: Control, scope: Scope, writer: Writer): Element {
  const section = addressOf('agents', agent.id);
  const { catalog, runbook } = writer.input;
  const book = catalog.book.agent;
  const words = writer.words.agents;
  const { last, due } = drillState(runbook, agent.id, control);
  const listed: readonly (readonly [string, readonly ElementContent[]])[] = [
    [words.verify, control.verify === undefined ? [] : [writer.command(control.verify, scope)]],
    [words.expect, control.expect === undefined ? [] : writer.line(control.expect, scope)],
    [book.stops, writer.line(control.stops, scope)],
    [book.keeps, control.keeps === undefined ? [] : writer.line(control.keeps, scope)],
    [words.undo, control.undo === undefined ? [] : [writer.command(control.undo, scope)]],
    [book.who, writer.inline(linkedList('roles', control.who ?? [], scope), section)],
    [book.budget, control.budget === undefined ? [] : text(writer.duration(control.budget, scope))],
    [book.testEvery, text(writer.duration(control.test_every, scope))],
    [book.lastPassed, text(last ?? book.never)],
    [book.due, text(due ?? book.dueNow)],
  ];
  const short = new Set([book.budget, book.testEvery, book.lastPassed, book.due]);
  return h('dl', { className: ['facts'] }, listed.filter(([, value]) => value.length > 0).map(([label, value]) => h('div', { className: short.has(label) ? ['short'] : [] }, [h('dt', label), h('dd', [...value])])));
}

const text = (value: string): ElementContent[] => [{ type: 'text', value }];
