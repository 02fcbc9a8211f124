import { line, type Inline, type Part } from './build.ts';

/** A pattern of the catalog with its `{names}` replaced by lines. */
export function fillInline(pattern: string, values: Readonly<Record<string, Part>>): Inline[] {
  return line(...pattern.split(/(\{\w+\})/).map((piece): Part => (piece.startsWith('{') ? (values[piece.slice(1, -1)] ?? piece) : piece)));
}
