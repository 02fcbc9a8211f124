/** One form for what was written and what is read back, so that the two can be compared: how Notion cuts text into runs does not matter, nor do colors. */
import { createHash } from 'node:crypto';
import type { Block, Run } from './block.ts';
import { joinRuns } from './runs.ts';

export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

export const hashOfBlocks = (blocks: readonly Block[]): string => hashOf(blocks.map(canonicalBlock));

export const canonicalBlock = (block: Block): unknown[] => [...canonicalOwn(block), block.children.map(canonicalBlock)];

/** The block without what is in it. */
export function canonicalOwn(block: Block): unknown[] {
  const own: unknown[] = [block.type, canonicalRuns(block.runs)];
  if (block.type === 'to_do') return [...own, block.checked];
  if (block.type === 'code') return [...own, block.language];
  if (block.type === 'table') return [...own, block.width];
  if (block.type === 'table_row') return [...own, block.cells.map(canonicalRuns)];
  return block.type === 'other' ? [...own, block.as] : own;
}

export const canonicalRuns = (runs: readonly Run[]): unknown[] => joinRuns(runs.map(plain)).map(({ text, link, bold, italic, strike, code }) => [text, link ?? '', [bold, italic, strike, code].map((each) => (each === true ? 1 : 0)).join('')]);

/** Notion writes its own pages in several ways, and may add a slash to an address. */
function plain(run: Run): Run {
  if (run.link === undefined) return run;
  return { ...run, link: pageIdIn(run.link) ?? (URL.canParse(run.link) ? new URL(run.link).href : run.link) };
}

/** The id in the address of a Notion page, without hyphens. */
export function pageIdIn(address: string): string | undefined {
  const found = /^(?:https?:\/\/(?:www\.|app\.)?notion\.(?:so|com)\/|\/)(?:[^?#]*[-/])?([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[?#].*)?$/i.exec(address);
  return found?.[1]?.replaceAll('-', '').toLowerCase();
}
