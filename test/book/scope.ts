/** A scope to resolve texts in, with values of one's own. */
import { catalogOf } from '#src/catalog/catalog.ts';
import type { Scope } from '#src/book/scope.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

/** The scope of a whole runbook, by its name among the fixtures, with more `vars` of the organization. */
export async function scopeOf(name: string, vars: Readonly<Record<string, string>> = {}): Promise<Scope> {
  const dir = RUNBOOKS.find(([each]) => each === name)?.[1] ?? '';
  const { runbook, prose } = await inputOf(dir);
  return { ...blank, runbook: withVars(runbook, vars), prose };
}

const blank = { catalog: catalogOf('en'), file: 'runbook.yaml', section: 'pages/here' };

const withVars = (runbook: Scope['runbook'], vars: Readonly<Record<string, string>>): Scope['runbook'] => ({ ...runbook, organization: { ...runbook.organization, vars: { ...runbook.organization.vars, ...vars } } });
