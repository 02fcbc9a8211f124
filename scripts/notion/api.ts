/** Requests to Notion: paced, and tried again where that is safe. */
import { APIErrorCode, isHTTPResponseError, isNotionClientError, type Client } from '@notionhq/client';
import { explain } from './explain.ts';
import { Interrupted } from './interrupted.ts';
import type { Timing } from './timing.ts';

export interface Api {
  /** A request that changes nothing: tried again after any failure that may pass. */
  readonly read: <T>(request: (client: Client) => Promise<T>) => Promise<T>;
  /** A request that changes something: tried again only where Notion says that it did nothing; else an Interrupted is thrown. */
  readonly write: <T>(request: (client: Client) => Promise<T>) => Promise<T>;
  /** How many requests were sent. */
  readonly sent: () => number;
}

export interface ApiOptions {
  readonly client: Client;
  readonly timing: Timing;
  /** Told while the push waits because Notion asked for it. */
  readonly onWait?: (seconds: number) => void;
}

/** Three requests a second on average: https://developers.notion.com/reference/request-limits. */
export const REQUESTS_PER_SECOND = 3;
const MOST_TRIES = 8;
/** Where no answer comes at all, or only failures. */
const FEW_TRIES = 4;
const LONGEST_WAIT = 120_000;

export function makeApi({ client, timing, onWait = () => undefined }: ApiOptions): Api {
  const gap = 1_000 / REQUESTS_PER_SECOND;
  let [next, sent] = [-Infinity, 0];
  const paced = async (): Promise<void> => {
    const wait = next - timing.now();
    if (wait > 0) await timing.sleep(wait);
    next = Math.max(next, timing.now()) + gap;
    sent += 1;
  };
  const send = async <T>(request: (client: Client) => Promise<T>, isSafe: boolean): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      await paced();
      try {
        return await request(client);
      } catch (error) {
        const wait = waitAfter(error, tries, isSafe);
        if (wait === undefined) throw failure(error, isSafe);
        onWait(Math.ceil(wait / 1_000));
        await timing.sleep(wait);
      }
    }
  };
  return { read: (request) => send(request, true), write: (request) => send(request, false), sent: () => sent };
}

/** Milliseconds until the next try; undefined where none may follow. */
function waitAfter(error: unknown, tries: number, isSafe: boolean): number | undefined {
  const asked = isHTTPResponseError(error) && (error.code === APIErrorCode.RateLimited || error.code === APIErrorCode.ServiceOverload || error.status === 429 || error.status === 529);
  if (tries >= (asked ? MOST_TRIES : FEW_TRIES) || (!asked && !(isSafe && mayPass(error)))) return undefined;
  return Math.min(LONGEST_WAIT, retryAfter(error) ?? 1_000 * 2 ** (tries - 1));
}

/** Failures after which nobody knows whether Notion did what it was asked. */
function mayPass(error: unknown): boolean {
  if (!isNotionClientError(error)) return isConnectionFailure(error);
  return isHTTPResponseError(error) ? error.status >= 500 || error.status === 409 : true;
}

/** What fetch throws where no answer comes. */
const isConnectionFailure = (error: unknown): boolean => error instanceof TypeError && /fetch|terminated|network/i.test(error.message);

/** Milliseconds that the answer asks to wait: seconds, or a date. */
function retryAfter(error: unknown): number | undefined {
  if (!isHTTPResponseError(error) || !(error.headers instanceof Headers)) return undefined;
  const value = error.headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = Number(value);
  const until = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1_000;
  return Number.isNaN(until) ? undefined : Math.max(0, until);
}

const failure = (error: unknown, isSafe: boolean): unknown => (!isSafe && mayPass(error) ? new Interrupted(error) : explain(error));
