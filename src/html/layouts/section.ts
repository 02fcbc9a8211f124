/** A section of the book as a page to read on a screen: in a richer form where its kind has one, as it is otherwise. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section } from '#src/book/book.ts';
import { hastOf } from '#src/html/body.ts';
import { placeAnchors } from '#src/html/place-anchors.ts';
import { viewOf, type View, type ViewInput } from '#src/html/view.ts';
import { aboutLayout } from './about.ts';
import { agentLayout } from './agent.ts';
import { channelsLayout, peopleLayout, rolesLayout } from './contacts.ts';
import { drillsLayout } from './drills.ts';
import { filterField } from './filter-field.ts';
import { levelLayout } from './level.ts';
import { procedureLayout } from './procedure.ts';
import { situationsLayout } from './situations.ts';

export function sectionLayout(section: Section, input: ViewInput, links: Pick<View, 'href' | 'anchor'>): ElementContent[] {
  const view = viewOf(input, links, section.id, section.origin);
  return placeAnchors(layoutOf(section, view), section.headings, view);
}

function layoutOf(section: Section, view: View): ElementContent[] {
  const gathered = GATHERED[section.id];
  if (section.entity === undefined && gathered !== undefined) return gathered(section, view);
  switch (section.kind) {
    case 'severity':
      return levelLayout(section.entity, view);
    case 'procedure':
      return procedureLayout(section.entity, view);
    case 'agent':
      return agentLayout(section.entity, view);
    case 'drills':
      return drillsLayout(section, view);
    default:
      return [h('h1', section.title), ...hastOf(section.body.children, view)];
  }
}

const agentsLayout = ({ title, body }: Section, view: View): ElementContent[] => [h('h1', title), ...filterField(view.runbook.agents.length, view), ...hastOf(body.children, view)];

/** Sections that gather many things and have a richer form here, by their ids. */
const GATHERED: Readonly<Record<string, (section: Section, view: View) => ElementContent[]>> = {
  'contacts/channels': ({ title }, view) => channelsLayout(title, view),
  'contacts/people': ({ title }, view) => peopleLayout(title, view),
  'contacts/roles': ({ title }, view) => rolesLayout(title, view),
  'overview/about': aboutLayout,
  'overview/agents': agentsLayout,
  'overview/situations': ({ title }, view) => situationsLayout(title, view),
};
