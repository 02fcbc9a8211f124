/** The search box: opens over any page, forgives typos, works without network and from disk. */
import { loadScript } from './kit.ts';
import { SearchBox } from './search-box.ts';
import { addStyle, search } from './styles.ts';

let box: SearchBox | undefined;
addStyle(search);

window.breakglassSearch = {
  open: () => {
    box ??= new SearchBox(window.breakglassIndex);
    box.open();
    loadScript('data', 'text.js').then(() => window.breakglassFull !== undefined && box?.useFull(window.breakglassFull), () => undefined);
  },
};
