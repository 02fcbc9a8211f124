/** The script of every page has what the others need as well: it lends it to them, so that none brings its own. */
import { addCopyButtons, answer, copyText, labelOf } from './copy.ts';
import { all, announce, loadScript, make, one, root } from './dom.ts';
import { keep, recallValue } from './keep.ts';
import { loadLater } from './load-later.ts';

const kit = { addCopyButtons, all, announce, answer, copyText, keep, labelOf, loadLater, loadScript, make, one, recallValue, root };

declare global {
  interface Window {
    breakglass: typeof kit;
  }
}

window.breakglass = kit;
