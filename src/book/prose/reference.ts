/** What a reference becomes in prose: a linked name, a value, or a visible placeholder. It keeps what was written. */
import { bookLink, text, urlLink, type Inline } from '#src/book/build.ts';
import { agentsIn, type Scope } from '#src/book/scope.ts';
import { resolve, type Value } from '#src/model/resolve.ts';
import { listOf } from '#src/book/list-of.ts';
import { dataText } from './data-text.ts';
import { inlineCommand } from './inline-command.ts';
import { isControl } from './named-controls.ts';
import { labelLine, labelText } from './label.ts';
import { placeholderText } from './placeholder.ts';
import { proseLine } from './resolve-prose.ts';

type Thing = Extract<Value, { kind: 'thing' }>;

/** The nodes that a reference becomes. One that names nothing stays as it was written. */
export function referenceNodes(path: readonly string[], written: string, scope: Scope): Inline[] {
  const resolution = resolve(scope.runbook, path, scope);
  return marked(resolution.ok ? valueNodes(resolution.value, path, scope) : [text(written)], path);
}

function valueNodes(value: Value, path: readonly string[], scope: Scope): Inline[] {
  switch (value.kind) {
    case 'open':
      return [openNode(value.name, path, scope)];
    case 'thing':
      return [linked(value, scope)];
    case 'things':
      return listOf(value.items.map((item) => [linked(item, scope)]), scope);
    case 'data':
      return [text(dataText(value, scope))];
    case 'text':
      return textNodes(value, { ...scope, ...value.owner }, path);
  }
}

/** A control of an agent that is not chosen has a name all the same; its commands follow the line. */
function openNode(name: string, path: readonly string[], scope: Scope): Inline {
  const [, control = ''] = path;
  const own = isControl(path) ? agentsIn(scope).flatMap(({ controls }) => controls).find(({ id }) => id === control) : undefined;
  return own === undefined ? placeholder(name, scope) : text(labelText(own.name, scope));
}

function textNodes({ text: value, form }: Extract<Value, { kind: 'text' }>, scope: Scope, path: readonly string[]): Inline[] {
  if (/^https?:\/\/[^\s<>]+$/i.test(value) && form !== 'command') return [urlLink(value, value)];
  if (form === 'verbatim') return [text(value)];
  if (form === 'command') return [inlineCommand(value, scope, path)];
  return form === 'label' ? labelLine(value, scope) : proseLine(value, scope);
}

function linked({ name, address }: Thing, scope: Scope): Inline {
  const words = text(labelText(name, scope));
  return address === undefined ? words : bookLink(address, words);
}

const placeholder = (name: string, scope: Scope): Inline => ({ ...text(`[${placeholderText(name, scope)}]`), data: { placeholder: name } });

/** Every node of the line carries the path, so that a target can find and refill it. */
const marked = (nodes: readonly Inline[], ref: readonly string[]): Inline[] => nodes.map((node) => ({ ...node, data: { ...node.data, ref: node.data?.ref ?? ref } }));

