/** What one request may hold: https://developers.notion.com/reference/request-limits and https://developers.notion.com/reference/patch-block-children. */

/** UTF-16 units in one stretch of rich text. */
export const LONGEST_TEXT = 2_000;
/** Items of any array. */
export const LONGEST_ARRAY = 100;
/** Blocks in one request, nested ones too. */
export const MOST_BLOCKS = 1_000;
/** The limit is 500 KB; something is left for the rest of the request. */
export const MOST_BYTES = 450_000;
/** Levels below the outermost blocks of a request. */
export const DEEPEST = 2;
/** Characters of an e-mail address and of a phone number. */
export const LONGEST_CONTACT = 200;
