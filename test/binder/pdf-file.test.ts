import { describe, expect, test } from 'vitest';
import { finishPdf } from '#scripts/print/pdf/finish-pdf.ts';
import { openPdf } from '#scripts/print/pdf/pdf-file.ts';
import { pdfDate, pdfText } from '#scripts/print/pdf/pdf-text.ts';
import { xmpPacket } from '#scripts/print/pdf/xmp.ts';
import { readBinder } from './read-binder.ts';

/** A file of one page in the form that Chromium writes. */
function smallPdf(ids: readonly string[] = []): Uint8Array {
  const objects = [
    '<</Title (Old)\n/CreationDate (D:20200101000000Z)>>',
    '<</Type /Page\n/MediaBox [0 0 100 100]\n/Contents 6 0 R\n/Parent 3 0 R>>',
    '<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>',
    '<</Type /Catalog\n/Pages 3 0 R\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n/Lang (en)>>',
    `<</Type /StructElem\n/S /TD\n/Alt (\\(node00000077\\) /ID \\(node00000077\\))\n/A [<</O /Table\n/Headers [${ids.map((id) => `(${id})`).join(' ')}]>>]\n/ID (${ids[0] ?? 'node00000001'})>>`,
    '<</Length 3>> stream\nq Q\nendstream',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}\n/Root 4 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF`, 'latin1');
}

const FACTS = { title: 'Töne & <b>', author: 'A (b) \\', subject: 's', language: 'en', revision: '1 · 2026-01-31 · abc', date: '2026-01-31', creator: 'c', producer: 'p' };

const idWith = (title: string): string | undefined => /\/ID \[<(\w+)>/.exec(Buffer.from(finishPdf(smallPdf(), { facts: { ...FACTS, title }, bookmarks: [], coverLabel: undefined })).toString('latin1'))?.[1];

describe('a file that is opened and written again', () => {
  test('is refused where it is of another form', () => {
    expect(() => openPdf(Buffer.from('%PDF-1.7\nnothing'))).toThrow('form');
  });

  test('has its bookmarks, labels and metadata, and reads as before', async () => {
    const bookmarks = [{ title: 'Eins', destination: '[2 0 R /XYZ 0 90 0]', children: [{ title: '漏 (x)', destination: '[2 0 R /XYZ 0 50 0]', children: [] }] }];
    const binder = await readBinder(finishPdf(smallPdf(), { facts: FACTS, bookmarks, coverLabel: 'Cover' }));
    expect(binder.bookmarks).toEqual([{ title: 'Eins', page: 1, children: [{ title: '漏 (x)', page: 1, children: [] }] }]);
    expect(binder.labels).toEqual(['Cover']);
    expect(binder.info).toMatchObject({ Title: 'Töne & <b>', Author: 'A (b) \\', CreationDate: 'D:20260131000000Z' });
    expect(binder.xmp).toContain('Töne &amp; &lt;b&gt;');
    expect(binder.layout).toBe('TwoPageRight');
  });

  test('does not depend on names and dates that the browser counted up', () => {
    const finish = { facts: FACTS, bookmarks: [], coverLabel: undefined };
    const one = finishPdf(smallPdf(['node00000031', 'node00000040']), finish);
    const other = finishPdf(smallPdf(['node00012345', 'node00012399']), finish);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).toString('latin1')).toContain('/Headers [(node00000001) (node00000002)]');
    expect(Buffer.from(one).toString('latin1')).toContain(String.raw`/Alt (\(node00000077\) /ID \(node00000077\))`);
  });

  test('has an identifier that follows its content', () => {
    expect(idWith('a')).toMatch(/^[0-9A-F]{32}$/);
    expect(idWith('a')).toBe(idWith('a'));
    expect(idWith('a')).not.toBe(idWith('b'));
  });
});

test.each([
  ['plain', '(plain)'],
  [String.raw`a(b)\c`, String.raw`(a\(b\)\\c)`],
  ['é', '<FEFF00E9>'],
  ['🧯', '<FEFFD83EDDEF>'],
])('%s as a text of a PDF is %s', (text, expected) => {
  expect(pdfText(text)).toBe(expected);
});

test('a day is midnight UTC', () => {
  expect(pdfDate('2026-11-20')).toBe('(D:20261120000000Z)');
});

test('metadata hold no character that XML cannot', () => {
  expect(xmpPacket({ ...FACTS, title: 'a\u0000b' })).toContain('ab</rdf:li>');
});
