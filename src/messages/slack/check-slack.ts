/** Whether Slack would take a message, and what to shorten where it would not. */
import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Origin } from '#src/model/runbook.ts';
import { LIMITS } from './limits.ts';
import type { PlacedBlock } from './slack-message.ts';
import { sizeOf } from './split.ts';

/** `name` says which message it is. Each finding names the definition to shorten. */
export function checkSlack(placed: readonly PlacedBlock[], name: string): Finding[] {
  return [...placed.flatMap((each) => checkBlock(each, name)), ...checkCount(placed, name), ...checkSize(placed, name), ...checkIds(placed, name)];
}

function checkBlock({ block, origin }: PlacedBlock, name: string): Finding[] {
  switch (block.type) {
    case 'header':
      return over(block.text.text.length, LIMITS.header, 'slack-header', `the subject is too long for Slack's header (${name})`, origin);
    case 'context':
      return [
        ...over(block.elements.length, LIMITS.contextElements, 'slack-context', `a line of small print has too many parts for Slack (${name})`, origin),
        ...block.elements.flatMap((element) => ('text' in element ? over(element.text.length, LIMITS.text, 'slack-text', `a line of small print is too long for Slack (${name})`, origin) : [])),
      ];
    case 'rich_text':
      return over(sizeOfBlock(block), LIMITS.text, 'slack-text', `a text is too long for Slack (${name})`, origin);
    case 'actions':
      return checkActions(block, origin, name);
    default:
      return [];
  }
}

function checkActions({ elements }: ActionsBlock, origin: Origin, name: string): Finding[] {
  const buttons = elements.filter((element) => element.type === 'button');
  return [
    ...over(elements.length, LIMITS.actionsElements, 'slack-actions', `there are too many buttons for Slack (${name})`, origin),
    ...buttons.flatMap(({ text, url = '' }) => [
      ...over(text.text.length, LIMITS.buttonText, 'slack-button', `the name is too long for a button in Slack (${name})`, origin),
      ...over(url.length, LIMITS.buttonUrl, 'slack-button', `the address of the site is too long for a button in Slack (${name})`, { file: 'runbook.yaml', path: ['site'] }),
    ]),
  ];
}

function checkCount(placed: readonly PlacedBlock[], name: string): Finding[] {
  const extra = placed[LIMITS.blocks];
  return extra === undefined ? [] : over(placed.length, LIMITS.blocks, 'slack-blocks', `there are too many fields for one message in Slack (${name})`, extra.origin);
}

/** The longest text is the one to shorten. */
function checkSize(placed: readonly PlacedBlock[], name: string): Finding[] {
  const sizes = new Map<Origin, number>();
  for (const { block, origin } of placed) sizes.set(origin, (sizes.get(origin) ?? 0) + sizeOfBlock(block));
  const [longest] = [...sizes].toSorted(([, a], [, b]) => b - a);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return longest === undefined ? [] : over(total, LIMITS.allBlocks, 'slack-message', `the message is too long for Slack (${name}); this is its longest text`, longest[0]);
}

function checkIds(placed: readonly PlacedBlock[], name: string): Finding[] {
  const ids = placed.flatMap(({ block, origin }) => (block.type === 'actions' ? block.elements : []).map((element) => ({ id: ('action_id' in element ? element.action_id : undefined) ?? '', origin })));
  const twice = ids.filter(({ id }, index) => ids.findIndex((other) => other.id === id) !== index);
  return [
    ...ids.flatMap(({ id, origin }) => over(id.length, LIMITS.id, 'slack-id', `the name of a button is too long for Slack (${name})`, origin)),
    ...twice.map(({ id, origin }) => finding('slack-id', `two buttons have the name \`${id}\` (${name})`, origin)),
  ];
}

/** How many characters of text a block shows or carries. */
function sizeOfBlock(block: KnownBlock): number {
  switch (block.type) {
    case 'header':
      return block.text.text.length;
    case 'context':
      return block.elements.reduce((sum, element) => sum + ('text' in element ? element.text.length : 0), 0);
    case 'rich_text':
      return block.elements.reduce((sum, element) => sum + sizeOf(element), 0);
    case 'actions':
      return block.elements.reduce((sum, element) => sum + (element.type === 'button' ? element.text.text.length + (element.url ?? '').length : 0), 0);
    default:
      return 0;
  }
}

function over(actual: number, most: number, code: string, what: string, origin: Origin): Finding[] {
  return actual <= most ? [] : [finding(code, `${what}: ${actual}, and at most ${most} fit`, origin)];
}

const finding = (code: string, message: string, { file, path }: Origin): Finding => ({ code, message, file, path });
