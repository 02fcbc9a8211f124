/** A file that was mailed may be opened where nothing may be stored. What is kept then holds while it is open, which is the whole runbook. */
if (isForbidden()) {
  const kept = new Map<string, string>();
  const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
  Object.defineProperty(window, 'localStorage', { value: storage });
}

function isForbidden(): boolean {
  try {
    return localStorage === null;
  } catch {
    return true;
  }
}
