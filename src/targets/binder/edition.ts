/** What a binder can hold. */
import type { Settings } from '#src/model/runbook.ts';

export type Edition =
  | { readonly kind: 'whole' }
  /** The binder of the people around one agent: no other agent's sheet, no other agent's commands. */
  | { readonly kind: 'agent'; readonly agent: string }
  /** Quick cards alone, for the wall or a pocket. */
  | { readonly kind: 'cards' }
  | { readonly kind: 'forms' };

export type Paper = Settings['paper'][number];

/** `whole`, `cards`, `forms` or `agents.<id>`; undefined for anything else. */
export function parseEdition(text: string): Edition | undefined {
  if (text === 'whole' || text === 'cards' || text === 'forms') return { kind: text };
  const agent = /^agents\.(.+)$/.exec(text)?.[1];
  return agent === undefined ? undefined : { kind: 'agent', agent };
}

/** The file in the binder's folder: `binder-a4.pdf`, `cards-letter.pdf`, `agent-billing-a4.pdf`. */
export const fileNameOf = (edition: Edition, paper: Paper): string => `${stemOf(edition)}-${paper}.pdf`;

function stemOf(edition: Edition): string {
  if (edition.kind === 'whole') return 'binder';
  return edition.kind === 'agent' ? `agent-${edition.agent}` : edition.kind;
}
