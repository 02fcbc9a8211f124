/** Copying: the button answers, and a command with a gap is refused. */
import { spokenLabel } from '#src/html/spoken-label.ts';
import { fill } from '#src/model/fill.ts';
import { all, announce, make, one } from './dom.ts';
import * as words from './words.ts';

const ANSWER_MS = 2000;

export function addCopyButtons(inside: ParentNode = document): void {
  for (const pre of all('.command pre', inside)) addTo(pre);
  for (const text of all('[data-copy]:not(button)', inside)) becomeButton(text);
}

function addTo(pre: HTMLElement): void {
  const code = pre.querySelector('code');
  if (code === null || pre.querySelector('.copy') !== null) return;
  const button = make('button', { type: 'button', class: 'copy', 'aria-description': whose(pre) }, words.copy);
  pre.append(button);
  button.addEventListener('click', () => void copyCommand(code, button));
}

/** Pages have many buttons of one name: who only hears them is told the agent and the step. */
const whose = (pre: HTMLElement): string => ['.command', '.step'].map((place) => pre.closest(place)?.querySelector('.command-agent, :is(h2, h3, h4, h5, h6)')?.textContent).join(' ');

async function copyCommand(code: HTMLElement, button: HTMLElement): Promise<void> {
  const gaps = all('[data-open]:not(.filled)', code);
  const [first] = gaps;
  if (first === undefined) return answer(button, (await copyText(code.textContent)) ? words.copied : failed(code));
  answer(button, fill(words.fillIn, { names: [...new Set(gaps.map(labelOf))].join(', ') }));
  one(`[data-asks="${first.dataset['open']}"]`, code.closest('.command') ?? code)?.focus();
}

/** What is to be filled in. */
export const labelOf = (gap: HTMLElement): string => gap.dataset['prompt'] ?? spokenLabel(gap.textContent.replaceAll(/[[\]]/g, ''));

function failed(code: HTMLElement): string {
  getSelection()?.selectAllChildren(code);
  return words.copyFailed;
}

const resting = new WeakMap<HTMLElement, { readonly text: string; readonly timer: number }>();

/** Says it on the button for a moment. */
export function answer(button: HTMLElement, text: string, usual: string = button.textContent): void {
  const before = resting.get(button);
  clearTimeout(before?.timer);
  const rest = before?.text ?? usual;
  button.textContent = text;
  announce(text);
  resting.set(button, {
    text: rest,
    timer: window.setTimeout(() => {
      button.textContent = rest;
      resting.delete(button);
    }, ANSWER_MS),
  });
}

/** Where the clipboard is closed to pages, the older way may still be open. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = make('textarea', { class: 'seen-by-readers' });
  area.value = text;
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/** A handle or a number is its own button, and looks like one before. */
function becomeButton(text: HTMLElement): void {
  const button = make('button', { type: 'button', title: words.copy, 'data-copy': text.dataset['copy'] }, text.textContent);
  button.addEventListener('click', () => {
    void copyText(text.dataset['copy'] ?? text.textContent).then((done) => answer(button, done ? words.copied : words.copyFailed));
  });
  text.replaceWith(button);
}
