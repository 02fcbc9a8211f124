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

declare module 'zod' {
  interface GlobalMeta {
    leaf?: Leaf;
    /** What an editor may also accept where the language reads text. */
    input?: 'boolean' | 'integer' | 'date';
  }
}
