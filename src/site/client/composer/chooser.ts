/** Rows of buttons to choose by; where there are many, a list. */
import { make } from '#src/site/client/kit.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
}

export interface Chooser {
  readonly name: string;
  readonly options: readonly Option[];
  /** Several may be chosen, or none. */
  readonly several?: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** More, and a list is quicker than a wall of buttons. */
const MOST_BUTTONS = 12;

export function chooserOf(chooser: Chooser): HTMLElement {
  const row = make('div', { class: 'choice', role: 'group', 'aria-label': chooser.name }, make('span', { 'aria-hidden': 'true' }, chooser.name));
  row.append(...(chooser.options.length > MOST_BUTTONS ? [listOf(chooser)] : chooser.options.map((option) => buttonOf(option, chooser))));
  return row;
}

function buttonOf({ id, label, chosen }: Option, { options, several = false, onChoose }: Chooser): HTMLElement {
  const button = make('button', { type: 'button', 'aria-pressed': String(chosen), 'data-id': id }, label);
  const others = options.filter((option) => option.chosen && option.id !== id).map((option) => option.id);
  button.addEventListener('click', () => onChoose(several ? (chosen ? others : [...others, id]) : [id]));
  return button;
}

function listOf({ name, options, several = false, onChoose }: Chooser): HTMLElement {
  const none = several ? [make('option', { value: '' }, '–')] : [];
  const list = make('select', { 'aria-label': name }, ...none, ...options.map(({ id, label, chosen }) => make('option', { value: id, selected: chosen }, label)));
  list.addEventListener('change', () => onChoose(list.value === '' ? [] : [list.value]));
  return list;
}
