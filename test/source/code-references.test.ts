import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { codeReferences, offsetInCode, replaceCodeReferences } from '#src/source/code-references.ts';
import { parseProse } from '#src/source/parse-prose.ts';

const found = (code: string): string[] => codeReferences(code).map(({ value, offset }) => `${value}@${offset}`);

describe('only the dotted form counts in code', () => {
  test.each([
    ['kubectl scale deploy/{agent.vars.deploy} -n {vars.ns}', ['{agent.vars.deploy}@21', '{vars.ns}@44']],
    ['{a.b}{c.d}', ['{a.b}@0', '{c.d}@5']],
    ['${a.b} {{a.b}} {id} {1.b} {a b.c} {.a.b}', []],
    [String.raw`\{a.b} {a.b}`, ['{a.b}@7']],
    ['{"id":{agent.id}}', ['{agent.id}@6']],
    ['', []],
  ])('%s', (code, references) => expect(found(code)).toEqual(references));

  test('replaced, and escapes resolved', () => {
    expect(replaceCodeReferences(String.raw`x {a.b} \{a.b} ${'${a.b}'} {{a.b}} {"y":{c.d}}`, ({ path }) => path.join('-'))).toBe('x a-b {a.b} ${a.b} {{a.b}} {"y":c-d}');
  });
});

describe('places in code', () => {
  test.each(['`{a.b}`', '`` ` {a.b} ``', '```sh\nx\n  y {a.b}\n```', '- x\n  ```\n  one\n    {a.b}\n  ```', '> ~~~\n> {a.b}\n> ~~~'])('%s', (text) => {
    const node = codeIn(parseProse(text).tree);
    const [reference] = node === undefined ? [] : codeReferences(node.value);
    expect(node === undefined || reference === undefined ? -1 : offsetInCode(node, text, reference.offset)).toBe(text.indexOf('{'));
  });
});

function codeIn(node: Nodes): Extract<Nodes, { type: 'code' | 'inlineCode' }> | undefined {
  if (node.type === 'code' || node.type === 'inlineCode') return node;
  return 'children' in node ? node.children.map(codeIn).find((code) => code !== undefined) : undefined;
}
