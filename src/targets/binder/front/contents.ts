/** Chapters and sections with the page where each begins. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { entriesOf, type BinderPart, type Sheet } from '#src/targets/binder/sheet.ts';
import type { Writer } from '#src/targets/binder/writer.ts';

export const CONTENTS = 'binder/contents';

export function contents(parts: readonly BinderPart[], writer: Writer): Sheet {
  const words = writer.words.contents;
  const listed = parts.filter(({ unlisted }) => unlisted !== true);
  return {
    id: CONTENTS,
    startsRight: true,
    title: words.title,
    look: 'prose',
    content: [h('h2', words.title), h('ul', { className: ['contents'] }, listed.map((part) => partEntry(part, writer)))],
  };
}

function partEntry({ sheets, title, tab, id }: BinderPart, writer: Writer): Element {
  const entries = sheets.flatMap(entriesOf);
  const head = entry([h('span', { className: ['entry-tab'] }, tab ?? ''), title], id, writer);
  return h('li', { className: ['contents-part'] }, [head, ...(entries.length === 0 ? [] : [h('ul', entries.map((each) => h('li', entry([each.title], each.id, writer))))])]);
}

/** The whole line is the link; dots lead the eye, clipped where the number begins. */
function entry(title: readonly (Element | string)[], address: string, writer: Writer): Element {
  return h('a', { className: ['entry'], href: writer.href(address) ?? '#' }, [
    h('span', { className: ['entry-title'] }, [...title]),
    h('span', { className: ['entry-dots'], ariaHidden: 'true' }),
    h('span', { className: ['entry-page'] }, writer.number(address)),
  ]);
}
