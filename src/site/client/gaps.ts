/** Gaps of commands: what a person types in, once for a command and what verifies it; of the incident, once for the page. */
import { all, labelOf, make, one } from './kit.ts';
import { isOfIncident, keepIncident, recallIncident } from './incident.ts';
import * as words from './words.ts';

/** Whatever else a shell could read as more than a value is refused. */
const ALLOWED = /^[A-Za-z0-9._/:@=+-]*$/;

/** Fields below each command for what is to be typed in; the agent's own values are not typed. */
export function startAsking(inside: ParentNode = document): void {
  for (const block of all('.command', inside)) askIn(block);
}

function askIn(block: HTMLElement): void {
  const names = new Map<string, HTMLElement[]>();
  for (const gap of all('[data-open]', block)) {
    const name = gap.dataset['open'] ?? '';
    if (!name.startsWith('agent.')) names.set(name, [...(names.get(name) ?? []), gap]);
  }
  if (one('.asks', block) !== null) return;
  // A command and what verifies it share their fields: they stand under the first that asks.
  const [first] = names.values();
  first?.[0]?.closest('pre')?.after(make('div', { class: 'asks' }, ...[...names].map(([name, gaps]) => fieldFor(name, gaps))));
}

function fieldFor(name: string, gaps: readonly HTMLElement[]): HTMLElement {
  const [first] = gaps;
  const problem = make('small', { class: 'overdue', hidden: true }, words.notAllowed);
  const input = make('input', { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', placeholder: first?.dataset['example'], 'data-asks': name });
  const show = (): void => {
    const value = input.value.trim();
    const right = ALLOWED.test(value);
    problem.hidden = right;
    input.setAttribute('aria-invalid', String(!right));
    for (const gap of gaps) setGap(gap, right && value !== '' ? value : undefined);
  };
  input.addEventListener('input', () => {
    show();
    if (isOfIncident(name)) shareOnPage(name, input);
  });
  const known = recallIncident()[name] ?? '';
  if (ALLOWED.test(known)) input.value = known;
  input.addEventListener('share', show);
  show();
  return make('label', {}, first === undefined ? '' : labelOf(first), input, problem);
}

/** The incident is one: what is known of it holds for every command of the page, and of the next one. */
function shareOnPage(name: string, from: HTMLInputElement): void {
  keepIncident({ [name]: from.value.trim() });
  for (const input of all<HTMLInputElement>('[data-asks]')) {
    if (input === from || input.dataset['asks'] !== name) continue;
    input.value = from.value;
    input.dispatchEvent(new Event('share'));
  }
}

/** Undefined: it stands open again. */
export function setGap(gap: HTMLElement, value: string | undefined): void {
  gap.dataset['empty'] ??= gap.textContent;
  gap.textContent = value ?? gap.dataset['empty'];
  gap.classList.toggle('filled', value !== undefined);
}
