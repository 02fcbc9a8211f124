/** The search box: opens over any page, forgives typos, works without network and from disk. */
import { loadScript } from './dom.ts';
import { SearchBox } from './search-box.ts';

let box: SearchBox | undefined;

window.breakglassSearch = {
  open: () => {
    box ??= new SearchBox(window.breakglassIndex);
    box.open();
    const { text } = document.documentElement.dataset;
    if (window.breakglassFull !== undefined) box.useFull(window.breakglassFull);
    else if (text !== undefined) loadScript(text).then(() => window.breakglassFull !== undefined && box?.useFull(window.breakglassFull), () => undefined);
  },
};
