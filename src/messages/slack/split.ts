/** Long rich text in parts that Slack takes, cut where a reader would pause. */
import type { RichTextBlockElement, RichTextElement } from '@slack/types';

/** How many characters of text an element shows. */
export function sizeOf(element: RichTextBlockElement | RichTextElement): number {
  if ('elements' in element) return sum(element.elements.map(sizeOf));
  return element.type === 'text' || element.type === 'link' ? (element.text ?? '').length : 0;
}

/** Groups of elements of at most `most` characters each; an element that is longer is cut. */
export function splitElements(elements: readonly RichTextBlockElement[], most: number): RichTextBlockElement[][] {
  const groups: RichTextBlockElement[][] = [];
  let room = 0;
  for (const part of elements.flatMap((element) => cutElement(element, most))) {
    const size = sizeOf(part);
    const last = groups.at(-1);
    if (last === undefined || size > room) {
      groups.push([part]);
      room = most - size;
    } else {
      last.push(part);
      room -= size;
    }
  }
  return groups;
}

function cutElement(element: RichTextBlockElement, most: number): RichTextBlockElement[] {
  if (sizeOf(element) <= most) return [element];
  switch (element.type) {
    case 'rich_text_list':
      return element.elements.flatMap((item) => cutElement(item, most)).flatMap((item) => (item.type === 'rich_text_section' ? [{ ...element, elements: [item] }] : []));
    case 'rich_text_preformatted':
      return cutRuns(element.elements, most).map((elements) => ({ ...element, elements: elements.filter((each) => each.type === 'text' || each.type === 'link') }));
    default:
      return cutRuns(element.elements, most).map((elements) => ({ ...element, elements }));
  }
}

function cutRuns(elements: readonly RichTextElement[], most: number): RichTextElement[][] {
  const groups: RichTextElement[][] = [[]];
  let room = most;
  for (const element of elements.flatMap((each) => cutText(each, most))) {
    const size = sizeOf(element);
    if (size > room) {
      groups.push([]);
      room = most;
    }
    groups.at(-1)?.push(element);
    room -= size;
  }
  return groups.filter((group) => group.length > 0);
}

function cutText(element: RichTextElement, most: number): RichTextElement[] {
  if ((element.type !== 'text' && element.type !== 'link') || element.text === undefined || element.text.length <= most) return [element];
  return cutAtPauses(element.text, most).map((text) => ({ ...element, text }));
}

/** Cuts after a line, else after a sentence, else after a word, else anywhere but inside of a character. */
export function cutAtPauses(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = pauseBefore(rest, most);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest].filter((part) => part !== '');
}

function pauseBefore(text: string, most: number): number {
  const head = text.slice(0, most);
  for (const pause of ['\n', '. ', ' ']) {
    const at = head.lastIndexOf(pause);
    if (at > most / 2) return at + pause.length;
  }
  return endOfCharacter(text, most);
}

/** Never inside of what a reader sees as one character. */
function endOfCharacter(text: string, most: number): number {
  const around = text.slice(0, most + 1);
  return characters.segment(around).containing(most)?.index || most;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
