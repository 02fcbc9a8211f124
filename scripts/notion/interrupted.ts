/** A write of which nobody knows whether it was done. What is there has to be read again. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
