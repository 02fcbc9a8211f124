/** Where messages are written: on the page of each level and each template. Without scripts, the text of the notice stands there. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section } from '#src/book/book.ts';
import type { ViewInput } from '#src/html/view.ts';
import { compose } from '#src/messages/compose.ts';
import { noticeOf } from '#src/messages/notice.ts';
import { plainText } from '#src/messages/plain-text.ts';
import type { Severity } from '#src/model/runbook.ts';

/** A level's page has it after those who are told; a template's page begins with it, and its advice follows. */
export function withComposer(section: Section, nodes: readonly ElementContent[], input: ViewInput): ElementContent[] {
  if (section.kind === 'severity') return nodes.map((node) => (node.type === 'element' ? { ...node, children: insertedBefore(['then', 'is-it'], levelComposer(section.entity, input), node.children) } : node));
  if (section.kind !== 'template') return [...nodes];
  const place = [h('h2', { id: 'message', className: ['js-only', 'to-compose'] }, input.catalog.site.composer.title), h('div', { className: ['composer', 'js-only'], dataComposer: '', dataTemplate: section.entity.id })];
  const first = nodes.findIndex((node) => node.type === 'element' && node.tagName === 'h2');
  return first === -1 ? [...nodes, ...place] : [...nodes.slice(0, first), ...place, ...nodes.slice(first)];
}

/** Before the first heading of those that `ids` name. */
function insertedBefore(ids: readonly string[], added: readonly ElementContent[], nodes: readonly ElementContent[]): ElementContent[] {
  const at = nodes.findIndex((node) => node.type === 'element' && ids.includes(String(node.properties['id'])));
  return [...nodes.slice(0, at), ...added, ...nodes.slice(at)];
}

function levelComposer(severity: Severity, input: ViewInput): ElementContent[] {
  const { runbook, book, catalog, prose } = input;
  const template = noticeOf({ runbook, severity });
  const moment = template?.moments[0];
  if (template === undefined || moment === undefined) return [];
  const { title, lead } = catalog.site.composer;
  const message = compose({ runbook, catalog, revision: book.revision.label, prose: (text) => prose(text).tree }, { template, moment, severity });
  return [
    h('h2', { id: 'message', className: ['to-compose'] }, title),
    h('div', { className: ['composer'], dataComposer: '', dataLevel: severity.id }, [h('p', { className: ['quiet'] }, lead), h('pre', { className: ['message-text'] }, plainText(message, catalog))]),
  ];
}
