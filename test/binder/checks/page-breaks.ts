/** What is cut in two by the end of a page, by the structure tree as it stands in the file. */

export interface Cuts {
  /** Rows, list items (steps on a card are such) and blocks of commands that stand on more than one page, by their role. */
  readonly cut: readonly string[];
  /** Tables on several pages. */
  readonly longTables: number;
  /** Of these, the tables whose head is missing on one of their pages. */
  readonly headless: number;
}

interface Node {
  readonly role: string;
  readonly children: readonly number[];
  readonly pages: ReadonlySet<string>;
}

/** More than a page has room for beside the rest. */
const MANY_ENTRIES = 20;

/** A repeated head is one row of the structure with content on each page. */
export function cutsIn(pdf: Uint8Array): Cuts {
  const nodes = structureNodes(Buffer.from(pdf).toString('latin1'));
  const pagesOf = (number: number): ReadonlySet<string> => {
    const node = nodes.get(number);
    return new Set(node === undefined ? [] : [...node.pages, ...node.children.flatMap((child) => [...pagesOf(child)])]);
  };
  const below = (number: number, role: string): number[] => {
    const node = nodes.get(number);
    return node === undefined ? [] : node.role === role ? [number] : node.children.flatMap((child) => below(child, role));
  };
  const numbers = [...nodes.keys()];
  const ofRole = (role: string): number[] => numbers.filter((number) => nodes.get(number)?.role === role);
  const isHead = (row: number): boolean => below(row, 'TD').length === 0;
  const rows = ofRole('TR').filter((row) => !isHead(row));
  // Contents: a chapter of a hundred sections goes on over the page; each of its entries may not.
  const items = ofRole('LI').filter((item) => (nodes.get(item)?.children.flatMap((child) => below(child, 'LI')).length ?? 0) < MANY_ENTRIES);
  const long = ofRole('Table').filter((table) => pagesOf(table).size > 1);
  return {
    cut: [...rows, ...items, ...ofRole('Code')].filter((number) => pagesOf(number).size > 1).map((number) => `${nodes.get(number)?.role} ${number}`),
    longTables: long.length,
    headless: long.filter((table) => !below(table, 'TR').some((row) => isHead(row) && pagesOf(row).size === pagesOf(table).size)).length,
  };
}

function structureNodes(text: string): ReadonlyMap<number, Node> {
  const objects = text.matchAll(/(?:^|\n)(\d+) 0 obj\n(<<\/Type \/StructElem[^]*?)\nendobj/g);
  return new Map(Array.from(objects, ([, number = '', body = '']) => [Number(number), nodeOf(body)] as const));
}

function nodeOf(body: string): Node {
  const kids = /\/K (\[[^]*?\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
  return {
    role: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    children: Array.from(kids.replaceAll(/\/Pg \d+ 0 R/g, '').matchAll(/(\d+) 0 R/g), ([, number]) => Number(number)),
    // A link's rectangle may begin, without size, on the page before its text: only the text counts.
    pages: new Set(Array.from(body.replaceAll(/<<\/Type \/OBJR[^>]*>>/g, '').matchAll(/\/Pg (\d+) 0 R/g), ([, page = '']) => page)),
  };
}
