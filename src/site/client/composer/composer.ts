/** The composer: choose, fill in, see, copy. It uses the same functions that write the files. */
import { make } from '#src/site/client/kit.ts';
import { compose } from '#src/messages/compose.ts';
import { messageHtml } from '#src/messages/html.ts';
import { isOpen, type Placeholder, type Values } from '#src/messages/message.ts';
import { composerOfData, type MessageData } from '#src/messages/message-data.ts';
import * as words from '#src/site/client/words.ts';
import { firstChoice, keepValues, recalledValues, type Chosen } from './choice.ts';
import { choosersOf } from './choosers.ts';
import { copyButtons } from './copy-buttons.ts';
import { countText } from './count.ts';
import { fieldOf } from './field.ts';
import { keepFocus } from './keep-focus.ts';

/** Chosen by buttons, not typed. */
const CHOSEN = ['agent', 'severity'];

/** What changes on the page while a message is written. */
interface Parts {
  readonly choosers: HTMLElement;
  readonly fields: HTMLElement;
  readonly count: HTMLElement;
  readonly preview: HTMLElement;
}

export function startComposer(place: HTMLElement, data: MessageData): void {
  const about = { template: place.dataset['template'], level: place.dataset['level'] };
  const composer = composerOfData(data);
  // In the one-file form, each page of its own is such a section.
  const section = place.closest('section[id]');
  const prefix = section === null ? '' : `${section.id}--`;
  const first = firstChoice(data.runbook, about);
  if (first === undefined) return;
  let chosen: Chosen = first;
  let shown = '';
  const parts = partsOf();

  const fillIn = (values: Values): void => {
    chosen = { ...chosen, values };
    keepValues(chosen.template, values);
    show();
  };
  /** Another template brings what was typed for it before. */
  const choose = (change: Partial<Chosen>): void => {
    const values = change.template === undefined ? chosen.values : recalledValues(change.template);
    chosen = { ...chosen, ...change, values };
    show();
    keepFocus(parts.choosers, showChoosers);
  };
  const showChoosers = (): void => parts.choosers.replaceChildren(...choosersOf(composer.runbook, composer.catalog.messages.moments, chosen, about, choose));
  /** Fields stay as they are while somebody types in them. */
  const showFields = (placeholders: readonly Placeholder[]): void => {
    const wanted = JSON.stringify(placeholders.map(({ id, prompt, type, default: usual }) => [id, prompt, type, usual]));
    if (wanted === shown) return;
    shown = wanted;
    parts.fields.replaceChildren(...placeholders.map((placeholder) => fieldOf(placeholder, { prefix, value: chosen.values[placeholder.id] ?? '', onInput: (value) => fillIn({ ...chosen.values, [placeholder.id]: value }) })));
  };
  const show = (): void => {
    const message = compose(composer, chosen);
    showFields(inOrderOfNeed(message.placeholders.filter(({ id }) => !CHOSEN.includes(id))));
    parts.count.textContent = countText(message.placeholders.filter(isOpen).length);
    parts.preview.innerHTML = messageHtml(message, composer.catalog);
  };
  const clear = (): void => {
    shown = '';
    fillIn(Object.fromEntries(Object.keys(chosen.values).map((id) => [id, ''])));
  };

  const copy = copyButtons(() => compose(composer, chosen), composer.catalog);
  place.replaceChildren(parts.choosers, copy, sheetOf(parts, clearButton(clear), about.level === undefined));
  parts.preview.addEventListener('click', ({ target }) => target instanceof Element && focusField(place, target.closest<HTMLElement>('mark')?.dataset['open']));
  showChoosers();
  show();
}

/** A tap on what stands open leads to where it is filled in. */
function focusField(place: HTMLElement, id: string | undefined): void {
  if (id === undefined) return;
  const field = place.querySelector<HTMLElement>(`[data-placeholder="${CSS.escape(id)}"] :is(input, textarea)`) ?? place.querySelector<HTMLElement>('.compose-choices :is(button, select)');
  field?.focus();
}

/** What has a value without anybody typing comes last. */
const inOrderOfNeed = (placeholders: readonly Placeholder[]): Placeholder[] => placeholders.toSorted((a, b) => Number(a.default !== undefined) - Number(b.default !== undefined));

function partsOf(): Parts {
  return {
    choosers: make('div', { class: 'compose-choices' }),
    fields: make('div', { class: 'compose-fields' }),
    count: make('span', { class: 'compose-count', role: 'status' }),
    preview: make('div', { class: 'compose-preview', role: 'region', 'aria-label': words.composer.preview }),
  };
}

/** On the page of a level the next steps must not be far: the message is folded there, and copied all the same. */
function sheetOf({ count, preview, fields }: Parts, clear: HTMLElement, open: boolean): HTMLElement {
  return make('details', { class: 'compose-sheet', open }, make('summary', {}, words.composer.sheet, count), preview, fields, clear);
}

function clearButton(clear: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'compose-clear' }, words.composer.clear);
  button.addEventListener('click', clear);
  return button;
}
