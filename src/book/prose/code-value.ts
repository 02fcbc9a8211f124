/** What a reference puts into code: plain characters, before they are quoted. */
import { resolve, type Value } from '#src/model/resolve.ts';
import type { Scope } from '#src/book/scope.ts';
import { dataText } from './data-text.ts';
import { labelText } from './label.ts';
import { fillCommand } from './command.ts';
import { plainLine } from './plain.ts';

export type CodeValue =
  | { readonly kind: 'value'; readonly text: string }
  /** A command inside a command: it stands as it is. */
  | { readonly kind: 'command'; readonly text: string; readonly open: readonly string[] }
  | { readonly kind: 'open'; readonly name: string };

export function codeValue(path: readonly string[], scope: Scope): CodeValue {
  const resolution = resolve(scope.runbook, path, scope);
  return resolution.ok ? fromValue(resolution.value, scope) : { kind: 'open', name: path.join('.') };
}

function fromValue(value: Value, scope: Scope): CodeValue {
  switch (value.kind) {
    case 'open':
      return value;
    case 'thing':
      return plain(labelText(value.name, scope));
    case 'things':
      return plain(value.items.map(({ name }) => labelText(name, scope)).join(', '));
    case 'data':
      return plain(dataText(value, scope));
    case 'text':
      return fromText(value, { ...scope, ...value.owner });
  }
}

function fromText({ text, form }: Extract<Value, { kind: 'text' }>, scope: Scope): CodeValue {
  if (form === 'command') return { kind: 'command', ...fillCommand(text, scope) };
  return plain(form === 'verbatim' ? text : form === 'label' ? labelText(text, scope) : plainLine(text, scope));
}

const plain = (text: string): CodeValue => ({ kind: 'value', text });
