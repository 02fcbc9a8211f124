import { resolve } from 'node:path';
import { installSchemas, usualSchemaFolder } from '#scripts/editor/install-schemas.ts';
import type { Command } from './command.ts';
import { textOf } from './common-options.ts';

/** That the YAML extension does not read front matter: redhat-developer/vscode-yaml#207. What starts the Astro extension: `activationEvents` in its package.json. */
const DETAILS = `Writes one JSON Schema (draft 7) for each kind of definition file, and tells VS Code which files each is for:
  - .vscode/settings.json maps YAML files to the schemas; other settings stay as they are.
  - .vscode/extensions.json recommends the extensions: YAML (Red Hat) completes and checks YAML files.
  - .astro/collections/ is for the front matter of .mdx and .md files. The YAML extension does not look there;
    the Astro extension does, together with the MDX extension. It starts in a workspace that has astro.config.*
    at its top, and otherwise once an .astro file is opened. Run \`breakglass schema\` again after adding a file.

Any other editor with the YAML language server (Neovim, Helix, Emacs, Zed) reads the schema from the first line of a
YAML file:
  # yaml-language-server: $schema=../schemas/json/agent.schema.json
The line is a comment: the compiler passes over it.

The schemas check the shape of one file. Names of other things, and all else, are for \`breakglass validate\`.`;

export const schema: Command = {
  summary: 'write the JSON Schemas that editors complete and check with',
  options: { 'out-dir': { value: 'DIR', help: 'where the schemas go (default: schemas/json beside the runbook folder)' } },
  details: () => DETAILS,
  examples: [
    ['breakglass schema', 'set up the workspace in the current folder for ./runbook'],
    ['breakglass schema --runbook ops/runbook --out-dir ops/schemas', 'another runbook, another place'],
  ],
  run: async ({ options, values, io }) => {
    const outDir = textOf(values, 'out-dir');
    const schemas = outDir === undefined ? usualSchemaFolder(options.runbook) : resolve(io.cwd, outDir);
    const lines = await installSchemas({ runbook: options.runbook, schemas, workspace: io.cwd });
    for (const line of lines) io.out(line);
    return 0;
  },
};
