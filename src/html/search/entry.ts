/** Something that is found: a section, or a thing inside one. */
export interface SearchEntry {
  /** An address of the book: `severities/p0`, `contacts/people#ada`. */
  readonly address: string;
  readonly title: string;
  /** The title of what it is found under; results are grouped by it. */
  readonly group: string;
  readonly headings: readonly { readonly title: string; readonly anchor: string }[];
  /** Ids, commands, names of alerts. */
  readonly codes: readonly string[];
  /** Everything else that it says, plain. */
  readonly text: string;
  /** What stands below the title in a result, where that is not from the text. */
  readonly about?: string;
}

/** The part of an entry that is there at once: address, title, place of the group, headings each with its anchor ('' where it follows from the title), and short codes, a line each. */
export type LightEntry = readonly [address: string, title: string, group: number, headings: readonly string[], codes: string];

export interface LightIndex {
  readonly groups: readonly string[];
  readonly entries: readonly LightEntry[];
  /** Words and phrases that mean the same, each group in lower case. */
  readonly synonyms: readonly (readonly string[])[];
}
