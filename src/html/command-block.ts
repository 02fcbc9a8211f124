/** A command as an object to paste: whose it is, the text with its open places, and under it what it stops and how to verify. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { spokenLabel } from './spoken-label.ts';

export interface CommandView {
  /** The text as it is pasted, cut at its open places. */
  readonly parts: readonly CommandPart[];
  /** The agent whose values were filled in; its name stands on the command. */
  readonly agent?: CommandOwner | undefined;
  /** Lines under it, such as what it stops. */
  readonly facts?: readonly Fact[];
  /** What is needed a moment later, such as how to verify it; folded. */
  readonly folded?: { readonly title: string; readonly facts: readonly Fact[] } | undefined;
}

export interface CommandOwner {
  readonly id: string;
  readonly name: string;
  readonly href?: string | undefined;
}

/** A string is plain text; an open place names what belongs there, how it is shown, and what a person is asked for. */
export type CommandPart = string | { readonly open: string; readonly label: string; readonly prompt?: string | undefined; readonly example?: string | undefined };

export interface Fact {
  readonly label: string;
  readonly value: readonly ElementContent[];
}

/** `<div class="command">`: scripts find the text in `pre`, and what is missing in `[data-open]`. */
export function commandBlock({ parts, agent, facts = [], folded }: CommandView): Element {
  return h('div', { className: ['command'], ...(agent !== undefined && { dataAgent: agent.id }) }, [
    ...(agent === undefined ? [] : [h('p', { className: ['command-agent'] }, agent.href === undefined ? agent.name : h('a', { href: agent.href }, agent.name))]),
    bareCommand(parts),
    ...(facts.length === 0 ? [] : [factList(facts)]),
    ...foldedFacts(folded),
  ]);
}

export const foldedFacts = (folded: CommandView['folded']): Element[] =>
  folded === undefined || folded.facts.length === 0 ? [] : [h('details', { className: ['check'] }, [h('summary', folded.title), factList(folded.facts)])];

/** The text alone, as it stands in a fact. */
export const bareCommand = (parts: readonly CommandPart[]): Element => h('pre', h('code', parts.flatMap(commandPart)));

/** Label and value, a line each. */
export const factList = (facts: readonly Fact[]): Element =>
  h('dl', { className: ['facts'] }, facts.flatMap(({ label, value }) => [h('dt', label), h('dd', [...value])]));

const commandPart = (part: CommandPart): ElementContent | ElementContent[] =>
  typeof part === 'string' ? wholeWords(part) : h('var', { dataOpen: part.open, dataPrompt: part.prompt === spokenLabel(part.label) ? undefined : part.prompt, dataExample: part.example }, `[${part.label}]`);

/** A browser may break a line after a hyphen, and `-` alone at its end reads as something else: such a word goes to the next line whole. It stands in `i`, the shortest of names: a page has hundreds of them. */
function wholeWords(text: string): ElementContent[] {
  return text.split(/((?<=\s|^)\S*-\S+(?=\s|$))/).flatMap((piece, index): ElementContent[] => {
    if (piece === '') return [];
    return [index % 2 === 1 && piece.length < LONGEST ? h('i', piece) : { type: 'text', value: piece }];
  });
}

const LONGEST = 60;
