import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { FILE_SCHEMAS } from '#schemas/definition.ts';
import { walkLeaves } from '#schemas/walk.ts';
import { readDefinitions } from '#src/compiler/definitions.ts';
import { parseProse } from '#src/source/parse-prose.ts';
import { readTree } from '#src/source/read-tree.ts';
import { simpleReferences } from '#src/source/simple-references.ts';
import { RUNBOOKS } from '../setup/runbooks.ts';

function parsed(text: string) {
  const { tree, issues } = parseProse(text);
  const found: unknown[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/);
    else if (node.type === 'reference') found.push({ path: node.path, offset: node.position?.start.offset, length: node.value.length });
    else if (!['root', 'paragraph', 'text', 'heading', 'list', 'listItem', 'emphasis', 'strong', 'break', 'delete', 'blockquote', 'code', 'inlineCode', 'thematicBreak', 'table', 'tableRow', 'tableCell'].includes(node.type)) found.push(node.type);
  });
  return { found, issues };
}

const TEXTS = ['', 'Ask {roles.legal}.', '**{a.b}** and {c}{d.e}', '# {a.b}\n\n- {c.d}\n- x\n\n> {e.f}', '| {a.b} | c |\n| - | - |\n| {d} | e |', '    {a.b} is no code', 'A {b\nc} d', '{a.}', '{{a.b}}', '{a b}', '{a.b}}', '{1a}', 'ends with {', '{a.b', '{/* x */}', 'Zürich {a.ü}', '🚨 {a.b} 🚨', '&#123;a.b}', '- [ ] {a.b}\n- [x] c\n1. [X] {d}', '`code` of https://a.example.com, www.b.example.com and a@example.com', '<5 min & < 3 \\* ~~no~~', '~~~\n[ x\n~~~'.replace('[', '(')];

describe('where no parser is needed, the references are those that it finds', () => {
  test.each(TEXTS)('%j', (text) => {
    const simple = simpleReferences(text);
    if (simple === undefined) expect(text).toMatch(/\{(?![A-Za-z][\w-]*(?:\.[\w-]+)*\})/);
    else expect(parsed(text)).toEqual({ found: simple, issues: [] });
  });

  test.each(RUNBOOKS)('in every text of %s', async (_, dir) => {
    const { files } = readDefinitions(await readTree(dir));
    const fields = files.flatMap(({ kind, file }) => [...walkLeaves(FILE_SCHEMAS[kind], file.data)].map(({ value }) => value));
    const texts = new Set([...fields, ...files.map(({ file }) => file.body)].filter((value) => typeof value === 'string'));
    for (const text of texts) {
      const simple = simpleReferences(text);
      if (simple !== undefined) expect(parsed(text), text).toEqual({ found: simple, issues: [] });
    }
    expect(texts.size).toBeGreaterThan(5);
  });
});

test.each(['`{a.b}`', '\\{a.b}', '[{a.b}](x)', '<Note>', '&#123; {a.b}', '~~~\n{a.b}\n~~~', 'www.example.com/{a.b}', '- [y] {a.b}', 'a [ ] b', 'import x from "y"', 'https://a.example.com/{a.b}'])('%j needs the parser', (text) => {
  expect(simpleReferences(text)).toBeUndefined();
});
