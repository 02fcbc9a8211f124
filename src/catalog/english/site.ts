/** What only the site says. */
export const englishSiteWords = {
  search: 'Search',
};
