import { compileChecked } from '#scripts/build/compile-checked.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { textOf } from './common-options.ts';
import { ExpectedFailure } from './expected-failure.ts';
import { printFindings } from './print-findings.ts';

const DETAILS = `\`wiki push\` clones the wiki into a temporary folder, makes one commit of what changed, and pushes it. It writes and
removes only pages that it wrote itself; the file .breakglass-wiki.json in the wiki lists them. Pages of people stay.

Where somebody edited one of its pages since, or has a page of the same name, it changes nothing and shows the difference.
\`--force\` overrules; what it replaces stays in the history of the wiki.

The remote is the wiki's own repository: on GitHub and GitLab the address of the repository with .wiki.git at its end.
On GitHub, make the first page of the wiki by hand: before that, it has no repository.`;

export const wiki: Command = {
  summary: 'bring the runbook into the wiki of a repository',
  positionals: { name: 'push', help: 'the only thing there is to do', required: true },
  options: {
    remote: { value: 'URL', help: 'the repository of the wiki, such as git@github.com:org/name.wiki.git' },
    flavor: { value: 'FLAVOR', help: 'github or gitlab (default: that of the last push, else by the address)' },
    force: { help: 'overwrite pages that people edited' },
  },
  details: () => DETAILS,
  examples: [
    ['breakglass wiki push --remote git@github.com:org/name.wiki.git', 'the wiki of a repository on GitHub'],
    ['breakglass wiki push --remote https://git.example.com/org/name.wiki.git --flavor gitlab', 'a GitLab of your own'],
  ],
  run: async (call) => {
    const job = await readJob(call);
    const { options, io } = call;
    const { result, sources, prose } = await compileChecked(options.runbook, { asOf: options.asOf });
    if (result.diagnostics.length > 0) printFindings(result.diagnostics, sources, options, io);
    if (!result.ok) return 1;
    const { targetInput } = await import('#scripts/target-input.ts');
    const { pushWiki } = await import('#scripts/wiki/push-wiki.ts');
    io.err(await pushWiki(targetInput(result.value, prose, sources), { ...job, interactive: io.interactive, show: io.out }));
    return 0 satisfies ExitCode;
  },
};

async function readJob({ values, positionals, io }: Call) {
  const [action, ...more] = positionals;
  if (action !== 'push' || more.length > 0) throw new ExpectedFailure(action === undefined ? 'wiki needs what to do' : `wiki does not know ${positionals.join(' ')}`, { hint: 'breakglass wiki push --remote URL' });
  const [written, flavor] = [textOf(values, 'remote'), textOf(values, 'flavor')];
  if (written === undefined) throw new ExpectedFailure('wiki push needs the repository of the wiki', { hint: 'breakglass wiki push --remote git@github.com:org/name.wiki.git' });
  const { isFlavor } = await import('#scripts/wiki/push-wiki.ts');
  if (flavor !== undefined && !isFlavor(flavor)) throw new ExpectedFailure(`--flavor ${flavor} is unknown: write github or gitlab`);
  const { readRemote } = await import('#scripts/wiki/remote.ts');
  return { remote: readRemote(written, io.cwd), flavor, force: values['force'] === true };
}
