/** What every sheet is written with: author text with its references resolved, commands filled in, page numbers to turn to. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes, PhrasingContent } from 'mdast';
import { forAgents, type Scope } from '#src/book/scope.ts';
import { fillCommand } from '#src/book/prose/command.ts';
import { durationText, intervalText, timingText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { plainLine } from '#src/book/prose/plain.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import { commandParts } from '#src/html/command-parts.ts';
import { hastOf, type BodyOptions } from '#src/html/body.ts';
import type { Agent, Origin, Severity } from '#src/model/runbook.ts';
import type { TargetInput } from '#src/targets/target.ts';
import type { Duration, Timing } from '#schemas/timing.ts';
import { commandLines } from './command-lines.ts';
import type { Edition, Paper } from './edition.ts';
import type { Plan } from './plan.ts';
import { targetOf } from './target-id.ts';

export interface Writer {
  readonly input: TargetInput;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly words: TargetInput['catalog']['binder'];
  /** The agents of this edition. */
  readonly agents: readonly Agent[];
  readonly scope: (of: { readonly origin: Origin; readonly section: string; readonly agent?: Agent | undefined; readonly severity?: Severity | undefined; readonly agents?: readonly string[] | undefined }) => Scope;
  readonly line: (text: string, scope: Scope) => ElementContent[];
  readonly blocks: (text: string, scope: Scope) => ElementContent[];
  readonly nodes: (nodes: readonly Nodes[], section: string) => ElementContent[];
  readonly inline: (nodes: readonly PhrasingContent[], section: string) => ElementContent[];
  readonly label: (text: string, scope: Scope) => string;
  readonly plain: (text: string, scope: Scope) => string;
  readonly command: (text: string, scope: Scope) => Element;
  readonly timing: (timing: Timing, scope: Scope, form?: 'short' | 'deadline') => string;
  readonly duration: (duration: Duration, scope: Scope) => string;
  /** Behind "every". */
  readonly interval: (duration: Duration, scope: Scope) => string;
  /** The element that stands for an address; undefined where this edition does not hold it. */
  readonly href: (address: string) => string | undefined;
  /** "page 12", linked; nothing where this edition does not hold the address. `bare` leaves the word out. */
  readonly page: (address: string, form?: 'word' | 'short' | 'bare') => ElementContent[];
  /** The same for an element by its link, `#…`. */
  readonly pageOfHref: (href: string) => ElementContent[];
  /** The bare number, or as many zeros as are kept free for it. */
  readonly number: (address: string) => string;
  readonly density: (sheet: string) => number;
}

export interface WriterOptions {
  readonly input: TargetInput;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly plan: Plan;
  /** The sections and sheets that this edition holds, by address. */
  readonly holds: ReadonlySet<string>;
}

export function makeWriter({ input, edition, paper, plan, holds }: WriterOptions): Writer {
  const words = input.catalog.binder;
  const href = (address: string): string | undefined => (holds.has(address.split('#')[0] ?? '') ? `#${targetOf(address)}` : undefined);
  const bodyOptions = (section: string) => ({ href, anchor: (anchor: string) => targetOf(`${section}#${anchor}`), deeper: 1 });
  // An anchor that is not printed as such stands somewhere in its section.
  const numberOfTarget = (target: string): string => {
    const page = plan.pages.get(target) ?? plan.pages.get(target.split(':')[0] ?? '');
    return page === undefined ? '0'.repeat(plan.digits) : String(page);
  };
  const numberOf = (address: string): string => numberOfTarget(targetOf(address));
  return {
    input,
    edition,
    paper,
    words,
    agents: edition.kind === 'agent' ? input.runbook.agents.filter(({ id }) => id === edition.agent) : input.runbook.agents,
    scope: ({ origin, section, agent, severity, agents = [] }) => {
      const only = edition.kind === 'agent' && agents.length === 0 ? [edition.agent] : agents;
      return forAgents({ runbook: input.runbook, catalog: input.catalog, prose: input.prose, file: origin.file, section, agent, severity }, only);
    },
    line: (text, scope) => inlineHast(proseLine(text, scope), bodyOptions(scope.section)),
    inline: (nodes, section) => inlineHast(nodes, bodyOptions(section)),
    blocks: (text, scope) => hastOf(proseBlocks(text, scope, 3), bodyOptions(scope.section)),
    nodes: (nodes, section) => hastOf(nodes, bodyOptions(section)),
    label: labelText,
    plain: plainLine,
    command: (text, scope) => {
      const filled = fillCommand(text, scope);
      return h('pre', { className: ['command-text'] }, commandLines(commandParts(filled.text.replace(/\n$/, ''), filled.open)));
    },
    timing: timingText,
    duration: durationText,
    interval: intervalText,
    href,
    page: (address, form = 'word') => pageReference(href(address), numberOf(address), plan.digits, fillPattern(words, form)),
    pageOfHref: (target) => pageReference(target, numberOfTarget(target.slice(1)), plan.digits, words.pageAside),
    number: numberOf,
    density: (sheet) => plan.density.get(targetOf(sheet)) ?? 0,
  };
}

/** As a paragraph: between blocks, line ends would be put. */
const inlineHast = (nodes: readonly PhrasingContent[], options: BodyOptions): ElementContent[] =>
  hastOf([{ type: 'paragraph', children: [...nodes] }], options).flatMap((paragraph) => (paragraph.type === 'element' ? paragraph.children : [paragraph]));

/** The words around a page number. */
const fillPattern = (words: Writer['words'], form: 'word' | 'short' | 'bare'): string => ({ word: words.page, short: words.pageShort, bare: '{page}' })[form];

/**
 * The room for the longest number is kept from the first print on, so that nothing moves when it is filled in. What a number leaves
 * free stands outside of the words: inside of a parenthesis it would look like a slip.
 */
function pageReference(href: string | undefined, number: string, digits: number, pattern: string): ElementContent[] {
  if (href === undefined) return [];
  const [before = '', after = ''] = pattern.split('{page}');
  const spare = digits - number.length;
  const style = spare > 0 ? { style: `--spare:${spare}ch` } : {};
  return [h('a', { className: ['page-ref'], href, ...style }, [before, h('span', { style: `width:${number.length}ch` }, number), after])];
}
