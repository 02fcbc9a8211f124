/** The styles of what scripts show come with them: no page carries them that may never show it. */

/** Put in by the bundler. */
declare const STYLES: Readonly<Record<'asking' | 'composer' | 'notice' | 'search', string>>;

export const asking = STYLES.asking;
export const composer = STYLES.composer;
export const notice = STYLES.notice;
export const search = STYLES.search;

/** The Content-Security-Policy forbids styles in the page, not those of its own scripts. */
export function addStyle(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
