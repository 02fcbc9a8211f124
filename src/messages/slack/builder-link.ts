import type { KnownBlock } from '@slack/types';

/** Slack's Block Kit Builder with the blocks in it, to look at and to change. Safe inside of a Markdown link. */
export function builderLink(blocks: readonly KnownBlock[]): string {
  const data = encodeURIComponent(JSON.stringify({ blocks })).replaceAll(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return `https://app.slack.com/block-kit-builder/#${data}`;
}
