/** Which file defines what: the folders of a runbook and the schema of each. */
import { z } from 'zod';
import { agentDefaultsSchema, agentFileSchema } from './agent.ts';
import { drillSchema } from './drill.ts';
import { ID_PATTERN } from './field.ts';
import { organizationSchema } from './organization.ts';
import { pageSchema } from './page.ts';
import { obligationSchema, procedureSchema, stepSchema } from './procedure.ts';
import { runbookSchema } from './runbook.ts';
import { severitySchema } from './severity.ts';
import { templateSchema } from './template.ts';

export const FILE_SCHEMAS = {
  runbook: runbookSchema,
  organization: organizationSchema,
  severity: severitySchema,
  agent: agentFileSchema,
  'agent-defaults': agentDefaultsSchema,
  procedure: procedureSchema,
  step: stepSchema,
  template: templateSchema,
  obligation: obligationSchema,
  drill: drillSchema,
  page: pageSchema,
} as const satisfies Record<string, z.ZodType>;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** The folder of each kind that lives in one. */
export const FOLDERS = {
  severities: 'severity',
  agents: 'agent',
  procedures: 'procedure',
  templates: 'template',
  obligations: 'obligation',
  drills: 'drill',
  pages: 'page',
} as const satisfies Record<string, FileKind>;

/** A file that defines something. `id` is the definition's; a step's is the step's, `procedure` whose. */
export interface Definition {
  readonly kind: FileKind;
  readonly id: string;
  readonly procedure?: string;
  /** A step's place among its siblings, from `NN-`. */
  readonly order?: number;
}

export type Classified = { readonly ok: true; readonly definition: Definition } | { readonly ok: false; readonly message: string };

const EXTENSION = /\.(yaml|yml|mdx|md)$/;

/** What a file of a runbook folder defines, by its path (forward slashes), or why it defines nothing. */
export function classify(path: string): Classified {
  const parts = path.replace(EXTENSION, '').split('/');
  const [folder = '', name = '', part] = parts;
  if (parts.length === 1) return rootFile(path, folder);
  const kind = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder as keyof typeof FOLDERS] : undefined;
  if (kind === undefined) return no(`no definitions live in \`${folder}/\`: use ${Object.keys(FOLDERS).join(', ')}`);
  if (kind === 'agent' && name === '_defaults') return yes({ kind: 'agent-defaults', id: '_defaults' });
  if (!ID_PATTERN.test(name)) return no(`\`${name}\` is no id: a file name is lower-case letters, digits and single hyphens`);
  if (parts.length === 2) return yes({ kind, id: name });
  if (kind !== 'procedure' || parts.length > 3 || part === undefined) return no(`${folder}/ holds files, not folders`);
  return part === 'index' ? yes({ kind, id: name }) : stepFile(name, part);
}

function rootFile(path: string, name: string): Classified {
  if ((name === 'runbook' || name === 'organization') && /\.ya?ml$/.test(path)) return yes({ kind: name, id: name });
  return no('beside the folders only runbook.yaml and organization.yaml define something');
}

function stepFile(procedure: string, name: string): Classified {
  const match = /^(\d{1,4})-(.+)$/.exec(name);
  const id = match?.[2] ?? '';
  if (!ID_PATTERN.test(id)) return no(`a step's file is named NN-<step>: \`01-${name.replace(/[^a-z0-9-]/g, '') || 'acknowledge'}\``);
  return yes({ kind: 'step', id, procedure, order: Number(match?.[1]) });
}

const yes = (definition: Definition): Classified => ({ ok: true, definition });
const no = (message: string): Classified => ({ ok: false, message });
