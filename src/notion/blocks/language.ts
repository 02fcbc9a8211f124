/** Languages of code as Notion names them; the list is that of its own client, `LanguageRequest`. */
const NAMES = ['bash', 'c', 'c#', 'c++', 'css', 'diff', 'docker', 'go', 'graphql', 'html', 'java', 'javascript', 'json', 'kotlin', 'makefile', 'markdown', 'php', 'plain text', 'powershell', 'python', 'ruby', 'rust', 'scala', 'shell', 'sql', 'swift', 'typescript', 'xml', 'yaml'] as const;
export type Language = (typeof NAMES)[number];

const OTHER_NAMES: Readonly<Record<string, Language>> = { sh: 'shell', zsh: 'shell', console: 'shell', js: 'javascript', ts: 'typescript', yml: 'yaml', py: 'python', rb: 'ruby', md: 'markdown', dockerfile: 'docker', ps1: 'powershell', make: 'makefile', golang: 'go' };

export const languageOf = (name: string | null | undefined): Language => isLanguage(name ?? '') ?? OTHER_NAMES[name ?? ''] ?? 'plain text';

export const isLanguage = (name: string): Language | undefined => NAMES.find((each) => each === name);
