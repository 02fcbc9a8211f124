/** A failure that a person can do something about: told in one line, without a stack, exit code 2. */
export class ExpectedFailure extends Error {
  override readonly name = 'ExpectedFailure';
  readonly hint: string | undefined;

  constructor(message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}

/** Errors of the disk and of reading the runbook say all that is needed in their message. */
export function isExpected(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof ExpectedFailure || error.name === 'TreeError' || hasCode(error, ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EBUSY', 'EMFILE']);
}

/** Whether this is a system error with one of these codes. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
