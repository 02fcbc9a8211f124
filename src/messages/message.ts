/** A message before it takes the form of a channel: what every channel says, as plain data. */
import type { AskType, Audience, Moment } from '#schemas/vocabulary.ts';
import type { Origin } from '#src/model/runbook.ts';

export type Mark = 'strong' | 'emphasis' | 'strike' | 'code';

/** A stretch of text. Line breaks are `\n`. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** http, https, mailto or tel. */
  readonly href?: string | undefined;
  /** The id of what belongs here, where the text is a `[placeholder]` that still stands open. */
  readonly placeholder?: string | undefined;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly runs: readonly Run[] }
  /** `head` is empty where each row begins with its own label. */
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

export type Cell = readonly Run[];

export interface ListItem {
  /** A box to tick, where there is one. */
  readonly checked?: boolean | undefined;
  readonly blocks: readonly Block[];
}

export interface MessageField {
  readonly id: string;
  /** Undefined where the texts stand without their labels. */
  readonly label: Cell | undefined;
  readonly blocks: readonly Block[];
  /** What to write there, where the field is asked for. */
  readonly guidance?: string | undefined;
  /** What to shorten where a channel refuses the text. */
  readonly origin: Origin;
}

/** Something that the model cannot know, or only by a default. */
export interface Placeholder {
  /** `ask.brief`, `fields.impact`, `incident.commander`, `agent`, `severity`. */
  readonly id: string;
  /** What stands in brackets while it is open. */
  readonly word: string;
  /** What to write there. */
  readonly prompt: string;
  readonly type: AskType;
  readonly options: readonly string[];
  readonly example: string | undefined;
  /** What stands there now; undefined while it is open. */
  readonly value: string | undefined;
  /** What stands there without anything typed. */
  readonly default: string | undefined;
}

export interface MessageAction {
  readonly label: string;
  /** Always https. */
  readonly url: string;
  readonly origin: Origin;
}

/** Where it goes, for indexes and for those who send it; never part of the text. */
export interface Delivery {
  readonly channels: readonly string[];
  readonly to: readonly string[];
  readonly who: readonly string[];
  readonly by: string | undefined;
  readonly updateEvery: string | undefined;
}

export interface Message {
  readonly template: string;
  readonly kind: 'message' | 'document';
  readonly audience: Audience;
  readonly moment: Moment;
  /** The level's id; undefined where there is none or none is chosen. */
  readonly severity: string | undefined;
  /** Ids of the agents chosen. */
  readonly agents: readonly string[];
  readonly title: { readonly runs: Cell; readonly origin: Origin };
  /** "P0 Critical", without what the subject says of it; in internal messages only. */
  readonly level: string | undefined;
  /** "Active"; in internal messages only. */
  readonly status: string | undefined;
  readonly fields: readonly MessageField[];
  /** What the level asks for, in the notice that declares it: response time, first action, who is told by when. */
  readonly facts: readonly MessageField[];
  readonly actions: readonly MessageAction[];
  /** The revision; in internal messages only. */
  readonly footer: string | undefined;
  readonly delivery: Delivery;
  /** In order of appearance. */
  readonly placeholders: readonly Placeholder[];
}

/** What a person typed, by the id of the placeholder. Plain text, never Markdown. */
export type Values = Readonly<Record<string, string>>;

export const isOpen = (placeholder: Placeholder): boolean => placeholder.value === undefined;
