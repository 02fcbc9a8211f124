/** Paths of outputs must mean the same file on Linux, macOS and Windows, and stay inside their folder. */

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
/** Characters that Windows refuses in names, and control characters. */
// oxlint-disable-next-line no-control-regex
const REFUSED = /[\u0000-\u001f\u007f-\u009f<>:"|?*\\]/;

/** What is wrong with a list of paths, one sentence each; empty where all can be written. */
export function checkPaths(paths: readonly string[]): string[] {
  const malformed = paths.flatMap((path) => problemOf(path) ?? []);
  return malformed.length > 0 ? malformed : [...collisionsIn(paths)];
}

function problemOf(path: string): string | undefined {
  const shown = JSON.stringify(path);
  if (path.startsWith('/')) return `${shown} is absolute`;
  if (REFUSED.test(path)) return `${shown} has a character that not every system allows in a name`;
  for (const name of path.split('/')) {
    if (name === '' || name === '.' || name === '..') return `${shown} has an empty step, "." or ".."`;
    if (DEVICE.test(name)) return `${shown} has a name that Windows reserves: ${name}`;
    if (/[. ]$/.test(name)) return `${shown} has a name that ends in a dot or a space, which Windows drops`;
  }
  return undefined;
}

/** Two spellings of one file or folder, a file twice, or a file where another path needs a folder. */
function* collisionsIn(paths: readonly string[]): Iterable<string> {
  const seen = new Map<string, { readonly spelling: string; readonly file: boolean }>();
  for (const path of paths) {
    for (const { spelling, file } of stepsOf(path)) {
      const key = spelling.normalize('NFC').toLowerCase();
      const before = seen.get(key);
      if (before === undefined) seen.set(key, { spelling, file });
      else if (before.spelling !== spelling) yield `${JSON.stringify(before.spelling)} and ${JSON.stringify(spelling)} are one name where case does not count`;
      else if (file && before.file) yield `${JSON.stringify(path)} is there twice`;
      else if (file !== before.file) yield `${JSON.stringify(spelling)} is a file and a folder`;
    }
  }
}

function stepsOf(path: string): { spelling: string; file: boolean }[] {
  const names = path.split('/');
  return names.map((_, index) => ({ spelling: names.slice(0, index + 1).join('/'), file: index === names.length - 1 }));
}
