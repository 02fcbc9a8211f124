import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section } from '#src/book/book.ts';
import { hastOf } from '#src/html/body.ts';
import { factList, type Fact } from '#src/html/command-block.ts';
import { addToDate } from '#src/model/time/dates.ts';
import { dateText, dueDate } from './drill-dates.ts';
import { linkTo, linksTo, type View } from '#src/html/view.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';

/** Which revision this is, who answers for it, and until when its review counts. */
export const aboutLayout = ({ title, body }: Section, view: View): ElementContent[] => [
  h('h1', title),
  ...(view.book.summary === undefined ? [] : [h('p', { className: ['lead'] }, view.book.summary)]),
  factList(facts(view)),
  // Its first list holds these same facts.
  ...hastOf(body.children.slice(Math.max(0, body.children.findIndex(({ type }) => type === 'heading'))), view),
];

function facts(view: View): Fact[] {
  const { settings, organization } = view.runbook;
  const words = view.catalog.site.about;
  return [
    { label: words.organization, value: text(organization.name) },
    { label: words.revision, value: [h('code', view.book.revision.label)] },
    { label: words.revised, value: text(dateText(settings.revised, view)) },
    ...(settings.owner === undefined ? [] : [{ label: words.owner, value: linksTo('roles', settings.owner, view) }]),
    ...reviewFacts(view),
    ...(settings.site === undefined ? [] : [{ label: words.site, value: address(settings.site) }]),
    ...(settings.repository === undefined ? [] : [{ label: words.repository, value: address(settings.repository) }]),
  ];
}

function reviewFacts(view: View): Fact[] {
  const { reviewed, review_every } = view.runbook.settings;
  const words = view.catalog.site.about;
  if (reviewed === undefined) return [];
  const roles = lookup(view.runbook).roles;
  const by = reviewed.by.flatMap((id, index) => [...(index === 0 ? [] : text(', ')), linkTo(roles.has(id) ? 'roles' : 'people', id, view)]);
  return [
    { label: words.reviewed, value: [...text(`${fill(words.reviewedBy, { date: dateText(reviewed.on, view) })} `), ...by] },
    ...(review_every === undefined ? [] : [{ label: words.due, value: [dueDate(addToDate(reviewed.on, review_every), view)] }]),
  ];
}

const text = (value: string): ElementContent[] => [{ type: 'text', value }];
const address = (url: string): ElementContent[] => [h('a', { href: url }, url)];
