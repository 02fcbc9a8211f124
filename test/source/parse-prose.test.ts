import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseProse } from '#src/source/parse-prose.ts';
import { simpleReferences } from '#src/source/simple-references.ts';

/** The tree in a short form: text as it is, other nodes as `type(children)`. */
function outline(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const name = node.type === 'reference' ? node.path.join('/') : node.type === 'component' ? [node.name, ...Object.entries(node.attributes).flat()].join(' ') : node.type;
  return 'children' in node ? `${name}(${node.children.map(outline).join('|')})` : `${name}${'value' in node && node.type !== 'reference' ? `:${node.value}` : ''}`;
}

const inside = (text: string): string => outline(parseProse(text).tree).slice('root('.length, -1);
const codes = (text: string): string[] => parseProse(text).issues.map(({ code, offset, length }) => `${code} ${text.slice(offset, offset + length)}`);

describe('references', () => {
  test.each([
    ['Ask {roles.legal} now.', 'paragraph(Ask |roles/legal| now.)'],
    ['{word}', 'paragraph(word)'],
    ['{severities.sev-1.first_action}', 'paragraph(severities/sev-1/first_action)'],
    ['{drills.2026-05-04}', 'paragraph(drills/2026-05-04)'],
    ['**{a.b}** and [{a.b}](x.md)', 'paragraph(strong(a/b)| and |link(a/b))'],
    ['| a |\n| - |\n| {a.b} |', 'table(tableRow(tableCell(a))|tableRow(tableCell(a/b)))'],
    [String.raw`\{a.b}`, 'paragraph({a.b})'],
    ['{1 + 1} { a } {{a}} {} {a b} {2.x}', 'paragraph({1 + 1} { a } {|a|} {} {a b} {2.x})'],
    ['`{a.b}`', 'paragraph(inlineCode:{a.b})'],
    ['```\n{a.b}\n```', 'code:{a.b}'],
  ])('%s', (text, tree) => {
    expect(inside(text)).toBe(tree);
    expect(codes(text)).toEqual([]);
  });

  test('have a place', () => {
    const { tree } = parseProse('- Ask\n  {roles.legal}');
    expect(JSON.stringify(tree)).toContain('"value":"{roles.legal}","position":{"start":{"line":2,"column":3,"offset":8},"end":{"line":2,"column":16,"offset":21}}');
  });
});

describe('what is only text', () => {
  test.each([
    ['within <5 min', 'paragraph(within <5 min)'],
    ['<name> and <b>bold</b>', 'paragraph(<name> and <b>bold</b>)'],
    ['<div>\n*x*\n</div>', 'paragraph(<div>\n|emphasis(x)|\n</div>)'],
    [String.raw`\<Name>`, 'paragraph(<Name>)'],
    ['    indented', 'paragraph(indented)'],
    ['`<Note>`', 'paragraph(inlineCode:<Note>)'],
    ['```\n<Note>\nimport x from "y"\n```', 'code:<Note>\nimport x from "y"'],
    ['import the list from "here"', 'paragraph(import the list from "here")'],
    ['export default settings', 'paragraph(export default settings)'],
    ['<https://a.b> <HTTPS://a.b>', 'paragraph(link(https://a.b)| |link(HTTPS://a.b))'],
    ['a[^1]\n\n[^1]: {b.c}', 'paragraph(a|footnoteReference)|footnoteDefinition(paragraph(b/c))'],
  ])('%s', (text, tree) => {
    expect(inside(text)).toBe(tree);
    expect(codes(text)).toEqual([]);
  });
});

describe('components', () => {
  test.each([
    ['<Note>\nSome {a.b}.\n</Note>', 'Note(paragraph(Some |a/b|.))'],
    ['<Note title="A b">Some **text**.</Note>', 'Note title A b(paragraph(Some |strong(text)|.))'],
    ["<Show what='roles' short />", 'Show what roles short ()'],
    ['<Show what="{a.b} > c" />  ', 'Show what {a.b} > c()'],
    ['before\n<Show what="x" />\nafter', 'paragraph(before)|Show what x()|paragraph(after)'],
    ['before\n<Note>\ninside\n</Note>\nafter', 'paragraph(before)|Note(paragraph(inside))|paragraph(after)'],
    ['<Note>\n\n- a\n- b\n</Note>', 'Note(list(listItem(paragraph(a))|listItem(paragraph(b))))'],
    ['- a\n  <Note>\n  b\n  </Note>\n- c', 'list(listItem(paragraph(a)|Note(paragraph(b)))|listItem(paragraph(c)))'],
    ['- <Show what="x" />', 'list(listItem(Show what x()))'],
    ['> <Note>\n> a\n> </Note>', 'blockquote(Note(paragraph(a)))'],
    ['<A>\n<B>\nx\n</B>\n<B />\n</A>', 'A(B(paragraph(x))|B())'],
    ['<Note>\n```\n</Note>\n```\n</Note>', 'Note(code:</Note>)'],
    ['<Note></Note>', 'Note()'],
  ])('%s', (text, tree) => {
    expect(inside(text)).toBe(tree);
    expect(codes(text)).toEqual([]);
  });
});

describe('each slip in prose is one issue, and the rest stays', () => {
  test.each([
    ['{agent.name is down, {a.b}', ['reference-unclosed {agent.name'], 'paragraph({agent.name is down, |a/b)'],
    ['{a.b c} {a.b}', ['reference-syntax {a.b c}'], 'paragraph({a.b c} |a/b)'],
    ['<Note>\nx {a.b}', ['component-unclosed <Note>'], 'paragraph(x |a/b)'],
    ['x\n</Note>\ny', ['component-unopened </Note>'], 'paragraph(x)|paragraph(y)'],
    ['<A>\n<B>\nx\n</A>', ['component-unclosed <B>'], 'A(paragraph(x))'],
    ['- a\n  <Note>\n- b\n</Note>', ['component-crossed <Note>'], 'list(listItem(paragraph(a))|listItem(paragraph(b)))'],
    ['> <Note>\n> a\n</Note>', ['component-crossed <Note>'], 'blockquote(paragraph(a))'],
    ['<Note a={1}>\nx\n</Note>', ['component-syntax <Note a={1}>'], 'paragraph(x)'],
    ['<Note a=b>\nx\n</Note>', ['component-syntax <Note a=b>'], 'paragraph(x)'],
    ['<Note a="b" a="c" />', ['component-syntax <Note a="b" a="c" />'], ''],
    ['<Note\n  a="b">', ['component-syntax <Note'], 'paragraph(<Note\na="b">)'],
    ['Use <Name> here', ['component-inline <Name>'], 'paragraph(Use <Name> here)'],
    ['Some <Note>text</Note> here', ['component-inline <Note>'], 'paragraph(Some <Note>text</Note> here)'],
    ['# <Note>', ['component-inline <Note>'], 'heading(<Note>)'],
    ['<!-- a -->\n\nb {a.b}', ['html-comment <!-- a -->'], 'paragraph(<!-- a -->)|paragraph(b |a/b)'],
    ['<!-- a\n\nb -->', ['html-comment <!--'], 'paragraph(<!-- a)|paragraph(b -->)'],
    ['{/* a */} b', ['mdx-comment {/* a */}'], 'paragraph({/* a */} b)'],
    ["import A from 'x'\nimport B from 'y'", ["mdx-import import A from 'x'"], "paragraph(import A from 'x'\nimport B from 'y')"],
    ['export const a = 1', ['mdx-export export const a = 1'], 'paragraph(export const a = 1)'],
  ])('%s', (text, issues, tree) => {
    expect(codes(text)).toEqual(issues);
    expect(inside(text)).toBe(tree);
    expect(simpleReferences(text)).toBeUndefined();
  });

  test('hints show what to write', () => {
    const hints = ['{a.b c', 'Use <Name>', '<Note a={"b"} />', '<Note a=b />'].map((text) => parseProse(text).issues[0]?.hint);
    expect(hints).toEqual([
      'write `{a.b}`, or `\\{` for the brace itself',
      'put it on a line of its own; for the text itself write `\\<Name>`',
      'write a="b"',
      'write a="b"',
    ]);
  });

  test('very long lines take no time', () => {
    const start = performance.now();
    for (const text of ['{', '{a.', '<A ', '<A "', '{a.b}']) parseProse(text.repeat(5000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
