/** All that composing needs, as plain data that fits into a script: what no message can show is left out. */
import type { Root } from 'mdast';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Agent, Procedure, Step } from '#src/model/runbook.ts';
import { allSteps } from '#src/model/steps.ts';
import { compose, type Composer } from './compose.ts';
import { planMessages } from './plan.ts';
import type { Prose } from './scope.ts';

export interface MessageData {
  readonly runbook: Content;
  readonly revision: string;
  readonly catalog: MessageCatalog;
  /** The parsed trees, by their text. */
  readonly trees: Readonly<Record<string, Root>>;
}

export function messageData(composer: Composer): MessageData {
  const { locale, time, messages } = composer.catalog;
  const trees = Object.fromEntries(textsNeeded(composer).map((text) => [text, bare(composer.prose(text))]));
  return { runbook: shownContent(composer.runbook), revision: composer.revision, catalog: { locale, time, messages }, trees };
}

export function composerOfData({ runbook, revision, catalog, trees }: MessageData): Composer {
  return { runbook, revision, catalog, prose: (text) => (Object.hasOwn(trees, text) ? trees[text] : undefined) ?? asText(text) };
}

/** Author text that composing parses, in order: of every message, and of every agent in it. */
function textsNeeded(composer: Composer): string[] {
  const texts = new Set<string>();
  const prose: Prose = (text) => {
    texts.add(text);
    return composer.prose(text);
  };
  const plans = [...planMessages(composer.runbook, 'message'), ...planMessages(composer.runbook, 'document')].filter(({ agents }) => agents.length === 0);
  const [worst] = composer.runbook.severities;
  for (const planned of plans) compose({ ...composer, prose }, planned);
  for (const planned of plans.filter(({ severity }) => severity === worst)) {
    for (const agent of composer.runbook.agents) compose({ ...composer, prose }, { ...planned, agents: [agent] });
  }
  return [...texts].toSorted();
}

/** Without positions, which are most of a tree's size. */
function bare(tree: Root): Root {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));
}

const asText = (value: string): Root => ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] });

/** The same names, values and places; bodies, drills, pages and most of procedures and controls stay behind. */
function shownContent(runbook: Content): Content {
  const texts = JSON.stringify([runbook.templates, runbook.severities, runbook.organization, runbook.settings]);
  return {
    ...runbook,
    severities: runbook.severities.map((severity) => ({ ...severity, body: '', examples: [], signals: [] })),
    agents: runbook.agents.map((agent) => shownAgent(agent, texts)),
    procedures: texts.includes('{procedures.') ? runbook.procedures.map((procedure) => ({ ...procedure, body: '' })) : runbook.procedures.map(placeOfProcedure),
    templates: runbook.templates.map((template) => ({ ...template, body: '' })),
    obligations: runbook.obligations.map((obligation) => ({ ...obligation, body: '' })),
    drills: [],
    pages: runbook.pages.map((page) => ({ ...page, body: '' })),
  };
}

const OWN_VALUES = /\{(?:agent|agents\.[\w-]+)\.(?!(?:id|name|public_name|owner|summary|architecture|vars|links|channels)\b)/;

/** Controls are kept where a text names one. */
function shownAgent(agent: Agent, texts: string): Agent {
  return { ...agent, body: '', baselines: [], controls: OWN_VALUES.test(texts) ? agent.controls : [] };
}

/** What a link to it needs. */
function placeOfProcedure(procedure: Procedure): Procedure {
  const own = allSteps(procedure).filter(({ origin }) => origin.file !== procedure.origin.file);
  return { ...procedure, body: '', do_not: [], steps: own.map(placeOfStep) };
}

const placeOfStep = (step: Step): Step => ({ ...step, text: '', record: [], send: [], action: undefined });
