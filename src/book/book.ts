/** The runbook as something to read: chapters of sections, every reference and component resolved to plain mdast. */
import type { Root } from 'mdast';
import type { Part } from '#schemas/vocabulary.ts';
import type { Agent, Obligation, Origin, Page, Procedure, Severity, Template } from '#src/model/runbook.ts';

export type { CalloutMark, CommandMark } from './marks.ts';

/** What stands on every artifact, and never inside a text for customers. */
export interface Revision {
  /** What people say: `1.4`. */
  readonly version: string;
  /** `revised` of the runbook, YYYY-MM-DD. */
  readonly date: string;
  /** Short hash of the canonical model. */
  readonly hash: string;
  /** All three, such as `1.4 · 2026-11-20 · a81c3f0`. */
  readonly label: string;
}

export interface Book {
  /** Plain text, as every title here. */
  readonly title: string;
  readonly summary: string | undefined;
  readonly organization: string;
  /** BCP 47. */
  readonly language: string;
  readonly revision: Revision;
  /** In the order of reading; a chapter without sections is left out. */
  readonly chapters: readonly Chapter[];
  /** From former addresses (`was`) to present ones. */
  readonly redirects: readonly Redirect[];
}

export interface Chapter {
  readonly id: Part;
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

interface SectionBase {
  /** Its address, unique in the book: `severities/p0`, `contacts/roles`, `overview/escalation`. The same for every output. */
  readonly id: string;
  readonly title: string;
  /** One sentence for lists and search results; plain text. */
  readonly summary: string | undefined;
  /**
   * The whole section in plain mdast, headings from depth 2 without skips: any target can print it as it is. Links inside the
   * book are `book:address#anchor`; what else the nodes carry is told in marks.ts.
   */
  readonly body: Root;
  /** Every heading of the body with an anchor, in order. */
  readonly headings: readonly Heading[];
  /** Where the definition stands; undefined for sections that gather many. */
  readonly origin: Origin | undefined;
}

export interface Heading {
  readonly depth: number;
  readonly title: string;
  readonly anchor: string;
}

/** `overview`: what gathers many things, and is laid out by its id alone. */
type Subject =
  | { readonly kind: 'overview'; readonly entity?: undefined }
  | { readonly kind: 'contacts'; readonly entity?: undefined }
  | { readonly kind: 'drills'; readonly entity?: undefined }
  | { readonly kind: 'severity'; readonly entity: Severity }
  | { readonly kind: 'procedure'; readonly entity: Procedure }
  | { readonly kind: 'agent'; readonly entity: Agent }
  | { readonly kind: 'template'; readonly entity: Template }
  | { readonly kind: 'obligation'; readonly entity: Obligation }
  | { readonly kind: 'page'; readonly entity: Page };

export type Section = SectionBase & Subject;
export type SectionKind = Section['kind'];
export type SectionOf<K extends SectionKind> = Extract<Section, { readonly kind: K }>;
