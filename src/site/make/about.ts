import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { factList, type Fact } from '#src/html/command-block.ts';
import { addToDate } from '#src/model/time/dates.ts';
import { dateText, dueDate } from '#src/html/layouts/drill-dates.ts';
import { linkTo, linksTo, viewOf, type View } from '#src/html/view.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Draft, SiteMaker } from './make-site.ts';

/** Which revision this is, who answers for it, and until when its review counts. */
export function aboutPage({ input, href }: SiteMaker): Draft {
  const words = input.catalog.site.about;
  const view = viewOf(input, { href: href('overview/about') }, 'overview/about');
  const { book } = input;
  const summary = book.summary === undefined ? [] : [h('p', { className: ['lead'] }, book.summary)];
  return { path: 'overview/about', title: words.title, kind: 'about', markdown: true, nodes: [h('h1', words.title), ...summary, factList(facts(view))] };
}

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
