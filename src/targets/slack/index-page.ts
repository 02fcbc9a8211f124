/** The page to choose from: which message when, where it goes, and what to fill in. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Catalog } from '#src/catalog/catalog.ts';
import { fill } from '#src/model/fill.ts';
import { builderLink } from '#src/messages/slack/builder-link.ts';
import { slackMessage } from '#src/messages/slack/slack-message.ts';
import { latestText } from '#src/messages/latest-text.ts';
import type { Placeholder } from '#src/messages/message.ts';
import { inOrder } from '#src/messages/plan.ts';
import { heading, link, paragraph, tableOf, text } from '#src/messages/to-mdast.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import { markdownOf } from '#src/targets/message-markdown.ts';
import type { TargetInput } from '#src/targets/target.ts';

export function indexPage(composed: readonly Composed[], input: TargetInput): string {
  const words = input.catalog.messages.index;
  const { severities, settings } = input.runbook;
  const levels = severities.length === 0 ? [{ id: 'all', label: words.all }] : severities;
  return markdownOf([
    heading(1, [text(fill(words.slackTitle, { title: settings.title }))]),
    paragraph([text(fill(words.revision, { revision: input.book.revision.label }))]),
    paragraph([text(words.how)]),
    ...levels.flatMap(({ id, label }) => levelNodes(id, label, composed, input.catalog)),
    heading(2, [text(words.fillIn)]),
    paragraph([text(words.fillInHow)]),
    ...fillInNodes(composed, input),
    ...composed.map((each) => builderDefinition(each, input.catalog)),
  ], { alignTables: false });
}

function levelNodes(id: string, label: string, composed: readonly Composed[], catalog: Catalog): RootContent[] {
  const words = catalog.messages.index;
  const own = composed.filter(({ planned }) => (planned.severity?.id ?? 'all') === id);
  const rows = own.map((each) => messageRow(each, catalog));
  return [
    heading(2, [text(label)]),
    paragraph([link(`${id}/war-room.canvas.md`, words.warRoom)]),
    ...(rows.length === 0 ? [paragraph([text(words.noMessages)])] : [tableOf([words.message, words.moment, words.goesTo, words.sentBy, words.latest, words.files].map((each) => [text(each)]), rows)]),
  ];
}

function messageRow({ planned, message }: Composed, catalog: Catalog): PhrasingContent[][] {
  const words = catalog.messages.index;
  const { channels, to, who } = message.delivery;
  const [agent] = planned.agents;
  const name = agent === undefined ? planned.template.title : fill(words.forAgent, { message: planned.template.title, agent: agent.name });
  const file = (ending: string, label: string): PhrasingContent[] => [link(`${planned.path}${ending}`, label), text(' · ')];
  return [
    [text(name)],
    [text(catalog.messages.moments[message.moment])],
    [text([...channels, ...to].join(', '))],
    [text(who.join(', '))],
    [text(latestText(message.delivery, catalog))],
    [...file('.txt', words.paste), ...file('.json', words.webhook), ...file('.canvas.md', words.canvas), builderReference(planned.path, words.builder)],
  ];
}

/** The addresses are long, so that they stand at the end of the page, where nobody has to read past them. */
const builderReference = (path: string, label: string): PhrasingContent => ({ type: 'linkReference', identifier: path, label: path, referenceType: 'full', children: [text(label)] });
const builderDefinition = ({ planned: { path }, message }: Composed, catalog: Catalog): RootContent => ({ type: 'definition', identifier: path, label: path, url: builderLink(slackMessage(message, catalog).blocks) });

/** Per template, everything that may stand open in one of its messages. */
function fillInNodes(composed: readonly Composed[], { runbook, catalog }: TargetInput): RootContent[] {
  const words = catalog.messages.index;
  return inOrder(runbook.templates).flatMap((template) => {
    const own = composed.filter(({ planned }) => planned.template.id === template.id);
    const all = new Map(own.flatMap(({ message }) => message.placeholders).map((placeholder) => [placeholder.id, placeholder]));
    if (all.size === 0) return [];
    const head = [words.inText, words.name, words.write, words.type, words.options, words.example, words.default].map((each) => [text(each)]);
    return [heading(3, [text(template.title)]), tableOf(head, [...all.values()].map((placeholder) => placeholderRow(placeholder, catalog)))];
  });
}

function placeholderRow({ id, word, prompt, type, options, example, default: usual }: Placeholder, { messages }: Catalog): PhrasingContent[][] {
  const cells = [fill(messages.open, { word }), id, prompt, messages.types[type], options.join('; '), example ?? '', usual ?? ''];
  return cells.map((cell, index) => (cell === '' ? [] : [index === 1 ? { type: 'inlineCode', value: cell } : text(cell.replaceAll('\n', ' '))]));
}
