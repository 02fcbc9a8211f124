/** Pages of text and steps alone. Their style sheet is the smaller one: a page loads one alone. */
const WITHOUT_LISTS: ReadonlySet<string> = new Set(['procedure', 'page', 'template', 'obligation', 'guide', 'missing', 'moved']);

/** Whether a page of this kind has rows, contacts or first actions, which have styles of their own. */
export const gathers = (kind: string): boolean => !WITHOUT_LISTS.has(kind);
