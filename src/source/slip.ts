import type { ProseIssue } from './source.ts';

/** Something wrong in a text, placed by its offset there. */
export type Slip = ProseIssue;

/** A slip in YAML. */
export interface YamlSlip extends Slip {
  /** What follows in the file cannot be trusted. */
  readonly spoilsRest?: boolean;
}
