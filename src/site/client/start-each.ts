/** Each part stands for itself: one that fails takes no other with it. */
export function startEach(...parts: readonly (() => void)[]): void {
  for (const start of parts) {
    try {
      start();
    } catch (error) {
      reportError(error);
    }
  }
}
