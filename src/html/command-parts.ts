import { placeholderInCode } from '#src/book/prose/command.ts';
import type { CommandPart } from './command-block.ts';

/** A filled-in command cut at its open places, each shown as it stands in the text. */
export function commandParts(text: string, open: readonly string[]): CommandPart[] {
  const gaps = new Map(open.map((name) => [placeholderInCode(name), name]));
  if (gaps.size === 0) return [text];
  const pattern = new RegExp([...gaps.keys()].map((gap) => gap.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|'), 'g');
  const parts: CommandPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ open: gaps.get(match[0]) ?? match[0], label: match[0].slice(1, -1) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
