/** What Notion's errors mean, and what a person can do about them. */
import { APIErrorCode, isHTTPResponseError, isNotionClientError } from '@notionhq/client';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

/** An ExpectedFailure for what Notion says; anything else as it is. */
export function explain(error: unknown): unknown {
  if (!isNotionClientError(error)) return error instanceof TypeError ? new ExpectedFailure(`Notion cannot be reached: ${reasonOf(error)}`, { hint: 'check the network, then run the command again: it goes on where it stopped', cause: error }) : error;
  const { message, hint } = EXPLAINED[error.code] ?? OTHER;
  const said = isHTTPResponseError(error) ? error.message : 'no answer came in time';
  return new ExpectedFailure(`Notion: ${message(said)}`, { hint, cause: error });
}

const reasonOf = ({ message, cause }: Error): string => (cause instanceof Error ? cause.message : message);

interface Explained {
  readonly message: (said: string) => string;
  readonly hint: string;
}

const asSaid = (said: string): string => said;
const LATER = 'run the command again later: it goes on where it stopped';
const OTHER: Explained = { message: asSaid, hint: LATER };

const EXPLAINED: Readonly<Record<string, Explained>> = {
  [APIErrorCode.Unauthorized]: { message: () => 'the token in NOTION_TOKEN is not valid', hint: 'copy it again from the integration, under notion.so/profile/integrations' },
  [APIErrorCode.ObjectNotFound]: {
    message: () => 'the page is not found, or the integration is not connected to it',
    hint: 'open the page in Notion, then ••• > Connections > your integration; and check that --page has the id or address of that page',
  },
  [APIErrorCode.RestrictedResource]: {
    message: (said) => `the integration may not do this: ${said}`,
    hint: 'in the settings of the integration, allow it to read content, update content and insert content',
  },
  [APIErrorCode.ValidationError]: { message: (said) => `a request was refused: ${said}`, hint: 'where this names a page or database, check that --page leads to a page; else please report it' },
  [APIErrorCode.RateLimited]: { message: () => 'too many requests, even after waiting', hint: LATER },
  [APIErrorCode.ServiceOverload]: { message: () => 'Notion is overloaded, even after waiting', hint: LATER },
};
