import type { Element } from 'hast';
import type { Code } from 'mdast';
import { placeholderText } from '#src/book/prose/placeholder.ts';
import type { Ask } from '#schemas/ask.ts';
import { commandBlock, type CommandOwner, type CommandView } from '#src/html/command-block.ts';
import { commandParts } from '#src/html/command-parts.ts';
import { plainLabel, type View } from '#src/html/view.ts';

type Facts = Pick<CommandView, 'facts' | 'folded'>;

/** A filled-in command of the book with what stands around it here. Its placeholders tell what to type. */
export function commandWithFacts(code: Code, agent: CommandOwner | undefined, facts: Facts, ask: Ask | undefined, view: View): Element {
  const prompts = new Map(Object.entries(ask ?? {}).map(([name, { prompt, example }]) => [`ask.${name}`, { prompt: plainLabel(prompt, view), example }]));
  const parts = commandParts(code.value, code.data?.command?.open ?? []).map((part) => (typeof part === 'string' ? part : { ...part, prompt: placeholderText(part.open, view.scope), ...prompts.get(part.open) }));
  return commandBlock({ parts, agent, ...facts });
}
