/** A long list of agents has a field to find one. */
import { all, make, one, pagePath } from './dom.ts';
import * as words from './words.ts';

const MANY = 12;

export function startFilter(): void {
  const rows = pagePath === 'overview/agents' ? all('main tbody tr') : [];
  const table = one('main table');
  if (rows.length <= MANY || table === null) return;
  const input = make('input', { type: 'search', class: 'filter', 'aria-label': words.filter, placeholder: words.filter, autocomplete: 'off' });
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
  table.before(input);
}
