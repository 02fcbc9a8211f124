/** What a value of a definition means beyond its shape: which checks read it, and how it is printed. */

/** Kinds of definitions, and of things inside them, that a field may point at. */
export type ReferenceKind =
  | 'role'
  | 'role-or-person'
  | 'person'
  | 'channel'
  | 'reach-or-channel'
  | 'severity'
  | 'agent'
  | 'template'
  | 'control'
  | 'own-control'
  | 'procedure'
  | 'step'
  | 'destination';

export type Leaf =
  | { readonly kind: 'label' | 'line' | 'prose' | 'command' | 'verbatim' | 'url' | 'timing' }
  | { readonly kind: 'reference'; readonly to: ReferenceKind }
  /** A map by level id, in templates also by moment. */
  | { readonly kind: 'varies'; readonly axis: 'level' | 'level-or-moment' };

/** A text that stands for something else than words. */
export type InputForm = 'boolean' | 'integer' | 'date' | 'timing' | 'duration' | 'ramp-stage' | 'business-hours' | 'event-time' | 'time-zone';

declare module 'zod' {
  interface GlobalMeta {
    leaf?: Leaf;
    /** What a text must look like, where a schema alone does not say so: for the schemas of editors. */
    input?: InputForm;
  }
}
