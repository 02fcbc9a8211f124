/** The rows of choices: what the page is about already is not asked again. */
import { labelText } from './label-text.ts';
import type { Moment } from '#schemas/vocabulary.ts';
import type { Content } from '#src/model/lookup.ts';
import * as words from '#src/site/client/words.ts';
import { levelsOf, templatesFor, type Chosen } from './choice.ts';
import { chooserOf, type Chooser } from './chooser.ts';

export interface About {
  readonly template: string | undefined;
  readonly level: string | undefined;
}

/** `moments` are their words. */
export function choosersOf(runbook: Content, moments: Moments, chosen: Chosen, about: About, choose: Choose): HTMLElement[] {
  const rows = [agentRow(runbook, chosen, choose), about.template === undefined ? templateRow(runbook, chosen, choose) : levelRow(runbook, chosen, choose), momentRow(moments, chosen, choose)];
  return rows.filter((row) => row.options.length > 1).map(chooserOf);
}

type Choose = (change: Partial<Chosen>) => void;
type Moments = Readonly<Record<Moment, string>>;

function agentRow({ agents }: Content, chosen: Chosen, choose: Choose): Chooser {
  return {
    name: words.composer.agent,
    options: agents.map(({ id, name }) => ({ id, label: name, chosen: chosen.agents.some((agent) => agent.id === id) })),
    several: true,
    onChoose: (ids) => choose({ agents: agents.filter(({ id }) => ids.includes(id)) }),
  };
}

function templateRow(runbook: Content, chosen: Chosen, choose: Choose): Chooser {
  const templates = templatesFor(runbook, chosen.severity);
  return {
    name: words.composer.message,
    options: templates.map(({ id, title }) => ({ id, label: labelText(title), chosen: id === chosen.template.id })),
    onChoose: ([id]) => {
      const template = templates.find((each) => each.id === id);
      const moment = template?.moments.find((each) => each === chosen.moment) ?? template?.moments[0];
      if (template !== undefined && moment !== undefined) choose({ template, moment });
    },
  };
}

function levelRow(runbook: Content, chosen: Chosen, choose: Choose): Chooser {
  const levels = levelsOf(runbook, chosen.template);
  return {
    name: words.composer.level,
    options: levels.map(({ id, label }) => ({ id, label: labelText(label), chosen: id === chosen.severity?.id })),
    onChoose: ([id]) => choose({ severity: levels.find((each) => each.id === id) }),
  };
}

function momentRow(moments: Moments, { template, moment }: Chosen, choose: Choose): Chooser {
  return {
    name: words.composer.moment,
    options: template.moments.map((each) => ({ id: each, label: moments[each], chosen: each === moment })),
    onChoose: ([id]) => {
      const chosen = template.moments.find((each) => each === id);
      if (chosen !== undefined) choose({ moment: chosen });
    },
  };
}
