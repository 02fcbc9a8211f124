import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { rangeOf, styleOf } from './locate-value.ts';
import { readYaml } from './read-yaml.ts';
import type { Slip } from './slip.ts';
import type { ParsedFile, Place, SourceFile } from './source.ts';
import { normalizeText, placeFinder } from './source-text.ts';
import { unreadable } from './unreadable.ts';
import { toMap } from './yaml-nodes.ts';

/** Parses a definition file. Never throws for what is written in it: what is wrong is in `diagnostics`. */
export function parseFile(file: SourceFile): ParsedFile {
  const text = normalizeText(file.text);
  const unusable = unreadable(text, file.path);
  const parts = unusable === undefined ? partsOf(text, file.path) : { ...allYaml(''), slip: unusable };
  const { root, broken, slips } = readYaml(parts.yaml);
  const placeAt = placeFinder(text);
  const own: Slip[] = parts.slip === undefined ? slips.map((slip) => ({ ...slip, offset: slip.offset + parts.yamlOffset })) : [parts.slip];
  return {
    path: file.path,
    text,
    data: root === undefined ? {} : toMap(root.items),
    body: parts.body,
    bodyOffset: parts.bodyOffset,
    broken: broken || parts.slip !== undefined,
    diagnostics: own.map((slip) => diagnosticOf(slip, file.path, placeAt(slip.offset, slip.length))),
    locate: (at) => {
      const [start, end] = rangeOf(root, at, parts.yaml);
      return placeAt(start + parts.yamlOffset, end - start);
    },
    locateInBody: (offset, length) => placeAt(parts.bodyOffset + offset, length),
    style: (path) => styleOf(root, path),
  };
}

const partsOf = (text: string, path: string): FrontMatter => (/\.mdx?$/.test(path) ? splitFrontMatter(text) : allYaml(text));

const allYaml = (text: string): FrontMatter => ({ yaml: text, yamlOffset: 0, body: '', bodyOffset: text.length });

function diagnosticOf({ code, message, hint }: Slip, file: string, place: Place): Diagnostic {
  return { code, severity: 'error', message, file, ...place, ...(hint === undefined ? {} : { hint }) };
}
