/** What Slack takes. A message past one of these is refused as a whole. */

export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks: 50 in a message; some are left for whoever adds to it. */
  blocks: 45,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  text: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonUrl: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements: `action_id` and `block_id` */
  id: 255,
  /** https://docs.slack.dev/reference/methods/chat.postMessage#truncating: what `text` should keep to. */
  fallback: 4000,
  /** Not documented: Slack answers msg_too_long near 12,000 to 13,000 characters in all blocks together. */
  allBlocks: 10_000,
} as const;
