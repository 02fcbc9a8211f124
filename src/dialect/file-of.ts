/**
 * The Markdown file of a section. MkDocs leaves a folder `templates` at the top of its documents out
 * (https://www.mkdocs.org/user-guide/configuration/#exclude_docs), so messages have another name here.
 */
export const fileOf = (address: string): string => `${address.replace(/^templates\//, 'messages/')}.md`;
