/** The files of a runbook folder as definitions: what each defines, and what no file may do twice. */
import { classify, type Definition } from '#schemas/definition.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { parseFile } from '#src/source/parse-file.ts';
import type { ParsedFile, SourceFile } from '#src/source/source.ts';

export interface DefinitionFile extends Definition {
  readonly file: ParsedFile;
}

export interface Definitions {
  readonly files: readonly DefinitionFile[];
  readonly findings: readonly Finding[];
}

/** Parses each file and tells what it defines. A file that defines nothing is a finding. */
export function readDefinitions(sources: readonly SourceFile[]): Definitions {
  const files: DefinitionFile[] = [];
  const findings: Finding[] = [];
  const misnamed = misnamedFolders(sources);
  for (const source of sources) {
    const folder = folderOf(source.path);
    const meant = misnamed.get(folder);
    const classified = classify(meant === undefined ? source.path : `${meant}${source.path.slice(folder.length)}`);
    if (classified.ok) files.push({ ...classified.definition, file: parseFile(source) });
    else findings.push(unknownFile(source.path, classified.message));
  }
  findings.push(...misnamedFindings(sources, misnamed));
  return { files, findings: [...findings, ...missingRoots(files), ...twice(files)] };
}

const FOLDER_NAMES = ['severities', 'agents', 'procedures', 'templates', 'obligations', 'drills', 'pages'];

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/** Folders that are misspelled, and what was meant: their files are read as if they stood there, so that one slip is one error. */
function misnamedFolders(sources: readonly SourceFile[]): ReadonlyMap<string, string> {
  const folders = [...new Set(sources.map(({ path }) => folderOf(path)))].filter((folder) => folder !== '');
  const missing = FOLDER_NAMES.filter((name) => !folders.includes(name));
  const strange = folders.filter((folder) => !FOLDER_NAMES.includes(folder));
  const meant = strange.flatMap((folder) => nearest(folder, missing) ?? []);
  return new Map(strange.flatMap((folder) => {
    const close = nearest(folder, missing);
    return close === undefined || meant.filter((each) => each === close).length > 1 ? [] : [[folder, close] as const];
  }));
}

function* misnamedFindings(sources: readonly SourceFile[], misnamed: ReadonlyMap<string, string>): Generator<Finding> {
  for (const [folder, close] of misnamed) {
    const first = sources.find(({ path }) => folderOf(path) === folder);
    if (first !== undefined) yield { code: 'unknown-file', message: `no definitions live in \`${folder}/\`: rename the folder to \`${close}/\``, file: first.path, path: [] };
  }
}

function unknownFile(path: string, message: string): Finding {
  const close = nearest(path.split('/')[0] ?? '', FOLDER_NAMES);
  return { code: 'unknown-file', message, file: path, path: [], ...(close === undefined ? {} : { hint: `did you mean \`${close}/\`?` }) };
}

function missingRoots(files: readonly DefinitionFile[]): Finding[] {
  return (['runbook', 'organization'] as const)
    .filter((kind) => !files.some((each) => each.kind === kind))
    .map((kind) => ({ code: 'missing-file', message: `the runbook has no ${kind}.yaml: add one`, file: `${kind}.yaml`, path: [] }));
}

function* twice(files: readonly DefinitionFile[]): Generator<Finding> {
  const seen = new Map<string, DefinitionFile>();
  for (const each of files) {
    const key = `${each.kind}/${each.procedure ?? ''}/${each.id}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, each);
    else yield { code: 'duplicate-id', message: `\`${each.id}\` is already defined in ${first.file.path}: an id is unique`, file: each.file.path, path: [] };
  }
}
