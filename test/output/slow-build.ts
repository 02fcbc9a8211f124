/** A build for tests of the swap: `slow-build.ts OUT GENERATION FILES MILLISECONDS`. Tells on stdout when it starts. */
import { setTimeout as wait } from 'node:timers/promises';
import { makeManifest, manifestText } from '#scripts/output/manifest.ts';
import { recoverOutput } from '#scripts/output/recover-output.ts';
import { withOutput } from '#scripts/output/with-output.ts';
import { writeFiles } from '#scripts/output/write-files.ts';

const [out = '', generation = '', count = '', pause = ''] = process.argv.slice(2);

await recoverOutput(out);
await withOutput(out, async (staging) => {
  process.stdout.write('building\n');
  const files = Array.from({ length: Number(count) }, (_, index) => ({ path: `pages/${index}.txt`, content: `${generation}: page ${index}\n`.repeat(50) }));
  for (const file of files) {
    await writeFiles(staging, [file]);
    if (Number(pause) > 0) await wait(Number(pause));
  }
  const manifest = makeManifest(files, { revision: generation, engine: 'test' });
  await writeFiles(staging, [{ path: 'manifest.json', content: manifestText(manifest) }]);
});
process.stdout.write('done\n');
