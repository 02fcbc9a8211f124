/** One thing by its address: `templates.internal`, `agents.billing.kill-switch`. */
import { list, paragraph, strong, type Block } from '#src/book/build.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import { referenceNodes } from '#src/book/prose/reference.ts';
import type { Scope } from '#src/book/scope.ts';
import { runBlocks } from '#src/book/sections/run.ts';
import { fieldBlocks } from '#src/book/sections/template-field.ts';
import { clock } from '#src/book/sections/severity.ts';
import { lookup } from '#src/model/lookup.ts';

export function showThing(what: string, scope: Scope): Block[] {
  const path = what.split('.');
  const [root = '', id = '', part] = path;
  const name = paragraph(strong(referenceNodes(path, what, scope)));
  const { templates, severities } = lookup(scope.runbook);
  const template = root === 'templates' ? templates.get(id) : undefined;
  if (template !== undefined) return [name, list(template.fields.map((field) => fieldBlocks(field, { ...scope, ask: template.ask, file: template.origin.file })))];
  if (root === 'agents' && part !== undefined) return runBlocks({ agent: id, control: part }, scope);
  const severity = root === 'severities' ? severities.get(id) : undefined;
  if (severity !== undefined) return [name, paragraph(proseLine(severity.definition, { ...scope, severity })), ...clock(severity, { ...scope, severity })];
  return [name];
}
