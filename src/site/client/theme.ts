/** Light or dark: as the system has it until the reader says otherwise, and again once both agree. */
import { one } from './dom.ts';

export function startTheme(): void {
  one('.theme')?.addEventListener('click', () => {
    const { dataset } = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const other = (dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
    dataset['theme'] = other;
    try {
      if (other === system) localStorage.removeItem('breakglass:theme');
      else localStorage.setItem('breakglass:theme', other);
    } catch {
      // Without storage it holds on this page alone.
    }
  });
}
