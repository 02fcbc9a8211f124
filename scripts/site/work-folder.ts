/** Where Astro works: a folder of its own beside the runbook, so that nothing is written into the engine. */
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hasCode } from '#scripts/cli/expected-failure.ts';

/** Absolute. Astro resolves its own parts from the root of a project, so the root has a way to the engine's packages. */
export async function prepareWorkFolder(cacheDir: string): Promise<string> {
  const root = join(cacheDir, 'astro');
  await mkdir(join(root, '.astro'), { recursive: true });
  await linkPackages(join(root, 'node_modules'));
  // Asking for newer versions would be a request to the network.
  await writeFile(join(root, '.astro', 'settings.json'), JSON.stringify({ checkUpdates: { enabled: false } }));
  return root;
}

async function linkPackages(link: string): Promise<void> {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('astro/package.json')));
  try {
    await symlink(packages, link, 'junction');
  } catch (error) {
    if (!hasCode(error, ['EEXIST'])) throw error;
    if ((await realpath(link).catch(() => '')) === (await realpath(packages))) return;
    const { rm } = await import('node:fs/promises');
    await rm(link, { recursive: true, force: true });
    await symlink(packages, link, 'junction');
  }
}
