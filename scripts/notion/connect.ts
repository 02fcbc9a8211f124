/** The client of Notion, from what the environment says. */
import { Client, LogLevel } from '@notionhq/client';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

/** https://developers.notion.com/reference/changes-by-version */
const NOTION_VERSION = '2026-03-11';

const LONGEST_REQUEST = 60_000;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws an ExpectedFailure without a token. The client does not try again by itself: that is done with our own clock. */
export function connect(environment: Environment, fetch?: typeof globalThis.fetch): Client {
  const auth = (environment['NOTION_TOKEN'] ?? '').trim();
  if (auth === '') throw new ExpectedFailure('there is no token in NOTION_TOKEN', { hint: 'make an integration under notion.so/profile/integrations, and put its token into the environment' });
  if (/[^\x21-\x7e]/.test(auth)) throw new ExpectedFailure('the token in NOTION_TOKEN holds characters that no token has', { hint: 'copy it again, without quotes or blanks' });
  const baseUrl = baseOf(environment['BREAKGLASS_NOTION_URL']);
  return new Client({ auth, notionVersion: NOTION_VERSION, retry: false, timeoutMs: LONGEST_REQUEST, logLevel: LogLevel.ERROR, logger: () => undefined, ...(baseUrl === undefined ? {} : { baseUrl }), ...(fetch === undefined ? {} : { fetch }) });
}

/** The token goes to this address, so it has to be this machine, or encrypted. */
function baseOf(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  if (!URL.canParse(address)) throw new ExpectedFailure(`BREAKGLASS_NOTION_URL is no address: ${address}`, { hint: 'leave it away: it is there for tests' });
  const { protocol, hostname, origin } = new URL(address);
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) throw new ExpectedFailure(`BREAKGLASS_NOTION_URL must begin with https: ${origin}`, { hint: 'only an address of this machine may be without' });
  return origin;
}

/** A text without the token, whoever put it there. */
export const withoutToken = (text: string, environment: Environment): string => {
  const token = (environment['NOTION_TOKEN'] ?? '').trim();
  return token === '' ? text : text.replaceAll(token, '…');
};
