/** A field of the form, by the type that its placeholder declares. */
import { make } from '#src/site/client/kit.ts';
import type { Placeholder } from '#src/messages/message.ts';
import * as words from '#src/site/client/words.ts';

type Input = HTMLInputElement | HTMLTextAreaElement;

export interface FieldOptions {
  readonly value: string;
  /** Sets its ids apart from those of other composers in the same file. */
  readonly prefix: string;
  /** A wrong value fills nothing in. */
  readonly onInput: (value: string) => void;
}

export function fieldOf(placeholder: Placeholder, { value, prefix, onInput }: FieldOptions): HTMLElement {
  const { id, prompt, type } = placeholder;
  const problem = make('small', { class: 'overdue', id: `${prefix}wrong-${id}`, hidden: true }, words.composer.wrong[type === 'number' ? 'number' : 'url']);
  const input = inputOf(placeholder, prefix);
  input.value = value;
  const tell = (): void => {
    const right = input.validity.valid;
    problem.hidden = right;
    input.setAttribute('aria-invalid', String(!right));
    onInput(right ? input.value : '');
  };
  input.addEventListener('input', tell);
  const label = make('label', { for: input.id }, prompt.split('\n')[0] ?? prompt);
  const hint = hintOf(placeholder, prefix);
  return make('div', { class: 'compose-field', 'data-placeholder': id }, label, ...hint, input, problem, ...choicesOf(placeholder, input));
}

/** No example inside of the field: it would look like something filled in. */
function inputOf({ id, prompt, type }: Placeholder, prefix: string): Input {
  const common = { id: `${prefix}compose-${id}`, name: id, autocomplete: 'off', 'aria-describedby': `${prefix}hint-${id} ${prefix}wrong-${id}` };
  if (type === 'list' || prompt.includes('\n')) return make('textarea', { ...common, rows: '3' });
  if (type === 'text' && id.startsWith('fields.')) return make('textarea', { ...common, rows: '2' });
  if (type === 'number') return make('input', { ...common, type: 'number', inputmode: 'decimal', step: 'any' });
  if (type === 'url') return make('input', { ...common, type: 'url', inputmode: 'url', pattern: 'https?://.+' });
  return make('input', { ...common, type: type === 'date' ? 'date' : 'text' });
}

/** What kind of value it is, where that is not plain, and an example. */
function hintOf({ id, prompt, type, example, default: usual }: Placeholder, prefix: string): HTMLElement[] {
  const more = prompt.split('\n').slice(1);
  const parts = [...(type === 'list' ? [words.composer.onePerLine] : []), ...more, ...(example === undefined ? [] : [`${words.composer.example} ${example}`]), ...(usual === undefined ? [] : [`${words.composer.usual} ${usual}`])];
  return [make('small', { class: 'quiet', id: `${prefix}hint-${id}`, hidden: parts.length === 0 }, parts.join(' · '))];
}

/** Choices to tap; in a list each adds or takes away its line. */
function choicesOf({ type, options }: Placeholder, input: Input): HTMLElement[] {
  const offered = type === 'time' ? [words.composer.now] : options;
  if (offered.length === 0) return [];
  const buttons = offered.map((option) => {
    const button = make('button', { type: 'button' }, option);
    button.addEventListener('click', () => {
      input.value = type === 'list' ? toggled(input.value, option) : type === 'time' && option === words.composer.now ? timeNow() : option;
      input.dispatchEvent(new Event('input'));
    });
    return button;
  });
  return [make('div', { class: 'choice' }, ...buttons)];
}

function toggled(value: string, line: string): string {
  const lines = value.split('\n').filter((each) => each.trim() !== '');
  return (lines.includes(line) ? lines.filter((each) => each !== line) : [...lines, line]).join('\n');
}

/** With its zone: readers may sit in others. */
const timeNow = (): string => new Date().toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit', hour12: false, timeZoneName: 'short' });
