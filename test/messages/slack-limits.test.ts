/** Each limit just under and just over: what fits is sent as one message, what does not names the definition to shorten. */
import { describe, expect, test } from 'vitest';
import type { KnownBlock } from '@slack/types';
import type { Finding } from '#src/diagnostics/finding.ts';
import { plainText } from '#src/messages/plain-text.ts';
import { checkSlack } from '#src/messages/slack/check-slack.ts';
import { LIMITS } from '#src/messages/slack/limits.ts';
import { slackBlocks, slackMessage, type PlacedBlock } from '#src/messages/slack/slack-message.ts';
import { cutAtPauses } from '#src/messages/slack/split.ts';
import type { Message } from '#src/messages/message.ts';
import { always, catalog, messageOf, severityOf, templateOf, textField } from './builders.ts';
import { schemaErrors } from './slack-judges.ts';

const check = (message: Message): Finding[] => checkSlack(slackBlocks(message, catalog), 'note');
const outside = { audience: 'partners', subject: always('News') } as const;
const words = (length: number): string => 'word '.repeat(length).slice(0, length - 1).concat('.');

const withSubject = (length: number): Message => messageOf(templateOf({ subject: { by: { declared: 'x'.repeat(length) } } }));
const withTexts = (...texts: readonly string[]): Message => messageOf(templateOf({ ...outside, labels: false, fields: texts.map((text, index) => textField(`F${index}`, text)) }));

function textIn(block: KnownBlock): string {
  const texts: string[] = [];
  JSON.stringify(block, (key, value: unknown) => (key === 'text' && typeof value === 'string' ? texts.push(value) : value));
  return texts.join('');
}

const dividers = (count: number): PlacedBlock[] => Array.from({ length: count }, (_, index) => ({ block: { type: 'divider' }, origin: { file: 'templates/note.mdx', path: ['fields', index] } }));
const richText = (length: number): PlacedBlock => ({ block: { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x'.repeat(length) }] }] }, origin: { file: 'f', path: ['p'] } });
const smallPrint = (count: number, length = 1): PlacedBlock => ({ block: { type: 'context', elements: Array.from({ length: count }, () => ({ type: 'plain_text', text: 'x'.repeat(length) })) }, origin: { file: 'f', path: [] } });
const buttons = (count: number, id: (index: number) => string): PlacedBlock => ({
  block: { type: 'actions', elements: Array.from({ length: count }, (_, index) => ({ type: 'button', text: { type: 'plain_text', text: 'x' }, action_id: id(index) })) },
  origin: { file: 'f', path: [] },
});

const siteOf = (length: number): string => `https://a.example/${'x'.repeat(length - 'https://a.example/'.length)}`;

/** Its button says "Open" and the name of the level. */
function withButton(site: string, name = 'Bad'): Message {
  const severity = severityOf('p0', { label: name });
  return messageOf(templateOf(), { settings: { site }, severities: [severity] }, { severity });
}

describe('header', () => {
  test('just under', () => expect(check(withSubject(LIMITS.header))).toEqual([]));
  test('just over', () => {
    expect(check(withSubject(LIMITS.header + 1))).toMatchObject([{ code: 'slack-header', file: 'templates/note.mdx', path: ['subject', 'declared'], message: expect.stringContaining('151') }]);
  });
});

describe('all blocks of a message', () => {
  const rest = LIMITS.allBlocks - 'NewsShort.'.length;
  test('just under', () => expect(check(withTexts('Short.', words(rest)))).toEqual([]));
  test('just over, at the longest text', () => {
    expect(check(withTexts('Short.', words(rest + 1)))).toMatchObject([{ code: 'slack-message', path: ['fields', 1, 'text'] }]);
  });
});

describe('blocks of a message', () => {
  test('just under', () => expect(checkSlack(dividers(LIMITS.blocks), 'note')).toEqual([]));
  test('just over', () => expect(checkSlack(dividers(LIMITS.blocks + 1), 'note')).toMatchObject([{ code: 'slack-blocks', path: ['fields', LIMITS.blocks] }]));
  test('many short fields share blocks instead', () => {
    expect(slackBlocks(withTexts(...Array<string>(LIMITS.blocks - 1).fill('x')), catalog)).toHaveLength(LIMITS.blocks);
    const many = withTexts(...Array<string>(LIMITS.blocks).fill('x'));
    expect(check(many)).toEqual([]);
    expect(slackBlocks(many, catalog).length).toBeLessThan(LIMITS.blocks);
    expect(schemaErrors(slackMessage(many, catalog).blocks)).toEqual([]);
  });
});

const sizes = (text: string): number[] => slackBlocks(withTexts(text), catalog).flatMap(({ block }) => (block.type === 'rich_text' ? [textIn(block).length] : []));

describe('a long text is split before it is refused', () => {
  test('just under', () => expect(sizes(words(LIMITS.text))).toEqual([LIMITS.text]));
  test('just over', () => expect(sizes(words(LIMITS.text + 1))).toHaveLength(2));
  test.each([['words', words(7000)], ['one word', 'x'.repeat(7000)], ['a list', '- item of a list\n'.repeat(400)], ['code', `\`\`\`\n${'x = 1\n'.repeat(900)}\`\`\``], ['a quote', `> ${words(7000)}`], ['lines', `${words(80)}\n\n`.repeat(80)]])('%s', (_, text) => {
    const parts = sizes(text);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts)).toBeLessThanOrEqual(LIMITS.text);
    expect(check(withTexts(text))).toEqual([]);
    expect(schemaErrors(slackMessage(withTexts(text), catalog).blocks)).toEqual([]);
  });

  test('a text in one block that is too long is told', () => {
    expect(checkSlack([richText(LIMITS.text)], 'note')).toEqual([]);
    expect(checkSlack([richText(LIMITS.text + 1)], 'note')).toMatchObject([{ code: 'slack-text', file: 'f', path: ['p'] }]);
  });

  test('never inside of a character', () => {
    const family = '👨‍👩‍👧‍👦';
    const parts = cutAtPauses(family.repeat(300), 100);
    expect(parts.join('')).toBe(family.repeat(300));
    for (const part of parts) expect(part.replaceAll(family, '')).toBe('');
    expect(cutAtPauses('e\u0301'.repeat(60), 99).every((part) => !part.startsWith('\u0301'))).toBe(true);
  });
});

describe('buttons', () => {
  const open = 'Open '.length;

  test('text just under', () => expect(check(withButton('https://a.example', 'x'.repeat(LIMITS.buttonText - open)))).toEqual([]));
  test('text just over', () => {
    expect(check(withButton('https://a.example', 'x'.repeat(LIMITS.buttonText - open + 1)))).toMatchObject([{ code: 'slack-button', file: 'severities/p0.mdx' }]);
  });

  const longest = LIMITS.buttonUrl - '/templates/note.html'.length;
  test('address just under', () => expect(check(withButton(siteOf(longest)))).toEqual([]));
  test('address just over', () => {
    expect(check(withButton(siteOf(longest + 1)))).toMatchObject([{ code: 'slack-button', file: 'runbook.yaml', path: ['site'] }]);
  });

  test('as many as fit', () => expect(checkSlack([buttons(LIMITS.actionsElements, String)], 'note')).toEqual([]));
  test('one more', () => expect(checkSlack([buttons(LIMITS.actionsElements + 1, String)], 'note')).toMatchObject([{ code: 'slack-actions' }]));
  test('names just under and over', () => {
    expect(checkSlack([buttons(1, () => 'x'.repeat(LIMITS.id))], 'note')).toEqual([]);
    expect(checkSlack([buttons(1, () => 'x'.repeat(LIMITS.id + 1))], 'note')).toMatchObject([{ code: 'slack-id' }]);
  });
  test('names are unique in a message', () => expect(checkSlack([buttons(2, () => 'same')], 'note')).toMatchObject([{ code: 'slack-id' }]));
});

describe('small print', () => {
  test('parts', () => {
    expect(checkSlack([smallPrint(LIMITS.contextElements)], 'note')).toEqual([]);
    expect(checkSlack([smallPrint(LIMITS.contextElements + 1)], 'note')).toMatchObject([{ code: 'slack-context' }]);
  });
  test('length', () => {
    expect(checkSlack([smallPrint(1, LIMITS.text)], 'note')).toEqual([]);
    expect(checkSlack([smallPrint(1, LIMITS.text + 1)], 'note')).toMatchObject([{ code: 'slack-text' }]);
  });
});

describe('the text beside the blocks', () => {
  test('just under is whole', () => {
    const fitting = withTexts(words(LIMITS.fallback - 2 - 'News\n\n'.length));
    expect(slackMessage(fitting, catalog).text).toBe(plainText(fitting, catalog).trim());
  });
  test('just over is cut, and says so', () => {
    const { text } = slackMessage(withTexts(words(LIMITS.fallback)), catalog);
    expect(text.length).toBeLessThanOrEqual(LIMITS.fallback);
    expect(text).toMatch(/ …$/);
  });
});
