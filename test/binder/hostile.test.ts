/** Text of an author changes nothing but itself: it is never markup, style, script, a request or a broken file. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { targetInput } from '#scripts/target-input.ts';
import { compile } from '#src/compiler/compile.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { AS_OF } from '../setup/runbooks.ts';
import { bodyItems, strayText } from './checks/zones.ts';
import { openPressRoom, type PressRoom } from './press-room.ts';
import { elementsOf, readBinder, squeeze, type ReadBinder } from './read-binder.ts';

const HOSTILE = [
  '</style><script>document.title = 1</script>',
  '"} @page { size: 1mm; @top-left { content: "gone" } } x { y: "',
  '\\22 } body { display: none } /*',
  '<img src=//evil.example/x.png onerror=alert(1)>',
  ') Tj ET Q endstream endobj (node00000001) /ID (',
  '--> ]]> {{7*7}} ${7*7} &amp; %00',
];

/** A small runbook with a text in every place that the binder has its own layout for. */
function inputWith(text: string): TargetInput {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  const prose = `'${text.replaceAll(/[\\`*_{}[\]()#+.!|<>~&$-]/g, String.raw`\$&`).replaceAll("'", "''")}'`;
  const files = {
    'runbook.yaml': `title: ${quoted}\nrevised: 2026-01-31\ndefaults:\n  first_action: ${prose}\n  run: kill-switch\n  escalation: [{ to: lead, by: 15m, if: ${prose} }]\n`,
    'organization.yaml': `name: ${quoted}\nroles:\n  lead: { name: ${quoted}, lead: true, reach: { phone: '+1 555 0100', chat: ${quoted} }, does: ${prose} }\n  second: { name: Second, reach: { phone: '+1 555 0101' } }\n`,
    'agents/helper.yaml': `name: ${quoted}\nowner: lead\nsummary: ${prose}\nvars: { note: ${quoted} }\nlinks: { ${quoted}: https://example.org/x }\ncontrols:\n  kill-switch: { name: ${quoted}, command: 'stop {agent.vars.note}', stops: ${prose}, expect: ${prose}, who: lead, test_every: 1 month }\n  fallback: none\n  rollback: none\n`,
    'templates/note.mdx': `---\ntitle: ${quoted}\nto: lead\nfields: [{ name: ${quoted}, text: ${prose} }]\n---\n`,
    'procedures/fire.mdx': `---\ntitle: ${quoted}\ntype: scenario\nwho: lead\nsignals: [${prose}]\ndo_not: [${prose}]\nsteps:\n  - { title: ${quoted}, id: one, text: ${prose} }\n---\n`,
  };
  const sources = Object.entries(files).flatMap(([path, content]) => (content === '' ? [] : [{ path, text: content }]));
  const reader = createProseReader();
  const result = compile(sources, { asOf: AS_OF, prose: reader });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return targetInput(result.value, reader);
}

let room: PressRoom;
let plain: ReadBinder;
beforeAll(async () => {
  room = await openPressRoom();
  plain = await printed('harmless words');
});
afterAll(() => room.close());

async function printed(text: string): Promise<ReadBinder> {
  const { pdf } = await room.print({ input: inputWith(text), edition: { kind: 'whole' }, paper: 'a4' });
  return readBinder(pdf);
}

const shapeOf = (binder: ReadBinder): unknown => ({
  pages: binder.pages.length,
  bookmarks: binder.bookmarks.map(({ page, children }) => [page, children.map((child) => child.page)]),
  elements: Object.fromEntries(['H1', 'H2', 'H3', 'Table', 'TR', 'L', 'LI', 'Figure'].map((role) => [role, elementsOf(binder, [role]).length])),
  urls: [...new Set(binder.pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? [])))],
});

describe.each(HOSTILE)('%s', (text) => {
  test('changes nothing but itself', async () => {
    const binder = await printed(text);
    expect(shapeOf(binder)).toEqual(shapeOf(plain));
    expect(binder.info['Title']).toBe(`${text}: binder`);
    expect(binder.bookmarks[0]?.title).toBe(text);
    expect(binder.scripts).toBe(false);
    const words = squeeze(binder.pages.map((page) => bodyItems(page, 'a4').map((item) => item.text).join('')).join(''));
    const times = words.split(squeeze(text)).length - 1;
    expect(times).toBeGreaterThan(12);
  });
});

test('a word without end is broken, and neither leaves its page nor shrinks the others', async () => {
  const binder = await printed('x'.repeat(140));
  expect(binder.pages.flatMap((page) => strayText(page, 'a4'))).toEqual([]);
  const sizes = binder.pages.flatMap((page) => bodyItems(page, 'a4').map(({ height }) => Math.round(height * 10) / 10));
  expect(sizes).toContain(10.5);
});

test('nothing was asked for from outside', () => {
  expect(room.press.refused).toEqual([]);
});

test('a page that asks for something does not get it', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`;
  try {
    const answered = await fetch(url);
    await room.press.print(`<!doctype html><title>x</title><link rel=stylesheet href=${url}><link rel=prefetch href=${url}><img src=${url}><style>@import '${url}';p{background:url(${url})}</style><script src=${url}></script><iframe src=${url}></iframe><object data=${url}></object><p>x`);
    expect([answered.status, asked]).toEqual([200, 1]);
  } finally {
    server.close();
  }
});
