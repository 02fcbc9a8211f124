/** Message → what a Slack webhook takes. */
import type { ActionsBlock, Button, ContextBlock, HeaderBlock, KnownBlock, PlainTextElement, RichTextBlock, RichTextBlockElement } from '@slack/types';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import type { Origin } from '#src/model/runbook.ts';
import { levelText } from '#src/messages/level-text.ts';
import type { Message, MessageField } from '#src/messages/message.ts';
import { plainText } from '#src/messages/plain-text.ts';
import { textOfRuns } from '#src/messages/runs.ts';
import { escapeMrkdwn } from './escape.ts';
import { LIMITS } from './limits.ts';
import { fieldElements } from './rich-text.ts';
import { cutAtPauses, sizeOf, splitElements } from './split.ts';

export interface SlackMessage {
  /** Reads well alone: in notifications, and read aloud. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** A block and the definition that its text comes from. */
export interface PlacedBlock {
  readonly block: KnownBlock;
  readonly origin: Origin;
}

/** The webhook's JSON. Limits are checked apart, by `checkSlack`. */
export function slackMessage(message: Message, catalog: MessageCatalog): SlackMessage {
  return { text: fallbackText(message, catalog), blocks: slackBlocks(message, catalog).map(({ block }) => block) };
}

export function slackBlocks(message: Message, catalog: MessageCatalog): PlacedBlock[] {
  const { title, facts, fields, actions, footer } = message;
  const own = title.origin;
  const level = levelText(message, catalog.messages);
  const placed = [
    { block: { type: 'header', text: plainTextOf(textOfRuns(title.runs).replaceAll('\n', ' ')) } satisfies HeaderBlock, origin: own },
    ...(level === undefined ? [] : [{ block: contextOf([level]), origin: own }]),
    ...fields.flatMap((field) => fieldBlocks(field, catalog)),
    ...(facts.length === 0 ? [] : [{ block: { type: 'divider' } as const, origin: own }]),
    ...facts.flatMap((field) => fieldBlocks(field, catalog)),
    ...(actions.length === 0 ? [] : [{ block: actionsOf(message), origin: actions[0]?.origin ?? own }]),
    ...(footer === undefined ? [] : [{ block: contextOf([footer]), origin: { file: 'runbook.yaml', path: ['title'] } }]),
  ] satisfies PlacedBlock[];
  return placed.length > LIMITS.blocks ? mergeTexts(placed) : placed;
}

const plainTextOf = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });
const contextOf = (texts: readonly string[]): ContextBlock => ({ type: 'context', elements: texts.map(plainTextOf) });

function fieldBlocks(field: MessageField, { messages }: MessageCatalog): PlacedBlock[] {
  return splitElements(fieldElements(field, messages), LIMITS.text).map((elements) => ({ block: { type: 'rich_text', elements } satisfies RichTextBlock, origin: field.origin }));
}

function actionsOf({ actions }: Message): ActionsBlock {
  const buttons = actions.map(({ label, url }, index): Button => ({ type: 'button', text: plainTextOf(label), url, action_id: `open-${index + 1}` }));
  return { type: 'actions', elements: buttons };
}

/** Where there are too many blocks, texts that follow each other share one. */
function mergeTexts(placed: readonly PlacedBlock[]): PlacedBlock[] {
  const merged: PlacedBlock[] = [];
  for (const next of placed) {
    const last = merged.at(-1);
    if (last?.block.type === 'rich_text' && next.block.type === 'rich_text' && sizeOfBlock(last.block) + sizeOfBlock(next.block) < LIMITS.text) {
      merged[merged.length - 1] = { ...last, block: { type: 'rich_text', elements: [...last.block.elements, ...spaced(next.block.elements)] } };
    } else merged.push(next);
  }
  return merged;
}

const spaced = (elements: readonly RichTextBlockElement[]): RichTextBlockElement[] => [{ type: 'rich_text_section', elements: [{ type: 'text', text: '\n' }] }, ...elements];
const sizeOfBlock = ({ elements }: RichTextBlock): number => elements.reduce((total, element) => total + sizeOf(element), 0);

function fallbackText(message: Message, catalog: MessageCatalog): string {
  const whole = escapeMrkdwn(plainText(message, catalog).trim());
  const [head = ''] = cutAtPauses(whole, LIMITS.fallback - 2);
  return head === whole ? whole : `${head.trim()} …`;
}
