/** Message → Adaptive Card for Microsoft Teams. Author text stands in rich text, which reads no Markdown and makes no mention. */
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import { levelText } from '#src/messages/level-text.ts';
import type { Block, Cell, ListItem, Message, MessageField, Run } from '#src/messages/message.ts';
import { plain } from '#src/messages/runs.ts';

/** https://adaptivecards.io/explorer/TextRun.html */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly italic?: true;
  readonly strikethrough?: true;
  readonly fontType?: 'Monospace';
  readonly size?: 'Large' | 'Small';
  readonly isSubtle?: true;
  readonly highlight?: true;
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly separator?: true;
  readonly spacing?: 'Small' | 'None';
}

export interface CardContainer {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'emphasis';
  readonly separator?: true;
}

export type CardElement = RichTextBlock | CardContainer;

export interface AdaptiveCard {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly CardElement[];
  readonly actions?: readonly { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }[];
}

/** What a Workflows webhook takes: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook */
export interface TeamsMessage {
  readonly type: 'message';
  readonly attachments: readonly [{ readonly contentType: 'application/vnd.microsoft.card.adaptive'; readonly contentUrl: null; readonly content: AdaptiveCard }];
}

export function teamsMessage(message: Message, catalog: MessageCatalog): TeamsMessage {
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: adaptiveCard(message, catalog) }] };
}

function adaptiveCard(message: Message, { messages }: MessageCatalog): AdaptiveCard {
  const { title, facts, fields, actions, footer } = message;
  const body: CardElement[] = [
    { type: 'RichTextBlock', inlines: textRuns(title.runs).map((run) => ({ ...run, weight: 'Bolder', size: 'Large' })) },
    ...levelBlock(message, messages),
    ...fields.flatMap((field) => fieldBlocks(field, messages)),
    ...(facts.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', separator: true, items: facts.flatMap((field) => fieldBlocks(field, messages)) } as const]),
    ...(footer === undefined ? [] : [{ type: 'RichTextBlock', separator: true, inlines: [{ type: 'TextRun', text: footer, size: 'Small', isSubtle: true }] } as const]),
  ];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: title.runs.map(({ text }) => text).join(''),
    msteams: { width: 'Full' },
    body,
    ...(actions.length === 0 ? {} : { actions: actions.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url }) as const) }),
  };
}

function levelBlock(message: Message, words: MessageCatalog['messages']): RichTextBlock[] {
  const text = levelText(message, words);
  return text === undefined ? [] : [{ type: 'RichTextBlock', spacing: 'None', inlines: [{ type: 'TextRun', text, weight: 'Bolder' }] }];
}

/** The label stands in the line of a first paragraph, else above. */
function fieldBlocks({ label, blocks }: MessageField, words: MessageCatalog['messages']): RichTextBlock[] {
  const lines = blocks.flatMap((block) => blockLines(block, words));
  if (label === undefined) return lines.map((inlines) => ({ type: 'RichTextBlock', inlines: textRuns(inlines) }));
  const head = label.map((run): Run => ({ ...run, marks: ['strong'] }));
  const [before = '', between = ''] = words.labelled.split(/\{label\}|\{text\}/);
  const labelled: readonly Cell[] = blocks[0]?.kind === 'paragraph' ? [[plain(before), ...head, plain(between), ...(lines[0] ?? [])], ...lines.slice(1)] : [head, ...lines];
  return labelled.map((inlines, index) => ({ type: 'RichTextBlock', ...(index === 0 ? {} : { spacing: 'Small' as const }), inlines: textRuns(inlines) }));
}

function blockLines(block: Block, words: MessageCatalog['messages']): Cell[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs];
    case 'list':
      return block.items.flatMap((item, index) => itemLines(item, block.ordered ? `${index + 1}. ` : '• ', words));
    case 'quote':
      return block.blocks.flatMap((inner) => blockLines(inner, words)).map((line) => [plain('│ '), ...line]);
    case 'code':
      return [block.runs.map((run): Run => ({ ...run, marks: ['code'] }))];
    case 'table':
      return block.rows.map((row) => rowLine(row, block.head, words));
  }
}

function itemLines({ checked, blocks }: ListItem, bullet: string, words: MessageCatalog['messages']): Cell[] {
  const mark = checked === undefined ? bullet : `${checked ? words.box.done : words.box.open} `;
  return blocks.flatMap((block) => blockLines(block, words)).map((line, index) => [plain(index === 0 ? mark : '   '), ...line]);
}

function rowLine(row: readonly Cell[], head: readonly Cell[], words: MessageCatalog['messages']): Cell {
  const [, between = ''] = words.labelled.split(/\{label\}|\{text\}/);
  const pairs = head.length === 0 ? [[...(row[0] ?? []), plain(between), ...(row[1] ?? [])]] : row.map((cell, index) => [...(head[index] ?? []), plain(between), ...cell]);
  return [plain('• '), ...pairs.flatMap((pair, index) => (index === 0 ? pair : [plain(' · '), ...pair]))];
}

/** None empty: Teams shows nothing at all for a card with an empty run. */
function textRuns(runs: readonly Run[]): TextRun[] {
  const shown = runs.filter(({ text }) => text !== '').map(
    ({ text, marks, href, placeholder }): TextRun => ({
      type: 'TextRun',
      text,
      ...(marks.includes('strong') ? { weight: 'Bolder' } : {}),
      ...(marks.includes('emphasis') ? { italic: true } : {}),
      ...(marks.includes('strike') ? { strikethrough: true } : {}),
      ...(marks.includes('code') ? { fontType: 'Monospace' } : {}),
      ...(placeholder === undefined ? {} : { highlight: true }),
      ...(href === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url: href } }),
    }),
  );
  return shown.length === 0 ? [{ type: 'TextRun', text: ' ' }] : shown;
}
