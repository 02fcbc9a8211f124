/** The architecture as rules over a list of files: who may import whom, and where effects may be. */
import { bareCode, importsOf, resolveImport, type Import } from './imports.ts';

export interface SourceText {
  /** In the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly what: string;
  readonly reason: string;
}

interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly rule: string;
}

const BASE = ['schemas', 'src/diagnostics'];
const COMPILED = [...BASE, 'src/source', 'src/model', 'src/compiler'];
const RENDERED = [...COMPILED, 'src/catalog', 'src/book', 'src/messages', 'src/html', 'src/dialect', 'src/zip'];

/** Each folder and what it may import besides itself; anything else is forbidden. */
const LAYERS: readonly Layer[] = [
  { folder: 'schemas', mayImport: [], rule: 'schemas-stand-alone' },
  { folder: 'src/diagnostics', mayImport: [], rule: 'diagnostics-stand-alone' },
  { folder: 'src/source', mayImport: BASE, rule: 'source-only-reads' },
  { folder: 'src/model', mayImport: BASE, rule: 'model-is-below-the-compiler' },
  { folder: 'src/compiler', mayImport: [...BASE, 'src/source', 'src/model'], rule: 'compiler-knows-no-outputs' },
  { folder: 'src/catalog', mayImport: ['schemas', 'src/model'], rule: 'catalog-is-words-alone' },
  { folder: 'src/messages', mayImport: [...BASE, 'src/source/code-references.ts', 'src/source/nodes.ts', 'src/model', 'src/catalog'], rule: 'messages-need-only-the-model' },
  { folder: 'src/book', mayImport: [...COMPILED, 'src/catalog', 'src/messages'], rule: 'book-knows-no-targets' },
  { folder: 'src/html', mayImport: RENDERED, rule: 'html-is-shared' },
  { folder: 'src/dialect', mayImport: RENDERED, rule: 'dialects-are-shared' },
  { folder: 'src/notion', mayImport: [...COMPILED, 'src/catalog', 'src/book', 'src/messages'], rule: 'notion-knows-no-targets' },
  { folder: 'src/zip', mayImport: ['src/targets/target.ts'], rule: 'zip-knows-only-files' },
  { folder: 'src/targets', mayImport: [...RENDERED, 'src/notion'], rule: 'targets-do-not-know-the-site' },
  { folder: 'src/site', mayImport: [...RENDERED, 'src/targets/target.ts'], rule: 'site-does-not-know-targets' },
  { folder: 'scripts', mayImport: ['schemas', 'src'], rule: 'nothing-imports-tests' },
];

export const RULES: Readonly<Record<string, string>> = {
  'schemas-stand-alone': 'the shape of a file must be readable without the rest',
  'diagnostics-stand-alone': 'everybody reports findings, so they depend on nobody',
  'source-only-reads': 'reading files knows their syntax, not what they mean',
  'model-is-below-the-compiler': 'the model is pure: it knows neither files nor the compiler',
  'compiler-knows-no-outputs': 'a new output must not touch the compiler',
  'catalog-is-words-alone': 'interface text depends on nothing but the fixed words of the language',
  'messages-need-only-the-model': 'messages are composed in the browser as well, from the model alone',
  'book-knows-no-targets': 'a book is the same for every output',
  'html-is-shared': 'HTML of a section serves the site, the binder and the single file alike',
  'dialects-are-shared': 'what Markdown files and wikis have in common lies above them',
  'notion-knows-no-targets': 'what Notion is given is the same for its files and its interface',
  'zip-knows-only-files': 'packing files does not depend on what they say',
  'targets-do-not-know-the-site': 'the binder and the files do not wait for Astro',
  'site-does-not-know-targets': 'the site is an output like the others',
  'targets-stay-apart': 'an output is one folder that can be removed; what two share lies above them',
  'nothing-imports-tests': 'what is shipped does not carry tests',
  'crossings-are-visible': 'leaving a folder is written #src/…, #schemas/… or #scripts/…, never ../',
  'inside-stays-inside': 'staying inside a folder is written ./',
  'browser-safe': 'this runs in the browser: no Node, no Zod, no parsers, also not through what it imports',
  'effects-only-in-scripts': 'only scripts touch disk, network and processes; src/source reads, the site watches',
  'no-process-or-console': 'only scripts speak to the terminal and the environment',
  'no-clock-or-randomness': 'same input, same bytes: dates come from the content',
};

const BROWSER = ['src/messages', 'src/catalog', 'src/model/time', 'src/site/client'];
const NOT_IN_BROWSERS = /^(?:node:.*|zod|unified|yaml|astro|puppeteer.*|remark-.*|micromark.*|mdast-util-.*|hast-util-.*)$/;
const MAY_TOUCH_DISK = ['scripts', 'test', 'src/source', 'src/site'];
const PURE_NODE = /^node:(?:path(?:\/posix)?|url|crypto|util|buffer|zlib)$/;
const MAY_SPEAK = ['scripts', 'test', 'src/site/client'];
const SPEAKS = /\b(?:process|console)\.[a-zA-Z]|\bprocess\[/;
const CLOCK = /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\bTemporal\.Now\b|\brandomUUID\(|\bperformance\.now\(/;

type Graph = ReadonlyMap<string, readonly Import[]>;

/** Every violation, by rule. Pure: a test can hand in files that do not exist. */
export function checkArchitecture(sources: readonly SourceText[]): Violation[] {
  const graph: Graph = new Map(sources.map(({ path, text }) => [path, importsOf(text)]));
  const broken = sources.flatMap((source) => [...layerBreaks(source.path, graph), ...formBreaks(source.path, graph), ...browserBreaks(source.path, graph), ...effectBreaks(source, graph)]);
  return broken.map((each) => ({ ...each, reason: RULES[each.rule] ?? '' }));
}

type Break = Omit<Violation, 'reason'>;

function* layerBreaks(path: string, graph: Graph): Iterable<Break> {
  const layer = LAYERS.find(({ folder }) => isIn(path, folder));
  if (layer === undefined) return;
  for (const { specifier } of graph.get(path) ?? []) {
    const target = resolveImport(path, specifier);
    if (target === undefined) continue;
    if (![layer.folder, ...layer.mayImport].some((folder) => isIn(target, folder))) yield { rule: layer.rule, path, what: specifier };
    const [own, other] = [outputOf(path), outputOf(target)];
    if (own !== undefined && other !== undefined && own !== other) yield { rule: 'targets-stay-apart', path, what: specifier };
  }
}

/** The folder of an output; undefined for what lies above them, such as the registry. */
const outputOf = (path: string): string | undefined => /^src\/targets\/([^/]+)\//.exec(path)?.[1];

/** Tests import each other as they like. A climb that breaks a layer is told once, as that. */
function* formBreaks(path: string, graph: Graph): Iterable<Break> {
  if (isIn(path, 'test')) return;
  const folder = path.split('/').slice(0, -1).join('/');
  for (const { specifier } of graph.get(path) ?? []) {
    const target = resolveImport(path, specifier);
    if (target === undefined) continue;
    if (specifier.startsWith('../') && !isIn(target, 'test')) yield { rule: 'crossings-are-visible', path, what: specifier };
    if (specifier.startsWith('#') && isIn(target, folder)) yield { rule: 'inside-stays-inside', path, what: specifier };
  }
}

function* browserBreaks(path: string, graph: Graph): Iterable<Break> {
  if (!isInAny(path, BROWSER)) return;
  const [seen, waiting] = [new Set([path]), [path]];
  for (const file of waiting) {
    for (const { specifier, isValue } of graph.get(file) ?? []) {
      if (!isValue) continue;
      const target = resolveImport(file, specifier);
      if (target === undefined && NOT_IN_BROWSERS.test(specifier)) yield { rule: 'browser-safe', path, what: file === path ? specifier : `${specifier}, through ${file}` };
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
}

function* effectBreaks({ path, text }: SourceText, graph: Graph): Iterable<Break> {
  const code = bareCode(text);
  if (!isInAny(path, MAY_TOUCH_DISK)) {
    const modules = (graph.get(path) ?? []).filter(({ specifier }) => specifier.startsWith('node:') && !PURE_NODE.test(specifier));
    for (const { specifier } of modules) yield { rule: 'effects-only-in-scripts', path, what: specifier };
  }
  const spoken = SPEAKS.exec(code)?.[0];
  if (spoken !== undefined && !isInAny(path, MAY_SPEAK)) yield { rule: 'no-process-or-console', path, what: spoken };
  const clock = CLOCK.exec(code)?.[0];
  if (clock !== undefined && !isInAny(path, MAY_SPEAK)) yield { rule: 'no-clock-or-randomness', path, what: clock };
}

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const isInAny = (path: string, folders: readonly string[]): boolean => folders.some((folder) => isIn(path, folder));
