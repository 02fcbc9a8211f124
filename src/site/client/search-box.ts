import MiniSearch from 'minisearch';
import type { LightIndex } from '#src/html/search/entry.ts';
import { find } from '#src/html/search/find.ts';
import { OPTIONS, type Indexed } from '#src/html/search/options.ts';
import { sayCount } from '#src/html/count.ts';
import { fill } from '#src/model/fill.ts';
import { make } from './kit.ts';
import { resultGroups, type Shown } from './search-results.ts';
import * as words from './words.ts';

declare global {
  interface Window {
    /** Brought by the index scripts. */
    breakglassIndex: LightIndex;
    breakglassFull?: { readonly index: string; readonly texts: readonly string[] };
  }
}

const MOST = 40;

/** Who searches is in an incident, not at the keyboard of the runbook: a control or a person comes before what is written of them, and the guide, with the page that lists what means the same, after all else. */
function weightOf(address: string): number {
  if (address.startsWith('guide/') || address === 'overview/about') return 0.2;
  return /^(?:agents|contacts)\/.*#/.test(address) ? 1.5 : 1;
}

export class SearchBox {
  readonly #light: LightIndex;
  #index: MiniSearch<Indexed>;
  #texts: readonly string[] = [];
  #shown: readonly Shown[] = [];
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
    this.#search();
  }

  #search(): void {
    const query = this.#input.value;
    const results = find(this.#index, query, this.#light.synonyms, { weight: (id) => weightOf(this.#light.entries[id]?.[0] ?? ''), ignored: words.smallWords }).slice(0, MOST);
    const { groups, shown } = resultGroups(results, this.#light, this.#texts);
    this.#shown = shown;
    this.#found.replaceChildren(...groups);
    this.#input.setAttribute('aria-expanded', String(shown.length > 0));
    this.#status.textContent = query.trim() === '' ? '' : shown.length === 0 ? fill(words.noResults, { query: query.trim() }) : sayCount(words.results, shown.length, { locale: words.locale });
    this.#activate(shown.length > 0 ? 0 : -1);
  }

  #activate(index: number): void {
    this.#active = index;
    this.#shown.forEach(({ element }, at) => element.setAttribute('aria-selected', String(at === index)));
    const active = this.#shown[index]?.element;
    if (active === undefined) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    // A browser would only empty the field.
    if (event.key === 'Escape') return this.#dialog.close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || this.#shown.length === 0) return;
    event.preventDefault();
    this.#activate((this.#active + step + this.#shown.length) % this.#shown.length);
  }

  #go(): void {
    const active = this.#shown[Math.max(0, this.#active)]?.element;
    if (active !== undefined) active.click();
  }
}

/** Built on the spot: titles and headings are few. */
function lightSearch({ entries }: LightIndex): MiniSearch<Indexed> {
  const index = new MiniSearch<Indexed>(OPTIONS);
  index.addAll(entries.map(([, title, , headings, codes], id) => ({ id, title, headings: headings.filter((_, at) => at % 2 === 0).join(' \n '), codes, text: '' })));
  return index;
}

