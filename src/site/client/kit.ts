/** What scripts that come after `page` have from it. */
export const { addCopyButtons, all, announce, answer, copyText, keep, labelOf, loadLater, loadScript, make, one, recallValue, root } = window.breakglass;
