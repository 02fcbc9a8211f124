/** A message or a document: who gets it, when, and what it says. */
import { heading, inlineCode, joined, line, lineList, list, paragraph, strong, table, text, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { intervalText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseBlocks } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { factList, linkedLevels, linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import type { Template } from '#src/model/runbook.ts';
import { askedLine } from './command-parts.ts';
import { documentBlocks, fieldBlocks, subjectBlocks } from './template-field.ts';
import { timingLine } from './varying.ts';

export function templateSection(template: Template, outer: Scope): Section {
  const id = addressOf('templates', template.id);
  const scope = { ...outer, ask: template.ask, file: template.origin.file, section: id };
  const words = scope.catalog.book.template;
  const isDocument = template.kind === 'document';
  const subject = template.subject === undefined ? [] : [subjectBlocks(template.subject, scope)];
  const blocks = [
    ...facts(template, scope),
    ...(isDocument && subject.length > 0 ? [list(subject)] : []),
    heading(2, isDocument ? words.sections : words.fields, 'fields'),
    ...(isDocument ? documentBlocks(template.fields, scope) : [list([...subject, ...template.fields.map((field) => fieldBlocks(field, scope))])]),
    ...(template.labels ? [] : [paragraph(words.noLabels)]),
    ...ask(template, scope),
    ...advice(template, scope),
  ];
  return { kind: 'template', entity: template, ...finish({ id, title: labelText(template.title, scope), summary: fill(words.summary, { audience: scope.catalog.book.audiences[template.audience] ?? template.audience }), blocks, origin: template.origin }) };
}

function facts(template: Template, scope: Scope): Block[] {
  const { template: words, audiences, moments, severity, between } = scope.catalog.book;
  const { update_every: every } = template;
  const listed: readonly (readonly [string, Part])[] = [
    [words.audience, audiences[template.audience] ?? template.audience],
    [words.channels, linkedList('channels', template.channels, scope)],
    [words.to, linkedList('roles', template.to, scope)],
    [words.who, linkedList('roles', template.who, scope)],
    [words.levels, linkedLevels(template.severities, scope)],
    [words.moments, joined(template.moments.map((moment) => line(moments[moment])), () => [text(between)])],
    [words.by, timingLine(template.by, template.severities, scope)],
    [words.updateEvery, every === undefined ? [] : every === 'none' ? severity.noUpdates : fillInline(severity.updateEvery, { time: intervalText(every, scope) })],
  ];
  return factList(listed, scope);
}

function ask(template: Template, scope: Scope): Block[] {
  const entries = Object.entries(template.ask);
  if (entries.length === 0) return [];
  return [heading(2, scope.catalog.book.template.ask, 'ask'), lineList(entries.map(([name, declared]) => [inlineCode(name), ...askedLine(declared, scope)]))];
}

function advice(template: Template, scope: Scope): Block[] {
  const blocks = proseBlocks(template.body, scope, 3);
  return blocks.length === 0 ? [] : [heading(2, scope.catalog.book.template.advice, 'advice'), ...blocks];
}

/** All templates: what is sent to whom, where, when. */
export function templatesTable(scope: Scope): Block[] {
  const { template: words, audiences, moments, and } = scope.catalog.book;
  const rows = scope.runbook.templates.map((template): readonly Part[] => [
    strong(linkedList('templates', [template.id], scope)),
    audiences[template.audience] ?? template.audience,
    joined([linkedList('channels', template.channels, scope), linkedList('roles', template.to, scope)].filter((each) => each.length > 0), () => [text(and)]),
    linkedList('roles', template.who, scope),
    scope.runbook.severities.length === 0 ? [] : template.severities.length === 0 ? words.all : linkedLevels(template.severities, scope),
    joined(template.moments.map((moment) => line(moments[moment])), () => [text(and)]),
    timingLine(template.by, template.severities, scope),
  ]);
  return rows.length === 0 ? [] : [table([words.template, words.audience, words.channels, words.who, words.levels, words.moments, words.by], rows)];
}

