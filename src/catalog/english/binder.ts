/** What only the binder says. */
export const englishBinderWords = {
  pageOf: 'Page {page} of {pages}',
};
