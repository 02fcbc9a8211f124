/** References name something, in every context that their text stands in. */
import type { Finding } from '#src/diagnostics/finding.ts';
import { resolve, type Resolution } from '#src/model/resolve.ts';
import type { CheckInput } from './check-input.ts';
import { isLostReference } from './lost-references.ts';
import { inText, type AuthorText } from './texts.ts';

export interface WrittenReference {
  readonly path: readonly string[];
  readonly offset: number;
  readonly length: number;
}

export function* checkReference(input: CheckInput, text: AuthorText, { path, offset, length }: WrittenReference): Iterable<Finding> {
  for (const context of text.scopes()) {
    const resolution = resolve(input.runbook, path, context);
    if (resolution.ok) continue;
    if (!isLostReference(input, path)) yield unknown(text, resolution, offset, length);
    return;
  }
}

type Problem = Extract<Resolution, { readonly ok: false }>;

const unknown = (text: AuthorText, { message, hint }: Problem, offset: number, length: number): Finding => inText(text, { code: 'unknown-reference', message, offset, length, ...(hint === undefined ? {} : { hint }) });
