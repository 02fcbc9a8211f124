/** A Notion of our own: keeps state, enforces the documented limits, and judges every body by the client's own types. */
import { createServer, type Server } from 'node:http';
import { judgeBody } from './body-judge.ts';
import { bodyOf } from './answers.ts';
import { checkLimits, isObject } from './limits.ts';
import { forbidden, invalid, Refusal } from './refusal.ts';
import { ROUTES, type Capabilities, type Route } from './routes.ts';
import { Store, type Json } from './store.ts';

/** The process that pushes dies. */
export class Crash extends Error {}

export interface Sent {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** The page that it writes to or reads, where it is there already. */
  readonly page: string | undefined;
  readonly body: Json;
}

export interface ServerOptions {
  /** Called before and after each request; throws to fail it. */
  readonly around?: (request: Sent, phase: 'before' | 'after') => void;
  /** Milliseconds; where given, more than three requests a second are refused after a burst. */
  readonly now?: () => number;
  readonly capabilities?: Partial<Capabilities>;
  readonly token?: string;
}

const VERSION = '2026-03-11';
export const TOKEN = 'ntn_test-0123456789';
const ALL: Capabilities = { read: true, insert: true, update: true, users: true };
/** Requests that may come at once: Notion says "some". */
const BURST = 3;

export class NotionServer {
  readonly store = new Store();
  readonly bot: string;
  /** The page that the integration is connected to. */
  readonly page: string;
  readonly requests: Sent[] = [];
  options: ServerOptions;
  #allowance = BURST;
  #last = 0;

  constructor(options: ServerOptions = {}) {
    this.options = options;
    this.bot = this.store.newId();
    this.page = this.store.newId();
    this.store.users.push({ id: this.bot, name: 'Breakglass' });
    this.store.pages.set(this.page, { id: this.page, parent: 'workspace', values: {}, children: [], madeBy: 'somebody', madeAt: this.store.newTime(), editedBy: 'somebody', inTrash: false });
    this.store.connected.add(this.page);
  }

  /** Requests that change something. */
  get writes(): readonly Sent[] {
    return this.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/query'));
  }

  /** For the client's `fetch`. */
  readonly fetch = async (address: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(address));
    const body = typeof init.body === 'string' ? init.body : '';
    const answer = this.#handle(init.method ?? 'GET', url, new Headers(init.headers), body);
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { 'content-type': 'application/json', ...answer.headers } });
  };

  /** The same over the loopback; ends with `close`. */
  async listen(): Promise<{ readonly url: string; readonly server: Server }> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = new Headers(Object.entries(request.headers).map(([key, value]) => [key, String(value)] as [string, string]));
        const answer = this.#handle(request.method ?? 'GET', new URL(request.url ?? '/', 'http://localhost'), headers, Buffer.concat(chunks).toString());
        response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return { url: `http://127.0.0.1:${isObject(address) ? String(address['port']) : ''}`, server };
  }

  #handle(method: string, url: URL, headers: Headers, text: string): { readonly status: number; readonly body: Json; readonly headers: Readonly<Record<string, string>> } {
    const sent: Sent = { number: this.requests.length + 1, method, path: url.pathname, page: this.store.pageOf(url.pathname.split('/')[3] ?? '')?.id, body: text === '' ? {} : bodyOf(JSON.parse(text)) };
    this.requests.push(sent);
    try {
      this.options.around?.(sent, 'before');
      const body = this.#answer(sent, url, headers, text);
      this.options.around?.(sent, 'after');
      return { status: 200, body, headers: {} };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: { object: 'error', status: error.status, code: error.code, message: error.message }, headers: error.headers };
    }
  }

  #answer(sent: Sent, url: URL, headers: Headers, text: string): Json {
    if (headers.get('authorization') !== `Bearer ${this.options.token ?? TOKEN}`) throw new Refusal(401, 'unauthorized', 'API token is invalid.');
    if (headers.get('notion-version') !== VERSION) throw new Refusal(400, 'missing_version', `Notion-Version header should be ${VERSION}`);
    this.#limitRate();
    const [route, match] = routeOf(sent);
    const capabilities = { ...ALL, ...this.options.capabilities };
    if (!capabilities[route.needs]) throw forbidden();
    const [, id = '', second = ''] = match;
    if (text !== '') checkLimits(text, sent.body);
    if (route.judged !== undefined) judge(route.judged, sent.body, id);
    return route.answer({ store: this.store, bot: this.bot, capabilities, id, second, body: sent.body, query: Object.fromEntries(url.searchParams) });
  }

  #limitRate(): void {
    const { now } = this.options;
    if (now === undefined) return;
    this.#allowance = Math.min(BURST, this.#allowance + ((now() - this.#last) * 3) / 1_000);
    this.#last = now();
    if (this.#allowance < 1) throw new Refusal(429, 'rate_limited', 'You have been rate limited. Please try again in a few minutes.', { 'retry-after': '1' });
    this.#allowance -= 1;
  }
}

function routeOf({ method, path }: Sent): readonly [Route, RegExpExecArray] {
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match !== null) return [route, match];
  }
  throw new Refusal(400, 'invalid_request_url', `Invalid request URL ${method} ${path}`);
}

function judge([type, parameter]: NonNullable<Route['judged']>, body: Json, id: string): void {
  const wrong = judgeBody(type, body, parameter === undefined ? {} : { [parameter]: id });
  if (wrong !== '') throw invalid(`by the client's own types: ${wrong}`);
}
