/** Brings the pages of a runbook into a wiki: one commit, pushed whole or not at all. */
import type { TargetInput } from '#src/targets/target.ts';
import { WIKI_FLAVORS, type WikiFlavorName } from '#src/targets/wiki/flavor.ts';
import { renderWiki } from '#src/targets/wiki/render-wiki.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { adviceOn } from './advice.ts';
import { commitPages } from './commit-pages.ts';
import { gitIn } from './git.ts';
import { hashOf, OWNED_FILE, ownedText, readOwned, type OwnedPages } from './owned-pages.ts';
import { pathsToRead, planPush, type PushPlan } from './plan-push.ts';
import type { Remote } from './remote.ts';
import { diffOf, refusal } from './tell-conflicts.ts';
import { withTemporaryFolder } from './temporary-folder.ts';
import { cloneWiki, readPages, type WikiClone } from './wiki-clone.ts';

export interface PushOptions {
  readonly remote: Remote;
  /** Undefined: the one of the last push, else by the address. */
  readonly flavor: WikiFlavorName | undefined;
  readonly force: boolean;
  /** Whether git may ask for a password. */
  readonly interactive: boolean;
  /** Shows what people changed. */
  readonly show: (diff: string) => void;
}

/** Tells what it did in one sentence. Throws an ExpectedFailure where people's edits would be lost, or git fails. */
export function pushWiki(input: TargetInput, options: PushOptions): Promise<string> {
  const { remote, interactive } = options;
  return withTemporaryFolder('breakglass-wiki-', async (folder) => pushFrom(await cloneWiki(gitIn(folder, remote, interactive), remote.shown), input, options));
}

async function pushFrom(clone: WikiClone, input: TargetInput, options: PushOptions): Promise<string> {
  const { remote, force, show } = options;
  const before = await readLast(clone);
  const flavor = options.flavor ?? flavorOf(before.owned, remote);
  const wanted = new Map(renderWiki(input, flavor).map(({ path, content }) => [path, String(content)]));
  const plan = planPush({ wanted, owned: before.owned, present: await presentIn(clone, wanted, before.owned) });
  if (plan.conflicts.length > 0 && !force) {
    const diff = await diffOf(clone, plan.conflicts);
    if (diff !== '') show(diff);
    throw refusal(plan.conflicts);
  }
  const revision = input.book.revision.label;
  const owned = ownedText({ flavor, revision, pages: Object.fromEntries([...wanted].map(([path, content]) => [path, hashOf(content)])) });
  if (plan.write.length === 0 && plan.remove.length === 0 && before.text === owned) return `${remote.shown} has revision ${revision} already: nothing to push`;
  const write = new Map([...plan.write.map((path) => [path, wanted.get(path) ?? ''] as const), [OWNED_FILE, owned] as const]);
  await commitPages(clone, { write, remove: plan.remove, message: `${input.book.title}, revision ${revision}`.replaceAll(/\s+/g, ' ') });
  await push(clone, remote);
  return told(plan, wanted.size, revision, remote);
}

async function readLast(clone: WikiClone): Promise<{ readonly text: string | undefined; readonly owned: OwnedPages | undefined }> {
  if (!clone.files.has(OWNED_FILE)) return { text: undefined, owned: undefined };
  const text = (await readPages(clone, [OWNED_FILE])).get(OWNED_FILE)?.toString('utf8') ?? '';
  return { text, owned: readOwned(text) };
}

async function presentIn(clone: WikiClone, wanted: ReadonlyMap<string, string>, owned: OwnedPages | undefined): Promise<ReadonlyMap<string, string | undefined>> {
  const paths = [...clone.files.keys()].filter((path) => path !== OWNED_FILE);
  const contents = await readPages(clone, pathsToRead({ wanted, owned, paths }));
  return new Map(paths.map((path) => {
    const content = contents.get(path);
    return [path, content === undefined ? undefined : hashOf(content)];
  }));
}

function flavorOf(owned: OwnedPages | undefined, { url }: Remote): WikiFlavorName {
  if (owned !== undefined && isFlavor(owned.flavor)) return owned.flavor;
  return /^[^/]*(?:\/\/)?[^/]*gitlab/i.test(url) ? 'gitlab' : 'github';
}

export const isFlavor = (name: string): name is WikiFlavorName => Object.hasOwn(WIKI_FLAVORS, name);

async function push({ git, branch }: WikiClone, { shown }: Remote): Promise<void> {
  const { code, stderr } = await git(['push', '--quiet', 'origin', `refs/heads/${branch}:refs/heads/${branch}`]);
  if (code === 0) return;
  if (/\[(?:remote )?rejected\].*(?:fetch first|non-fast-forward|cannot lock ref)/.test(stderr)) throw new ExpectedFailure(`somebody changed ${shown} meanwhile: nothing was pushed`, { hint: 'run it again' });
  throw new ExpectedFailure(`pushing to ${shown} failed: the wiki is as it was`, { hint: adviceOn(stderr) });
}

function told({ write, remove }: PushPlan, pages: number, revision: string, { shown }: Remote): string {
  const removed = remove.length === 0 ? '' : `, ${remove.length} removed`;
  return `${shown} has revision ${revision} now: ${pages} pages, ${write.length} written${removed}`;
}
