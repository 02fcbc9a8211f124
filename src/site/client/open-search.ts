/** Search is loaded when somebody searches, or soon after the page is there. */
import { all, loadScript } from './dom.ts';

declare global {
  interface Window {
    breakglassSearch?: { open(): void };
  }
}

export function startSearch(): void {
  for (const button of all('.open-search')) button.addEventListener('click', () => void open());
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!isShortcut && (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)) return;
    event.preventDefault();
    void open();
  });
}

async function open(): Promise<void> {
  await Promise.all([loadScript('data', 'index.js'), loadScript('code', 'search.js')]);
  window.breakglassSearch?.open();
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
