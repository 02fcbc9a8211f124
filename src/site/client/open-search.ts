/** Search is loaded when somebody searches, or soon after the page is there. */
import { all, loadLaterStyle, loadScript } from './dom.ts';

declare global {
  interface Window {
    breakglassSearch?: { open(): void };
  }
}

export function startSearch(): void {
  const { search, index } = document.documentElement.dataset;
  const load = async (): Promise<unknown> => Promise.all([loadLaterStyle(), ...[index, search].map((path) => (path === undefined ? undefined : loadScript(path)))]);
  const open = (): void => void load().then(() => window.breakglassSearch?.open());
  for (const button of all('.open-search')) button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!isShortcut && (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)) return;
    event.preventDefault();
    open();
  });
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
