import MiniSearch from 'minisearch';
import { answersTo } from '#src/html/search/answers.ts';
import type { LightIndex } from '#src/html/search/entry.ts';
import { OPTIONS, type Indexed } from '#src/html/search/options.ts';
import { startsIn } from '#src/html/search/starts.ts';
import { sayCount } from '#src/html/count.ts';
import { fill } from '#src/model/fill.ts';
import { make } from './kit.ts';
import { optionGroups } from './search-results.ts';
import * as words from './words.ts';

declare global {
  interface Window {
    /** Brought by the index scripts. */
    breakglassIndex: LightIndex;
    breakglassFull?: { readonly index: string; readonly texts: readonly string[] };
  }
}

export class SearchBox {
  readonly #light: LightIndex;
  #index: MiniSearch<Indexed>;
  #texts: readonly string[] = [];
  #shown: readonly HTMLElement[] = [];
  #active = -1;
  readonly #input = make('input', { type: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list', 'aria-label': words.search, placeholder: words.searchHint, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go' });
  readonly #found = make('div', { id: 'found', class: 'found', role: 'listbox', 'aria-label': words.search });
  readonly #status = make('p', { class: 'status', role: 'status' });
  readonly #dialog: HTMLDialogElement;

  constructor(light: LightIndex) {
    this.#light = light;
    this.#index = lightSearch(light);
    const close = make('button', { type: 'button' }, words.close);
    close.addEventListener('click', () => this.#dialog.close());
    const form = make('form', { role: 'search' }, this.#input, close);
    this.#dialog = make('dialog', { class: 'search', 'aria-label': words.search }, form, this.#status, this.#found);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
    // A result may be on this very page.
    this.#found.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', () => this.#search());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    document.body.append(this.#dialog);
    this.#search();
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
  }

  /** The full index takes the place of the light one. */
  useFull({ index, texts }: { readonly index: string; readonly texts: readonly string[] }): void {
    if (this.#texts.length > 0) return;
    this.#index = MiniSearch.loadJSON<Indexed>(index, OPTIONS);
    this.#texts = texts;
    // Where nothing is typed, the reader may be on the way to a start.
    if (this.#input.value.trim() !== '') this.#search();
  }

  /** Where nothing is typed or found, there are places to start from; none of them is chosen until the reader does. */
  #search(): void {
    const query = this.#input.value.trim();
    const answers = answersTo(query, { index: this.#index, light: this.#light, texts: this.#texts, ignored: words.smallWords });
    const { groups, options } = optionGroups(answers.length > 0 ? answers : startsIn(this.#light, query !== ''), this.#light.groups);
    this.#shown = options;
    this.#found.replaceChildren(...groups);
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#status.textContent = query === '' ? '' : answers.length === 0 ? fill(words.noResults, { query }) : sayCount(words.results, answers.length, { locale: words.locale });
    this.#activate(answers.length > 0 ? 0 : -1);
  }

  #activate(index: number): void {
    this.#active = index;
    this.#shown.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const active = this.#shown[index];
    if (active === undefined) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    // A browser would only empty the field.
    if (event.key === 'Escape') return this.#dialog.close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const { length } = this.#shown;
    if (step === 0 || length === 0) return;
    event.preventDefault();
    this.#activate(this.#active < 0 && step < 0 ? length - 1 : (this.#active + step + length) % length);
  }

  #go(): void {
    this.#shown[this.#active]?.click();
  }
}

/** Built on the spot: titles and headings are few. */
function lightSearch({ entries }: LightIndex): MiniSearch<Indexed> {
  const index = new MiniSearch<Indexed>(OPTIONS);
  index.addAll(entries.map(([, title, , headings, codes], id) => ({ id, title, headings: headings.filter((_, at) => at % 2 === 0).join(' \n '), codes, text: '' })));
  return index;
}
