/** The parts of an edition in their order. What a runbook lacks, its binder lacks. */
import type { Chapter, Section } from '#src/book/book.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { finder, FINDER } from './cards/finder.ts';
import { levelCard } from './cards/level-card.ts';
import { levelViews } from './cards/level-view.ts';
import { scenarioCard, scenarioCardId } from './cards/scenario-card.ts';
import type { Edition, Paper } from './edition.ts';
import { forms } from './forms/forms.ts';
import { contents, CONTENTS } from './front/contents.ts';
import { cover } from './front/cover.ts';
import { record } from './front/record.ts';
import { groupSections } from './group-sections.ts';
import { linkList, LINK_LIST } from './link-list.ts';
import { numberLinks } from './number-links.ts';
import { PAPERS, textHeight } from './paper.ts';
import type { Plan } from './plan.ts';
import { sectionSheet, sharedSheet } from './section-sheet.ts';
import type { BinderPart, Sheet } from './sheet.ts';
import { agentSheet } from './sheets/agent-sheet.ts';
import { makeWriter, type Writer } from './writer.ts';

export interface Composed {
  readonly parts: readonly BinderPart[];
  readonly writer: Writer;
}

export interface ComposeOptions {
  readonly input: TargetInput;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly plan: Plan;
}

export function compose(options: ComposeOptions): Composed {
  const { chapters, writer } = prepare(options);
  const { input, edition } = options;
  const parts = partsOf(chapters, writer);
  if (edition.kind === 'cards' || edition.kind === 'forms') return { parts, writer };
  const links = numberLinks(parts.flatMap(({ sheets }) => sheets.flatMap(({ content }) => content)), true);
  const listed = links.length === 0 ? [] : [part('links', writer.words.links.part, [linkList(links, writer)])];
  const body = withTabs([...parts, ...listed]);
  const front: BinderPart = { id: 'binder/front', title: input.book.title, tab: undefined, unlisted: true, sheets: [cover(writer), record(writer), contents(body, writer)] };
  return { parts: [front, ...body], writer };
}

/** The sheets that can be set in several ways, to be measured before all others are made. */
export function composeFitted(options: ComposeOptions): Composed {
  const { writer } = prepare(options);
  const { edition } = options;
  const parts = edition.kind === 'forms' ? [] : cardParts(writer);
  numberLinks(parts.flatMap(({ sheets }) => sheets.flatMap(({ content }) => content)), edition.kind !== 'cards');
  return { parts, writer };
}

function prepare({ input, edition, paper, plan }: ComposeOptions): { readonly chapters: readonly Chapter[]; readonly writer: Writer } {
  const chapters = chaptersOf(input, edition);
  return { chapters, writer: makeWriter({ input, edition, paper, plan, holds: new Set(addressesOf(input, edition, chapters)) }) };
}

/** The chapters that an edition holds: those of one agent leave the other agents out. */
function chaptersOf({ book }: TargetInput, edition: Edition): readonly Chapter[] {
  if (edition.kind === 'cards' || edition.kind === 'forms') return [];
  const chapters = book.chapters.map((chapter) => ({ ...chapter, sections: chapter.sections.filter((section) => concerns(section, edition)) }));
  return chapters.filter(({ sections }) => sections.length > 0);
}

function concerns(section: Section, edition: Edition): boolean {
  if (edition.kind !== 'agent') return true;
  if (section.kind === 'agent') return section.entity.id === edition.agent;
  return section.kind !== 'procedure' || section.entity.agents.length === 0 || section.entity.agents.includes(edition.agent);
}

/** Everything that a page number can be asked for. */
function addressesOf(input: TargetInput, edition: Edition, chapters: readonly Chapter[]): readonly string[] {
  if (edition.kind === 'forms') return [];
  const { severities, procedures } = input.runbook;
  const cards = [FINDER, 'cards/every-incident', ...severities.map(({ id }) => `cards/severities/${id}`), ...procedures.map(scenarioCardId)];
  if (edition.kind === 'cards') return cards;
  const parts = ['binder/cards', 'binder/forms', 'binder/links', ...chapters.map(({ id }) => `binder/${id}`)];
  return [...cards, ...parts, ...chapters.flatMap(({ sections }) => sections.map(({ id }) => id)), CONTENTS, LINK_LIST, ...formAddresses(input)];
}

const formAddresses = ({ runbook }: TargetInput): readonly string[] =>
  ['incident-log', 'communications-log', 'decision-record', 'evidence', 'drill-record', 'post-mortem', ...runbook.templates.map(({ id }) => id)].map((id) => `forms/${id}`);

function partsOf(chapters: readonly Chapter[], writer: Writer): readonly BinderPart[] {
  const { kind } = writer.edition;
  const cards = kind === 'forms' ? [] : cardParts(writer);
  const filled = kind === 'cards' ? [] : [part('forms', writer.words.forms.part, forms(writer))];
  return withTabs([...cards, ...chapterParts(chapters, writer), ...filled]);
}

function cardParts(writer: Writer): readonly BinderPart[] {
  const views = levelViews(writer);
  const scenarios = writer.input.runbook.procedures.filter(({ type, agents }) => type === 'scenario' && (agents.length === 0 || writer.agents.some(({ id }) => agents.includes(id))));
  if (views.length + scenarios.length === 0) return [];
  return [part('cards', writer.words.cards.part, [finder(views, scenarios, writer), ...views.map((view) => levelCard(view, writer)), ...scenarios.map((procedure) => scenarioCard(procedure, writer))])];
}

/** Agents and contacts stand behind the chapters to read, where a hand finds them. The escalation matrix goes with the contacts. */
function chapterParts(chapters: readonly Chapter[], writer: Writer): readonly BinderPart[] {
  const matrix = chapters.flatMap(({ sections }) => sections.filter(({ id }) => id === MATRIX));
  const first = chapters.filter(({ id }) => !LATE.includes(id));
  const agents = chapters.filter(({ id }) => id === 'agents');
  const contacts = chapters.filter(({ id }) => id === 'contacts');
  return [
    ...first.map(({ id, title, sections }) => part(id, title, sheetsOf(sections.filter((section) => section.id !== MATRIX), writer))),
    ...agents.map(({ id, title, sections }) => part(id, title, sheetsOf(sections, writer))),
    ...contacts.map(({ id, title, sections }) => part(id, title, sheetsOf([...matrix, ...sections], writer))),
  ].filter(({ sheets }) => sheets.length > 0);
}

const MATRIX = 'overview/escalation';
const LATE: readonly string[] = ['agents', 'contacts'];

const sheetsOf = (sections: readonly Section[], writer: Writer): readonly Sheet[] =>
  groupSections(sections, textHeight(PAPERS[writer.paper])).map((group) => {
    const [section] = group;
    if (section === undefined || group.length > 1) return sharedSheet(group, writer);
    return section.kind === 'agent' ? agentSheet(section.entity, writer) : sectionSheet(section, writer);
  });

const part = (id: string, title: string, sheets: readonly Sheet[]): BinderPart => ({ id: `binder/${id}`, title, tab: undefined, sheets });

/** Chapters are counted; the cards have the names of their levels on their tabs. */
const withTabs = (parts: readonly BinderPart[]): readonly BinderPart[] => {
  const counted = parts.filter(({ id }) => id !== 'binder/cards');
  return parts.map((each) => (counted.includes(each) ? { ...each, tab: String(counted.indexOf(each) + 1) } : each));
};
