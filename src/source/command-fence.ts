import type { Code } from 'mdast';
import { codeReferences } from './code-references.ts';

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'zsh', 'shell', 'console']);

/** A fence of a shell, or one of no language with references in it, holds commands; any other one only text. */
export const holdsCommands = ({ lang, value }: Code): boolean => SHELLS.has(lang ?? '') || (!lang && codeReferences(value).length > 0);
