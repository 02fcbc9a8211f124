/** Finds what a source file imports, without running or compiling it. */

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Whether something of it is left after types are stripped. */
  readonly isValue: boolean;
}

const STRINGS_AND_COMMENTS = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g;
const FROM = /^[ \t]*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const statements = Array.from(code.matchAll(FROM), ([, clause = '', specifier = '']) => ({ specifier, isValue: !isTypeOnly(clause) }));
  const others = [...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ specifier, isValue: true }));
  return [...statements, ...others];
}

/** The code with comments and quoted strings taken out; templates stay, for code can stand in them. */
export function bareCode(text: string): string {
  return text.replace(STRINGS_AND_COMMENTS, (part) => (part.startsWith('`') ? part : part.startsWith('/') ? ' ' : "''"));
}

const withoutComments = (text: string): string => text.replace(STRINGS_AND_COMMENTS, (part) => (part.startsWith('/') ? ' ' : part));

/** `type X`, or braces in which every name is a type. */
function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1]?.split(',').map((name) => name.trim()) ?? [];
  const given = names.filter((name) => name !== '');
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

/** The path in the repository that a specifier means; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (/^#(?:src|schemas|scripts)\//.test(specifier)) return specifier.slice(1);
  if (!/^\.{1,2}\//.test(specifier)) return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
