/** The back of the cover: which revisions were put in, and how to read what follows. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { goesOnMark, tick } from '#src/targets/binder/marks.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import { linedTable } from '#src/targets/binder/forms/lined-table.ts';
import type { Writer } from '#src/targets/binder/writer.ts';

export function record(writer: Writer): Sheet {
  const words = writer.words.record;
  const { columns } = words;
  return {
    id: 'binder/record',
    title: words.title,
    look: 'form',
    densities: 1,
    content: [
      h('h2', words.title),
      h('p', words.intro),
      linedTable([columns.revision, columns.date, columns.pages, columns.by, columns.checked], 16, words.title),
      h('h3', words.reading),
      h('dl', { className: ['legend'] }, legend(writer)),
    ],
  };
}

function legend({ words: { record: words } }: Writer): Element[] {
  const rows = [
    [tick(), words.tick],
    [goesOnMark(), words.goesOn],
    [h('code', { className: ['open'] }, words.openSample), words.open],
    [h('span', { className: ['link-number'] }, '[7]'), words.linkNumber],
  ] as const;
  return rows.map(([sign, meaning]) => h('div', [h('dt', sign), h('dd', meaning)]));
}
