/** What lies on top: what this is, how current it is, and whose copy. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { linkedRoleOrPerson } from '#src/book/words.ts';
import { listOf } from '#src/book/list-of.ts';
import { plainText } from '#src/book/prose/plain.ts';
import { addToDate } from '#src/model/time/dates.ts';
import { fill } from '#src/model/fill.ts';
import { blank } from '#src/targets/binder/marks.ts';
import { qrCode } from '#src/targets/binder/qr-code.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import type { Writer } from '#src/targets/binder/writer.ts';

export function cover(writer: Writer): Sheet {
  const { book, runbook } = writer.input;
  const words = writer.words.cover;
  const { site } = runbook.settings;
  const agents = writer.edition.kind === 'agent' ? writer.agents.map(({ name }) => name) : [];
  return {
    id: 'binder/cover',
    title: words.label,
    look: 'cover',
    unlisted: true,
    densities: 1,
    content: [
      h('p', { className: ['cover-organization'] }, book.organization),
      h('h1', book.title),
      ...agents.map((name) => h('p', { className: ['cover-agent'] }, name)),
      ...(book.summary === undefined ? [] : [h('p', { className: ['cover-summary'] }, book.summary)]),
      h('dl', { className: ['cover-facts'] }, factsOf(writer).map(([label, value]) => h('div', [h('dt', label), h('dd', value)]))),
      h('dl', { className: ['cover-blanks'] }, [words.holder, words.location, words.copy].map((label) => h('div', [h('dt', label), h('dd', blank(24))]))),
      h('div', { className: ['cover-current'] }, [...(site === undefined ? [] : [qrCode(site, fill(writer.words.links.code, { url: site }))]), h('p', [words.current, ...(site === undefined ? [] : [h('br'), site])])]),
    ],
  };
}

function factsOf(writer: Writer): readonly (readonly [string, ElementContent[]])[] {
  const { book, runbook } = writer.input;
  const { owner, reviewed, review_every } = runbook.settings;
  const words = writer.words.cover;
  return [
    [words.revision, text(book.revision.version)],
    [words.date, text(book.revision.date)],
    [words.hash, [h('code', book.revision.hash)]],
    ...(owner === undefined ? [] : [[words.owner, text(names(owner, writer))] as const]),
    [words.reviewed, text(reviewed === undefined ? words.notReviewed : fill(words.reviewedOn, { who: names(reviewed.by, writer), date: reviewed.on }))],
    ...(reviewed === undefined || review_every === undefined ? [] : [[words.nextReview, text(addToDate(reviewed.on, review_every))] as const]),
  ];
}

function names(ids: readonly string[], writer: Writer): string {
  const scope = writer.scope({ origin: { file: 'runbook.yaml', path: [] }, section: '' });
  return plainText(listOf(ids.map((id) => [linkedRoleOrPerson(id, scope)]), scope));
}

const text = (value: string): ElementContent[] => [{ type: 'text', value }];
