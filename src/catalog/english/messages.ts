/** What messages and their indexes say besides the templates' own words. */
export const englishMessageWords = {
  fillIn: 'Fill in',
};
