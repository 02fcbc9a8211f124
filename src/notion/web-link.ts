const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
/** https://developers.notion.com/reference/request-limits */
const LONGEST = 2_000;

/** The address where Notion takes it as a link; undefined for any other, which stays plain text. */
export function webLink(url: string): string | undefined {
  if (!URL.canParse(url) || url.length > LONGEST) return undefined;
  return SCHEMES.has(new URL(url).protocol) ? url : undefined;
}
