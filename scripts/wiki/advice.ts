/** What a person can do about what git says, before git's own words. */
const ADVICE: readonly (readonly [said: RegExp, advice: string])[] = [
  [/could not read (?:username|password)|authentication failed|permission denied|returned error: 40[13]|host key verification failed/i, 'git has no access there: let it sign in by an SSH key or a credential helper, and ask for the right to write in the wiki'],
  [/not found|does not appear to be a git repository|does not exist|returned error: 404/i, 'check the address, and that you have access; on GitHub, make the first page of the wiki by hand: before that, it has no repository'],
  [/could not resolve|failed to connect|timed out|connection refused|network is unreachable/i, 'check the address and the network'],
];

/** A hint about a failure of git; its words alone where nothing better is known. */
export function adviceOn(stderr: string): string {
  const said = stderr.trim();
  const advice = ADVICE.find(([pattern]) => pattern.test(said))?.[1];
  return advice === undefined ? said : `${advice}\ngit says: ${said}`;
}
