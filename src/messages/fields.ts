/** Fields of a template → fields of a message: their text, or what is asked for. */
import { pick } from '#src/model/pick.ts';
import type { TemplateField } from '#src/model/runbook.ts';
import { idOf } from '#src/model/words-of.ts';
import { fill } from '#src/model/fill.ts';
import { proseBlocks } from './blocks.ts';
import { proseRuns } from './inline.ts';
import type { Block, Cell, MessageField, Placeholder, Run } from './message.ts';
import { fieldPlaceholder, linesOf, printPlaceholder } from './placeholders.ts';
import { labelRuns } from './print-reference.ts';
import { plain, textOfRuns } from './runs.ts';
import type { Scope } from './scope.ts';

/** Undefined where the text is `none`, or says nothing for this level and moment. */
export function composeField(scope: Scope, field: TemplateField, index: number): MessageField | undefined {
  const label = scope.template.labels || scope.template.kind === 'document' ? labelRuns(scope, field.name) : undefined;
  const origin = { file: scope.template.origin.file, path: ['fields', index] };
  if (field.text === undefined) return { id: field.id, label, blocks: askedBlocks(scope, field), guidance: promptOf(scope, field), origin };
  const picked = pick(field.text, [scope.moment, scope.severity?.id]);
  if (picked === undefined || picked.value.trim() === 'none') return undefined;
  return { id: field.id, label, blocks: proseBlocks(scope, picked.value), origin: { ...origin, path: [...origin.path, 'text', ...picked.path] } };
}

function askedBlocks(scope: Scope, field: TemplateField): Block[] {
  const name = textOfRuns(labelRuns(scope, field.name));
  const prompt = promptOf(scope, field);
  if (field.rows !== undefined) return [rowsTable(scope, field, prompt ?? name)];
  if (field.columns !== undefined) return [columnsTable(scope, field, prompt ?? name)];
  return valueBlocks(scope, fieldPlaceholder(scope, field, { word: (prompt ?? name).replace(/\.$/, ''), prompt: prompt ?? name, ...usual(scope, field) }));
}

const promptOf = (scope: Scope, { prompt }: TemplateField): string | undefined => (prompt === undefined ? undefined : textOfRuns(proseRuns(scope, prompt)));

function usual(scope: Scope, field: TemplateField): { readonly default?: string; readonly example?: string } {
  const text = (value: string): string => textOfRuns(proseRuns(scope, value));
  return { ...(field.default === undefined ? {} : { default: text(field.default) }), ...(field.example === undefined ? {} : { example: text(field.example) }) };
}

/** A value of several lines keeps them; an empty line divides paragraphs. */
function valueBlocks(scope: Scope, placeholder: Placeholder): Block[] {
  const { value, type } = placeholder;
  if (value === undefined) return [paragraph(printPlaceholder(scope, placeholder))];
  if (type === 'list') return [{ kind: 'list', ordered: false, items: linesOf(value).map((line) => ({ blocks: [paragraph([plain(line)])] })) }];
  return value.split(/\n\s*\n/).map((text) => paragraph([plain(text)]));
}

function rowsTable(scope: Scope, field: TemplateField, prompt: string): Block {
  const rowPrompt = scope.catalog.messages.placeholders.row;
  const rows = (field.rows ?? []).map((row): Cell[] => {
    const word = textOfRuns(labelRuns(scope, row));
    const placeholder = fieldPlaceholder(scope, field, { word, prompt: fill(rowPrompt, { prompt, row: word }) }, idOf(word));
    return [[plain(word)], printPlaceholder(scope, placeholder)];
  });
  return { kind: 'table', head: [], rows };
}

/** One line of the value is one row, its cells divided by `|`. While it is open, one row shows what goes where. */
function columnsTable(scope: Scope, field: TemplateField, prompt: string): Block {
  const columns = (field.columns ?? []).map((column) => textOfRuns(labelRuns(scope, column)));
  const cells = fill(scope.catalog.messages.placeholders.columns, { columns: columns.join(' | ') });
  const placeholder = fieldPlaceholder(scope, field, { word: prompt, prompt: `${prompt}\n${cells}` });
  const { value } = placeholder;
  const rows = value === undefined ? [columns.map((column) => printPlaceholder(scope, placeholder, column))] : linesOf(value).map((line) => rowOf(line, columns.length));
  return { kind: 'table', head: columns.map((column) => [plain(column)]), rows };
}

const rowOf = (line: string, width: number): Run[][] => Array.from({ length: width }, (_, index) => [plain(line.split('|')[index]?.trim() ?? '')]);

const paragraph = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
