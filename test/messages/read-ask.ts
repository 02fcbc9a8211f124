import { askSchema, type Ask } from '#schemas/ask.ts';

/** Declared placeholders as a file writes them. */
export const readAsk = (written: Readonly<Record<string, unknown>>): Ask => askSchema.parse(written);
