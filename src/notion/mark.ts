/** What a row, and the start page, say about themselves: which part of the runbook they are, and what was last written. */

export interface Mark {
  /** The row's id, such as `severities/p0`. */
  readonly id: string;
  /** Hash of the cells, and of the body, as last written; undefined while they are being written. */
  readonly cells: string | undefined;
  readonly body: string | undefined;
  /** The body was changed by a person, and left so: it is read at every push, whoever edited the page last. */
  readonly isKept?: boolean;
}

const BETWEEN = ' · ';
const OPEN = '…';

const KEPT = 'kept';

export const writeMark = ({ id, cells = OPEN, body = OPEN, isKept = false }: Mark): string => [id, cells, body, ...(isKept ? [KEPT] : [])].join(BETWEEN);

/** Undefined for a text that is no mark. */
export function readMark(text: string): Mark | undefined {
  const [id, cells, body, kept, ...more] = text.trim().split(BETWEEN);
  if (id === undefined || id === '' || cells === undefined || body === undefined || (kept !== undefined && kept !== KEPT) || more.length > 0) return undefined;
  return { id, cells: cells === OPEN ? undefined : cells, body: body === OPEN ? undefined : body, ...(kept === undefined ? {} : { isKept: true }) };
}
