/** A list of agents to choose from, with a field to find one where they are many. */
import { fill } from '#src/model/fill.ts';
import { all, make, one } from './kit.ts';
import type { ChosenAgent } from './agent.ts';
import { AGENT, CHOICE_HOURS, isTexts, recall } from './keep.ts';
import * as words from './words.ts';

const MANY = 12;

type Choose = (agent: ChosenAgent | undefined) => void;

/** Without an id, one of all; nothing where there is no such agent. */
export function pickAgent(choose: Choose, id?: string): void {
  const agents = (window.breakglassAgents ?? []).map(([own, name]): ChosenAgent => ({ id: own, name }));
  if (id === undefined) return openPicker(agents, choose);
  const agent = agents.find((each) => each.id === id);
  if (agent !== undefined) choose(agent);
}

function openPicker(choices: readonly ChosenAgent[], choose: Choose): void {
  const kept = recall(AGENT, CHOICE_HOURS, isTexts);
  const dialog = make('dialog', { class: 'picker', 'aria-label': words.noAgent });
  const pick = (choice: ChosenAgent | undefined): void => {
    dialog.close();
    choose(choice);
  };
  const row = (choice: ChosenAgent | undefined): HTMLElement => {
    const button = make('button', { type: 'button', class: 'pick', 'data-name': choice === undefined ? '' : `${choice.name} ${choice.id}`.toLowerCase() }, choice?.name ?? words.anyAgent);
    button.addEventListener('click', () => pick(choice));
    if (choice !== undefined && choice.id === kept?.value[0]) {
      button.ariaCurrent = 'true';
      button.append(' ', make('small', {}, fill(words.chosenUntil, { time: new Date(kept.until).toLocaleTimeString([], { timeStyle: 'short' }) })));
    }
    return make('li', {}, button);
  };
  const list = make('ul', { class: 'picks' }, row(undefined), ...choices.map(row));
  dialog.append(...(choices.length > MANY ? filterFor(list) : []), list);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

function filterFor(list: HTMLElement): HTMLElement[] {
  const input = make('input', { type: 'search', 'aria-label': words.filter, placeholder: words.filter, autocomplete: 'off' });
  const none = make('p', { class: 'quiet', role: 'status' });
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    for (const button of all('.pick', list)) if (button.parentElement !== null) button.parentElement.hidden = !(button.dataset['name'] ?? '').includes(wanted);
    none.textContent = one('li:not([hidden])', list) === null ? fill(words.noResults, { query: input.value.trim() }) : '';
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // Otherwise it would press the button that the focus returns to.
    event.preventDefault();
    one('li:not([hidden]) .pick', list)?.click();
  });
  return [input, none];
}
