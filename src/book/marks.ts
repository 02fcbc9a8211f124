/** What nodes of a resolved body carry besides plain mdast, in their `data`. A target may use it, and may ignore it. */

/** A command to paste. */
export interface CommandMark {
  /** The agent whose values were filled in, where there is one. */
  readonly agent: string | undefined;
  /** `agent.control`, where it is one. */
  readonly control: string | undefined;
  /** The text before filling in, so that the site can fill in the agent that a reader chose. */
  readonly source: string;
  /** Placeholders that stand open in it: it must not be copied as if it were whole. */
  readonly open: readonly string[];
}

export interface CalloutMark {
  readonly kind: 'note' | 'warning' | 'danger';
  /** The author's own title, or the catalog's word for the kind. It is also the first paragraph of the blockquote, in bold. */
  readonly title: string;
}

declare module 'mdast' {
  interface Data {
    /** On headings, and on the first node of a table row or list item that can be linked to: the anchor inside the section. */
    anchor?: string;
    /** On what a reference became: the dotted path that was written. */
    ref?: readonly string[];
    /** On `text` and `inlineCode`: a placeholder that is not filled in, by the name of what belongs there. */
    placeholder?: string;
    /** On `code`: a command. */
    command?: CommandMark;
    /** On `blockquote`: what a `<Note>`, `<Warning>` or `<Danger>` became. */
    callout?: CalloutMark;
  }
}
