/** What Slack answers, and what to do about it: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/#handling_errors */
const WORDS: Readonly<Record<string, string>> = {
  invalid_payload: 'it could not read the message',
  invalid_blocks: 'it refuses one of the blocks; look at the message in the Block Kit Builder, whose link stands in the index of the Slack messages',
  invalid_blocks_format: 'it refuses the blocks; look at the message in the Block Kit Builder, whose link stands in the index of the Slack messages',
  msg_too_long: 'the message is too long for it; shorten what you filled in',
  msg_blocks_too_long: 'the message is too long for it; shorten what you filled in',
  no_text: 'the message is empty',
  user_not_found: 'the webhook writes to a person who is not there any more; make a new webhook',
  channel_not_found: 'the webhook writes to a channel that is not there any more; make a new webhook',
  channel_is_archived: 'the channel of the webhook is archived; bring it back, or make a new webhook',
  action_prohibited: 'an administrator does not let this webhook post there',
  posting_to_general_channel_denied: 'an administrator does not let this webhook post into the general channel',
  no_service: 'the webhook was switched off or removed; make a new one',
  no_service_id: 'the address of the webhook is not whole; copy it again',
  no_active_hooks: 'the webhook was switched off or removed; make a new one',
  no_team: 'it does not know the workspace of the webhook; copy the address again',
  team_disabled: 'the workspace of the webhook is switched off',
  invalid_token: 'it does not know the webhook; copy the address again, or make a new one',
  rollup_error: 'it had a failure of its own; try again',
};

/** A sentence about an answer that is no success. Bodies other than Slack's own words are not repeated. */
export function explainAnswer(status: number, body: string): string {
  const word = /^[a-z_]{1,60}$/.exec(body.trim())?.[0];
  const meaning = word === undefined ? undefined : WORDS[word];
  if (word === undefined) return `the webhook answered ${status}`;
  return meaning === undefined ? `Slack answered ${status} ${word}` : `Slack answered ${status} ${word}: ${meaning}`;
}
