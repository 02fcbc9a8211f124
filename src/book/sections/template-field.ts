/** What a template says, field by field. */
import type { Varying } from '#schemas/field.ts';
import { emphasis, heading, joined, line, lineList, list, paragraph, strong, blankTable, text, type Block, type Inline } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { labelLine, labelText } from '#src/book/prose/label.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { labeled } from '#src/book/words.ts';
import type { TemplateField } from '#src/model/runbook.ts';
import { keyLine } from './varying.ts';

/** A field of a message as an item of a list. */
export function fieldBlocks(field: TemplateField, scope: Scope): Block[] {
  const hint = hints(field, scope);
  const value = field.text;
  const only = value !== undefined && Object.keys(value.by).length === 0 ? value.otherwise : undefined;
  if (only !== undefined) return withLabel(field, proseBlocks(only, scope), hint, scope);
  const variants = value === undefined ? [] : [list([...Object.entries(value.by).map(([key, said]) => variant(keyLine(key, scope), said, scope)), ...(value.otherwise === undefined ? [] : [variant(line(scope.catalog.book.template.otherwise), value.otherwise, scope)])])];
  return [paragraph(labeledName(field, hint, scope)), ...variants, ...grid(field, scope)];
}

function labeledName(field: TemplateField, hint: readonly Inline[], scope: Scope): Inline[] {
  const name = labelText(field.name, scope);
  return hint.length === 0 ? [strong(name)] : labeled(name, hint, scope);
}

/** The name in front of the first line of the text. */
function withLabel(field: TemplateField, blocks: readonly Block[], hint: readonly Inline[], scope: Scope): Block[] {
  const [first, ...rest] = blocks;
  const more = hint.length === 0 ? [] : [paragraph(hint)];
  if (first?.type === 'paragraph') return [paragraph(labeled(labelText(field.name, scope), first.children, scope)), ...rest, ...more, ...grid(field, scope)];
  return [paragraph(strong(labelText(field.name, scope))), ...blocks, ...more, ...grid(field, scope)];
}

/** The subject as the first of the fields; it is a label, so it holds no Markdown. */
export function subjectBlocks({ by, otherwise }: Varying<string>, scope: Scope): Block[] {
  const { template, labeled: pattern } = scope.catalog.book;
  const entry = (key: readonly Inline[], value: string): Inline[] => [...fillInline(pattern, { label: key }), text(' '), ...labelLine(value, scope)];
  const entries = [...Object.entries(by).map(([key, value]) => entry(keyLine(key, scope), value)), ...(otherwise === undefined || Object.keys(by).length === 0 ? [] : [entry(line(template.otherwise), otherwise)])];
  if (entries.length === 0) return [paragraph(labeled(template.subject, otherwise === undefined ? [] : labelLine(otherwise, scope), scope))];
  return [paragraph(strong(template.subject)), lineList(entries)];
}

function variant(key: readonly Inline[], value: string, scope: Scope): Block[] {
  const { labeled: pattern, template } = scope.catalog.book;
  const label = fillInline(pattern, { label: key });
  if (value.trim() === 'none') return [paragraph(label, ' ', emphasis(template.leftOut))];
  const [first, ...rest] = proseBlocks(value, scope);
  return first?.type === 'paragraph' ? [paragraph(label, ' ', first.children), ...rest] : [paragraph(label), ...(first === undefined ? [] : [first]), ...rest];
}

/** The prompt, the kind, the choices, an example. */
function hints({ prompt, type, options, example, default: preset }: TemplateField, scope: Scope): Inline[] {
  const { command, askTypes } = scope.catalog.book;
  const more = [
    ...(type === undefined || type === 'text' ? [] : [line(askTypes[type] ?? type)]),
    ...(options === undefined ? [] : [fillInline(type === 'list' ? command.anyOf : command.options, { options: joined(options.map((option) => proseLine(option, scope)), () => [text(scope.catalog.book.and)]) })]),
    ...(example === undefined ? [] : [fillInline(command.example, { text: proseLine(example, scope) })]),
    ...(preset === undefined ? [] : [fillInline(command.default, { text: proseLine(preset, scope) })]),
  ];
  const details = more.length === 0 ? [] : [text('('), ...joined(more, () => [text('; ')]), text(')')];
  const asked = prompt === undefined ? [] : [emphasis(proseLine(prompt, scope))];
  return joined([asked, details].filter((each) => each.length > 0), () => [text(' ')]);
}

/** A table to fill in. */
function grid({ columns, rows }: TemplateField, scope: Scope): Block[] {
  if (columns !== undefined) return [blankTable(columns.map((column) => labelLine(column, scope)), (rows ?? ['']).map((row) => labelLine(row, scope)))];
  return rows === undefined ? [] : [lineList(rows.map((row) => line(labelText(row, scope), ':')))];
}

/** The sections of a document, each under a heading of its own. */
export function documentBlocks(fields: readonly TemplateField[], scope: Scope): Block[] {
  return fields.flatMap((field) => {
    const [first, ...rest] = fieldBlocks({ ...field }, scope);
    const hint = hints(field, scope);
    const only = field.text;
    const said = only === undefined ? (hint.length === 0 ? [] : [paragraph(hint)]) : first === undefined ? [] : [first];
    return [heading(3, labelText(field.name, scope), field.id), ...said, ...rest];
  });
}
