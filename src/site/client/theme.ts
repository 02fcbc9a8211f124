/** Light or dark: as the system has it until the reader says otherwise. */
import { one } from './dom.ts';

export function startTheme(): void {
  one('.theme')?.addEventListener('click', () => {
    const { dataset } = document.documentElement;
    const dark = dataset['theme'] === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : dataset['theme'] === 'dark';
    dataset['theme'] = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('breakglass:theme', dataset['theme']);
    } catch {
      // Without storage it holds on this page alone.
    }
  });
}
