import { PARTS, type Part, type ProcedureType } from '#schemas/vocabulary.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import type { Book, Chapter, Section } from './book.ts';
import { labelText } from './prose/label.ts';
import { plainLine } from './prose/plain.ts';
import { redirectsOf } from './redirects.ts';
import type { Scope } from './scope.ts';
import { aboutSections } from './sections/about.ts';
import { agentSection } from './sections/agent.ts';
import { agentsSections } from './sections/agents.ts';
import { contactsSections } from './sections/contacts.ts';
import { drillsSections } from './sections/drills.ts';
import { escalationSections } from './sections/escalation.ts';
import { obligationSection } from './sections/obligation.ts';
import { pageSection } from './sections/page.ts';
import { procedureSection } from './sections/procedure.ts';
import { severitiesSections } from './sections/severities.ts';
import { severitySection } from './sections/severity.ts';
import { situationsSections } from './sections/situations.ts';
import { statusesSections } from './sections/statuses.ts';
import { templateSection } from './sections/template.ts';

export interface BookOptions {
  readonly catalog: Catalog;
  readonly prose: ProseReader;
}

/** The book of a checked runbook: chapters in the order of reading, every reference and component resolved. */
export function makeBook(runbook: Runbook, { catalog, prose }: BookOptions): Book {
  const { settings, organization, hash } = runbook;
  const scope: Scope = { runbook, catalog, prose, file: 'runbook.yaml', section: '' };
  return {
    title: labelText(settings.title, scope),
    summary: settings.summary === undefined ? undefined : plainLine(settings.summary, scope),
    organization: labelText(organization.name, scope),
    language: settings.language,
    revision: { version: settings.version, date: settings.revised, hash, label: `${settings.version} · ${settings.revised} · ${hash}` },
    chapters: PARTS.map((part) => chapter(part, scope)).filter(({ sections }) => sections.length > 0),
    redirects: redirectsOf(runbook),
  };
}

function chapter(part: Part, scope: Scope): Chapter {
  const pages = scope.runbook.pages.filter((page) => page.part === part).map((page) => pageSection(page, scope));
  const about = part === 'reference' ? aboutSections(scope) : [];
  return { id: part, title: titleOf(part, scope), sections: [...SECTIONS[part](scope), ...pages, ...about] };
}

function titleOf(part: Part, { runbook, catalog }: Scope): string {
  const isWithout = part === 'severities' && runbook.severities.length === 0;
  return isWithout ? catalog.book.severity.withoutLevels : catalog.book.parts[part];
}

const SECTIONS: Readonly<Record<Part, (scope: Scope) => readonly Section[]>> = {
  severities: (scope) => [...severitiesSections(scope), ...scope.runbook.severities.map((severity) => severitySection(severity, scope)), ...escalationSections(scope)],
  response: ofType('response'),
  scenarios: (scope) => [...situationsSections(scope), ...ofType('scenario')(scope)],
  recovery: ofType('recovery'),
  roles: ofType('role'),
  agents: (scope) => [...agentsSections(scope), ...scope.runbook.agents.map((agent) => agentSection(agent, scope))],
  communication: (scope) => [...scope.runbook.templates.map((template) => templateSection(template, scope)), ...statusesSections(scope)],
  contacts: contactsSections,
  obligations: (scope) => scope.runbook.obligations.map((obligation) => obligationSection(obligation, scope)),
  review: ofType('review'),
  drills: drillsSections,
  reference: () => [],
};

function ofType(type: ProcedureType): (scope: Scope) => readonly Section[] {
  return (scope) => scope.runbook.procedures.filter((procedure) => procedure.type === type).map((procedure) => procedureSection(procedure, scope));
}
