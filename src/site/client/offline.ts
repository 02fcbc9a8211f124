/** Keeps the whole site on the device, and says when a newer revision is there. */
import { make, root } from './kit.ts';
import { addStyle, notice } from './styles.ts';
import * as words from './words.ts';

const controlled = navigator.serviceWorker.controller !== null;
let reloading = false;
navigator.serviceWorker.addEventListener('controllerchange', () => {
  // The first worker of all takes over a page that is already of its build.
  if (!controlled || reloading) return;
  reloading = true;
  location.reload();
});
navigator.serviceWorker.register(`${root}sw.js`, { updateViaCache: 'none' }).then(watch, () => undefined);
void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('fetch-later', { transfer: [] }));

addStyle(notice);

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) offer(worker);
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}

function offer(worker: ServiceWorker): void {
  document.querySelector('.notice')?.remove();
  const button = make('button', { type: 'button' }, words.load);
  button.addEventListener('click', () => worker.postMessage('take-over', { transfer: [] }));
  document.body.append(make('div', { class: 'notice', role: 'status' }, make('span', {}, words.newer), button));
}
