/**
 * Keeps one whole build of the site on the device. Every file is checked against the build's list, so that two builds never mix:
 * each build has a cache of its own, and serves only once it has all that its pages are made of.
 */

/** Path from the root of the site, and the SHA-256 of the bytes in hexadecimal. */
type Listed = readonly [path: string, hash: string];

interface Build {
  /** Over all files: another byte, another build. */
  readonly id: string;
  /** What pages are made of, in the order in which it is fetched. */
  readonly files: readonly Listed[];
  /** What the pages do not wait for. */
  readonly later: readonly Listed[];
}

/** Stands in front of this script, written by the build. */
declare const BUILD: Build;
declare const self: ServiceWorkerGlobalScope;

const scope = new URL(self.registration.scope);
const PREFIX = `breakglass ${scope.pathname} `;
const NAME = PREFIX + BUILD.id;
const AT_ONCE = 8;
/** What lies here is kept only where the list has it. */
const DOWNLOADS = 'downloads/';
const NOT_KEPT = 'not-kept.html';
const MISSING = '404.html';
const paths = new Set([...BUILD.files, ...BUILD.later].map(([path]) => path));
let fetchingLater: Promise<void> | undefined;

self.addEventListener('install', (event) => event.waitUntil(store()));

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOthers().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'fetch-later') event.waitUntil((fetchingLater ??= fetchLater().finally(() => (fetchingLater = undefined))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const asked = decodeURI(url.pathname.slice(scope.pathname.length));
  const path = knownPath(asked);
  if (path !== undefined || request.mode === 'navigate') event.respondWith(answer(request, path ?? asked));
});

/** Hosts serve pages without their ending, and folders by their index. */
function knownPath(path: string): string | undefined {
  return [path, `${path}index.html`, `${path}.html`].find((each) => paths.has(each));
}

/** What is kept, else what the host has; without network a page that says what is not to be had. */
async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = await cache.match(addressOf(path));
  if (kept !== undefined) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const instead = addressOf(path.startsWith(DOWNLOADS) || paths.has(path) ? NOT_KEPT : MISSING);
    if (request.mode !== 'navigate' || (await cache.match(instead)) === undefined) throw error;
    return Response.redirect(instead);
  }
}

const addressOf = (path: string): string => new URL(path.split('/').map(encodeURIComponent).join('/'), scope).href;

/** All of them, or the worker that was there before stays. What was stored until then is kept: the next attempt goes on from there. */
async function store(): Promise<void> {
  const cache = await caches.open(NAME);
  await inTurns(BUILD.files, async (listed) => {
    if (!(await storeOwn(cache, listed))) await storeFetched(cache, listed);
  });
  await inTurns(BUILD.later, (listed) => storeOwn(cache, listed));
}

/** Not while a newer build is on its way: the host has its files then, and not those of this one. */
async function fetchLater(): Promise<void> {
  const cache = await caches.open(NAME);
  for (const listed of BUILD.later) {
    if (self.registration.installing !== null || self.registration.waiting !== null) return;
    // One that cannot be had is asked for again at the next visit.
    if (!(await isStored(cache, listed))) await storeFetched(cache, listed).catch(() => undefined);
  }
}

/** What came with one that failed is stored before that ends it. */
async function inTurns(list: readonly Listed[], storeOne: (listed: Listed) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < list.length; start += AT_ONCE) {
    const ends = await Promise.allSettled(list.slice(start, start + AT_ONCE).map(storeOne));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
}

/** What lies in the cache of this build was checked before. */
const isStored = async (cache: Cache, [path]: Listed): Promise<boolean> => (await cache.match(addressOf(path))) !== undefined;

/** Whether the device has it: what another build stored and this one did not change need not be fetched again. */
async function storeOwn(cache: Cache, listed: Listed): Promise<boolean> {
  if (await isStored(cache, listed)) return true;
  const [path, hash] = listed;
  const response = await ownCopy(addressOf(path), hash);
  if (response !== undefined) await cache.put(addressOf(path), response);
  return response !== undefined;
}

async function storeFetched(cache: Cache, [path, hash]: Listed): Promise<void> {
  const address = addressOf(path);
  const response = await checked(await fetch(address, { cache: 'no-cache' }), hash);
  if (response === undefined) throw new Error(`${path} is not of this build`);
  await cache.put(address, response);
}

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

/** A build that is on its way keeps what it has. */
async function removeOthers(): Promise<void> {
  if (self.registration.installing !== null) return;
  await Promise.all((await ownCaches()).filter((name) => name !== NAME).map((name) => caches.delete(name)));
}
