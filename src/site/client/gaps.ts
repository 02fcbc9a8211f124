/** Gaps of commands: what a person types in, and what a chosen agent fills. */
import { all, make } from './dom.ts';
import { words } from './words.ts';

/** Whatever else a shell could read as more than a value is refused. */
const ALLOWED = /^[A-Za-z0-9._/:@=+-]*$/;

export interface Missing {
  readonly label: string;
  readonly focus: () => void;
}

/** The gaps that stand open in a command. */
export const missingIn = (code: HTMLElement): Missing[] =>
  all('[data-open]:not(.filled)', code).map((gap) => ({ label: gap.dataset['prompt'] ?? gap.textContent.replaceAll(/[[\]]/g, ''), focus: () => fieldOf(gap)?.focus() }));

const fields = new WeakMap<HTMLElement, HTMLInputElement>();
const fieldOf = (gap: HTMLElement): HTMLInputElement | undefined => fields.get(gap);

/** A field below the command for each thing to type in; the agent's own values are not typed. */
export function startAsking(pre: HTMLElement): void {
  const names = new Map<string, HTMLElement[]>();
  for (const gap of all('[data-open]', pre)) {
    const name = gap.dataset['open'] ?? '';
    if (name.startsWith('agent.')) continue;
    names.set(name, [...(names.get(name) ?? []), gap]);
  }
  if (names.size > 0) pre.after(make('div', { class: 'asks' }, ...[...names.values()].map(fieldFor)));
}

function fieldFor(gaps: readonly HTMLElement[]): HTMLElement {
  const [first] = gaps;
  const empty = first?.textContent ?? '';
  const problem = make('small', { class: 'overdue', hidden: true }, words.notAllowed);
  const input = make('input', { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', placeholder: first?.dataset['example'] });
  for (const gap of gaps) fields.set(gap, input);
  input.addEventListener('input', () => {
    const value = input.value.trim();
    const right = ALLOWED.test(value);
    problem.hidden = right;
    input.setAttribute('aria-invalid', String(!right));
    for (const gap of gaps) setGap(gap, right && value !== '' ? value : undefined, empty);
  });
  return make('label', {}, first?.dataset['prompt'] ?? empty.replaceAll(/[[\]]/g, ''), input, problem);
}

export function setGap(gap: HTMLElement, value: string | undefined, empty: string): void {
  gap.textContent = value ?? empty;
  gap.classList.toggle('filled', value !== undefined);
}
