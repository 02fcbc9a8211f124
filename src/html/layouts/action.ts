/** What a step does: its command, a control of the agent, a way on, a ramp, checks, or steps of its own. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Code } from 'mdast';
import { commandBlocks } from '#src/book/prose/command.ts';
import { addressOf } from '#src/model/address.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Action, Check, Step } from '#src/model/runbook.ts';
import { hastOf } from '#src/html/body.ts';
import type { Fact } from '#src/html/command-block.ts';
import { factList } from '#src/html/command-block.ts';
import { forAgent, sayLine, within, type View } from '#src/html/view.ts';
import { commandWithFacts } from './command.ts';
import { checkFacts, controlForAgents } from './control.ts';
import { addressLink } from './destination.ts';
import { stepList, type StepPlace } from './step.ts';
import { length } from './times.ts';

export function actionOf({ action }: Step, place: StepPlace): ElementContent[] {
  if (action === undefined) return [];
  const { view } = place;
  switch (action.kind) {
    case 'command':
      return command(action, within(view, { ask: action.ask }));
    case 'run':
      return controlForAgents(action.control, view, action.agent);
    case 'goto':
      return [h('p', { className: ['goto'] }, [`${view.catalog.site.procedure.goto} `, addressLink(action.destination, view)])];
    case 'ramp':
      return [h('ol', { className: ['ramp'] }, action.stages.map(({ percent, hold }) => h('li', [h('b', `${percent} %`), hold === undefined ? '' : ` ${view.catalog.site.procedure.hold.replace('{time}', length(hold, view))}`])))];
    case 'checks':
      return [h('ul', { className: ['checks', 'task-list'] }, action.checks.map((check) => checkItem(check, view)))];
    case 'steps':
    case 'parallel':
    case 'choose':
      return [h('p', { className: ['quiet', 'flow'] }, view.catalog.site.procedure.flows[action.kind]), stepList(action.steps, place)];
  }
}

/** Once for each agent where the text differs; what verifies it stands under each. */
function command(action: Extract<Action, { kind: 'command' }>, view: View): ElementContent[] {
  const blocks = commandBlocks(action.command, view.scope);
  const codes = blocks.filter((block): block is Code => block.type === 'code');
  const others = blocks.filter((block) => block.type !== 'code' && codes.length === 1);
  const made = codes.map((code) => oneCommand(code, action, view));
  return [...hastOf(others, view), ...(made.length > 1 ? [h('div', { className: ['per-agent'] }, made)] : made)];
}

function oneCommand(code: Code, action: Extract<Action, { kind: 'command' }>, view: View): Element {
  const agent = lookup(view.runbook).agents.get(code.data?.command?.agent ?? '');
  const at = agent === undefined ? view : forAgent(view, agent);
  const owner = agent === undefined ? undefined : { id: agent.id, name: agent.name, href: view.href(addressOf('agents', agent.id)) };
  return commandWithFacts(code, owner, { folded: { title: view.catalog.site.command.check, facts: checkFacts(action, at) } }, action.ask, at);
}

function checkItem(check: Check, view: View): Element {
  const at = within(view, { ask: check.ask });
  const { facts } = view.catalog.site;
  const codes = check.command === undefined ? [] : commandBlocks(check.command, at.scope);
  const expected: Fact[] = check.expect === undefined ? [] : [{ label: facts.expect, value: sayLine(check.expect, at) }];
  return h('li', { className: ['task'] }, [
    h('label', [h('input', { type: 'checkbox', className: ['tick'] }), h('span', sayLine(check.text, at))]),
    ...checkCommands(codes.filter((block): block is Code => block.type === 'code'), check, at),
    ...(expected.length === 0 ? [] : [factList(expected)]),
  ]);
}

function checkCommands(codes: readonly Code[], check: Check, view: View): Element[] {
  const made = codes.map((code) => {
    const agent = lookup(view.runbook).agents.get(code.data?.command?.agent ?? '');
    return commandWithFacts(code, agent === undefined ? undefined : { id: agent.id, name: agent.name }, {}, check.ask, view);
  });
  return made.length > 1 ? [h('div', { className: ['per-agent'] }, made)] : made;
}

