import { labelParts } from '#src/messages/label.ts';

/** A name with its references as words: on a button there is no room for more. */
export const labelText = (label: string): string => labelParts(label).map((part) => (part.kind === 'text' ? part.text : (part.path.at(-1) ?? ''))).join('');
