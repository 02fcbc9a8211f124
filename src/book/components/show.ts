/** `<Show what="…" />`: the same tables that the sections use. */
import type { Component } from '#src/source/nodes.ts';
import type { Showable } from '#schemas/vocabulary.ts';
import { SHOWABLE } from '#schemas/vocabulary.ts';
import { paragraph, type Block } from '#src/book/build.ts';
import type { Source } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { controlsTable } from '#src/book/sections/agents.ts';
import { channelsTable, rolesTable } from '#src/book/sections/contacts.ts';
import { drillsTable } from '#src/book/sections/drills.ts';
import { escalationMatrix } from '#src/book/sections/escalation.ts';
import { obligationsTable } from '#src/book/sections/obligation.ts';
import { severitiesTable } from '#src/book/sections/severities.ts';
import { statusesTable } from '#src/book/sections/statuses.ts';
import { templatesTable } from '#src/book/sections/template.ts';
import { showThing } from './show-thing.ts';

const TABLES: Readonly<Record<Showable, (scope: Scope) => readonly Block[]>> = {
  severities: severitiesTable,
  escalation: escalationMatrix,
  roles: rolesTable,
  channels: channelsTable,
  controls: controlsTable,
  templates: templatesTable,
  obligations: obligationsTable,
  drills: drillsTable,
  statuses: statusesTable,
};

export function show({ attributes }: Component, { scope }: Source): Block[] {
  const what = attributes['what'] ?? '';
  const known = SHOWABLE.find((each) => each === what);
  const blocks = known === undefined ? showThing(what, scope) : TABLES[known](scope);
  return blocks.length > 0 ? [...blocks] : [paragraph(scope.catalog.book.nothingToShow)];
}
