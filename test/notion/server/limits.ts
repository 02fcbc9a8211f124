/** Notion's documented limits: https://developers.notion.com/reference/request-limits. Written apart from those in the product. */
import { invalid } from './refusal.ts';

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Size of the whole request, and of everything in it. */
export function checkLimits(body: string, value: unknown): void {
  if (new TextEncoder().encode(body).length > 500 * 1024) throw invalid('the request should be ≤ 500KB');
  walk(value, 'body');
  checkBlocks(value);
}

function walk(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    if (value.length > 100) throw invalid(`${path}.length should be ≤ 100, instead was ${value.length}`);
    value.forEach((item, index) => walk(item, `${path}[${index}]`));
  } else if (isObject(value)) {
    checkText(value, path);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  }
}

const CONTACTS = ['email', 'phone_number'] as const;

function checkText(value: Record<string, unknown>, path: string): void {
  const { text, url, name } = value;
  if (isObject(text) && typeof text['content'] === 'string' && text['content'].length > 2000) throw invalid(`${path}.text.content.length should be ≤ 2000, instead was ${text['content'].length}`);
  if (isObject(text) && typeof text['content'] === 'string' && /[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(text['content'])) throw invalid(`${path}.text.content holds half of a character`);
  if (typeof url === 'string' && (url.length > 2000 || !/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$)/.test(url))) throw invalid(`${path}.url: Invalid URL for link.`);
  for (const key of CONTACTS) if (typeof value[key] === 'string' && value[key].length > 200) throw invalid(`${path}.${key}.length should be ≤ 200`);
  if (/\.(?:select|status|options\[\d+\]|multi_select\[\d+\])$/.test(path) && typeof name === 'string' && (name.includes(',') || name.length > 100 || name === '')) throw invalid(`${path}.name: no option can be called ${name}`);
}

function checkBlocks(value: unknown): void {
  const blocks = isObject(value) && Array.isArray(value['children']) ? value['children'] : [];
  if (count(blocks) > 1000) throw invalid(`body.children should hold ≤ 1000 blocks, instead held ${count(blocks)}`);
  blocks.forEach((block, index) => checkNesting(block, `body.children[${index}]`, 0));
}

export const childrenOf = (block: unknown): unknown[] => {
  if (!isObject(block)) return [];
  const content = block[String(block['type'])];
  return isObject(content) && Array.isArray(content['children']) ? content['children'] : [];
};

const count = (blocks: readonly unknown[]): number => blocks.reduce<number>((sum, block) => sum + 1 + count(childrenOf(block)), 0);

function checkNesting(block: unknown, path: string, depth: number): void {
  if (depth > 2) throw invalid(`${path}: more than two levels of nesting`);
  checkTable(block, path);
  childrenOf(block).forEach((child, index) => checkNesting(child, `${path}.children[${index}]`, depth + 1));
}

function checkTable(block: unknown, path: string): void {
  if (!isObject(block) || block['type'] !== 'table') return;
  const table = block['table'];
  const rows = childrenOf(block);
  const width = isObject(table) ? table['table_width'] : undefined;
  if (rows.length === 0) throw invalid(`${path}.table.children should be defined`);
  for (const row of rows) if (cellsOf(row).length !== width) throw invalid(`${path}: Number of cells in table row must match the table width of the parent table`);
}

export const cellsOf = (row: unknown): unknown[] => {
  const content = isObject(row) ? row['table_row'] : undefined;
  return isObject(content) && Array.isArray(content['cells']) ? content['cells'] : [];
};
