/** Every address outside that the binder names, in full and as a code to scan. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import { bare, linkAddress, type NumberedLink } from './number-links.ts';
import { qrCode } from './qr-code.ts';
import type { Sheet } from './sheet.ts';
import { targetOf } from './target-id.ts';
import type { Writer } from './writer.ts';

export const LINK_LIST = 'links/list';

export function linkList(links: readonly NumberedLink[], writer: Writer): Sheet {
  const words = writer.words.links;
  return { id: LINK_LIST, title: words.title, look: 'prose', content: [h('h2', words.title), h('p', words.intro), h('ol', { className: ['link-list'] }, links.map((link) => linkEntry(link, writer)))] };
}

function linkEntry({ number, url, names }: NumberedLink, writer: Writer): Element {
  return h('li', { id: targetOf(linkAddress(number)) }, [
    qrCode(url, fill(writer.words.links.code, { url })),
    h('div', [h('p', { className: ['link-name'] }, [h('b', `[${number}]`), names.length === 0 ? '' : ` ${names.join(', ')}`]), h('p', { className: ['link-url'] }, h('a', { href: url }, bare(url)))]),
  ]);
}
