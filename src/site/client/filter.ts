/** The field over a long table: rows that do not match step away. */
import { all, one } from './kit.ts';

export function startFilter(): void {
  const field = one<HTMLInputElement>('.filter');
  field?.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    for (const row of all('.filter ~ table tbody tr')) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
}
