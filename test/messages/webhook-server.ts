/** A server that behaves like Slack's incoming webhooks. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Keeps silent. */
  readonly never?: true;
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

export interface Webhook {
  readonly url: string;
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
}

/** Answers one after the other; the last one again and again. Judges bodies as Slack does: JSON with a text, else `invalid_payload` or `no_text`. */
export async function startWebhook(answers: readonly Answer[] = [{ status: 200, body: 'ok' }]): Promise<Webhook> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      received.push({ method: request.method ?? '', path: request.url ?? '', type: request.headers['content-type'] ?? '', body });
      answer(response, problemOf(request, body) ?? answers[Math.min(received.length, answers.length) - 1] ?? { status: 500 });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}${SECRET_PATH}`, received, close };
}

/** What must never be printed. */
export const SECRET_PATH = '/services/T0000/B0000/not-to-be-seen';

function answer(response: ServerResponse, { status, body = '', headers = {}, never }: Answer): void {
  if (never === true) return;
  response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
}

function problemOf({ method, headers }: IncomingMessage, body: string): Answer | undefined {
  if (method !== 'POST' || !/^application\/json\b/.test(headers['content-type'] ?? '')) return { status: 400, body: 'invalid_payload' };
  try {
    const { text } = JSON.parse(body);
    return typeof text === 'string' && text !== '' ? undefined : { status: 400, body: 'no_text' };
  } catch {
    return { status: 400, body: 'invalid_payload' };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
