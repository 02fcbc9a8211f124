/** Keeps one whole build of the site on the device. Every file is checked against the build's list, so that two builds never mix. */

interface Build {
  /** Over all files: another byte, another build. */
  readonly id: string;
  /** Path from the root of the site, and the SHA-256 of the bytes in hexadecimal. */
  readonly files: readonly (readonly [path: string, hash: string])[];
}

/** Stands in front of this script, written by the build. */
declare const BUILD: Build;
declare const self: ServiceWorkerGlobalScope;

const scope = new URL(self.registration.scope);
const PREFIX = `breakglass ${scope.pathname} `;
const NAME = PREFIX + BUILD.id;
const AT_ONCE = 8;
const paths = new Set(BUILD.files.map(([path]) => path));

self.addEventListener('install', (event) => event.waitUntil(store()));

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOthers().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = knownPath(decodeURI(url.pathname.slice(scope.pathname.length)));
  if (path !== undefined) event.respondWith(fromCache(path, request));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => Response.redirect(new URL('404.html', scope))));
});

/** Hosts serve pages without their ending, and folders by their index. */
function knownPath(path: string): string | undefined {
  return [path, `${path}index.html`, `${path}.html`].find((each) => paths.has(each));
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  return (await cache.match(addressOf(path))) ?? fetch(request);
}

const addressOf = (path: string): string => new URL(path.split('/').map(encodeURIComponent).join('/'), scope).href;

/** All or nothing: one file that is missing or of another build, and the worker that was there before stays. */
async function store(): Promise<void> {
  const cache = await caches.open(NAME);
  try {
    for (let start = 0; start < BUILD.files.length; start += AT_ONCE) {
      await Promise.all(BUILD.files.slice(start, start + AT_ONCE).map(([path, hash]) => storeOne(cache, path, hash)));
    }
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function storeOne(cache: Cache, path: string, hash: string): Promise<void> {
  const address = addressOf(path);
  const kept = await ownCopy(address, hash);
  const response = kept ?? (await checked(await fetch(address, { cache: 'no-cache' }), hash));
  if (response === undefined) throw new Error(`${path} is not of this build`);
  await cache.put(address, response);
}

/** What an earlier build stored and this one did not change need not be fetched again. */
async function ownCopy(address: string, hash: string): Promise<Response | undefined> {
  for (const name of await ownCaches()) {
    const response = await (await caches.open(name)).match(address);
    const same = response === undefined ? undefined : await checked(response, hash);
    if (same !== undefined) return same;
  }
  return undefined;
}

/** A response of its own, without the redirect that a host may have made; undefined where its bytes are others. */
async function checked(response: Response, hash: string): Promise<Response | undefined> {
  if (!response.ok && !response.url.endsWith('/404.html')) return undefined;
  const bytes = await response.arrayBuffer();
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (digest !== hash) return undefined;
  const type = response.headers.get('content-type');
  return new Response(bytes, { headers: type === null ? {} : { 'content-type': type } });
}

const ownCaches = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function removeOthers(): Promise<void> {
  await Promise.all((await ownCaches()).filter((name) => name !== NAME).map((name) => caches.delete(name)));
}
