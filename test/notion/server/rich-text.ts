/** Rich text as Notion gives it back: with all annotations, and in runs of its own. */
import { isObject } from './limits.ts';

interface Item {
  readonly content: string;
  readonly link: string | null;
  readonly annotations: string;
}

const PLAIN = { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: 'default' };

/** Neighbors that look alike are one in Notion, however they were sent. */
export function answeredText(items: unknown): unknown[] {
  const joined: Item[] = [];
  for (const item of Array.isArray(items) ? items.map(readItem) : []) {
    const last = joined.at(-1);
    if (item.content === '') continue;
    if (last !== undefined && last.link === item.link && last.annotations === item.annotations) joined[joined.length - 1] = { ...last, content: last.content + item.content };
    else joined.push(item);
  }
  return joined.map(({ content, link, annotations }) => ({
    type: 'text',
    text: { content, link: link === null ? null : { url: link } },
    plain_text: content,
    href: link,
    annotations: JSON.parse(annotations),
  }));
}

function readItem(item: unknown): Item {
  const text = isObject(item) && isObject(item['text']) ? item['text'] : {};
  const link = isObject(text['link']) && typeof text['link']['url'] === 'string' ? new URL(text['link']['url']).href : null;
  const given = isObject(item) && isObject(item['annotations']) ? item['annotations'] : {};
  return { content: String(text['content'] ?? ''), link, annotations: JSON.stringify({ ...PLAIN, ...given }) };
}

export const plainText = (items: unknown): string => (Array.isArray(items) ? items.map((item) => (isObject(item) ? String(item['plain_text'] ?? (isObject(item['text']) ? item['text']['content'] : '')) : '')).join('') : '');
