/** The agent that a reader chose. Its name stands on every command that it filled in, and it is forgotten after some hours. */
import type { AgentData } from '#src/site/agent-data.ts';
import { all, announce, loadScript, make, one } from './dom.ts';
import { AGENT, CHOICE_HOURS, isTexts, keep, recall } from './keep.ts';
import { loadLater } from './load-later.ts';
import * as words from './words.ts';

export interface ChosenAgent {
  readonly id: string;
  readonly name: string;
}

declare global {
  interface Window {
    /** What classic data scripts bring. */
    breakglassAgents?: readonly (readonly [id: string, name: string])[];
    breakglassAgent?: AgentData;
    /** In the one-file form, which has all of them. */
    breakglassAgentOf?: (id: string) => AgentData | undefined;
    breakglassMany?: (agent: ChosenAgent | undefined) => Promise<void>;
  }
}

export function startAgents(): void {
  const button = one<HTMLButtonElement>('.chosen-agent');
  if (button === null) return;
  for (const chooser of [button, ...all('[data-choose-agent], [data-pick-agent]')]) chooser.addEventListener('click', () => void pick(chooser.dataset['chooseAgent']));
  show(button);
  document.addEventListener('visibilitychange', () => document.hidden || show(button));
  addEventListener('storage', () => show(button));
}

/** Of a list, or the one that is named. */
async function pick(id: string | undefined): Promise<void> {
  const [later] = await Promise.all([loadLater(), loadScript('data', 'agents.js')]);
  later?.pickAgent(choose, id);
}

/** Undefined: no agent any more. */
export function choose(agent: ChosenAgent | undefined): void {
  keep(AGENT, agent && [agent.id, agent.name]);
  const button = one<HTMLButtonElement>('.chosen-agent');
  if (button !== null) show(button);
  announce(agent?.name ?? words.anyAgent);
}

let timer = 0;

/** Shows what holds now, and again when it no longer does. */
function show(button: HTMLButtonElement): void {
  const kept = current();
  const [id, name] = kept?.value ?? [];
  const agent = id === undefined || name === undefined ? undefined : { id, name };
  button.textContent = agent?.name ?? words.agentMenu;
  button.ariaLabel = agent === undefined ? words.noAgent : `${words.agentMenu}: ${agent.name}`;
  clearTimeout(timer);
  if (kept !== undefined) timer = window.setTimeout(() => show(button), kept.until - Date.now() + 50);
  showCommands(agent);
}

function current() {
  const kept = recall(AGENT, CHOICE_HOURS, isTexts);
  if (kept === undefined || kept.until > Date.now()) return kept;
  keep(AGENT, undefined);
  sayExpired();
  return undefined;
}

function sayExpired(): void {
  one('main')?.prepend(make('p', { class: 'forgotten callout', role: 'status' }, words.expired));
}

/** Of commands that stand once for each agent, those of the chosen one; all where it has none there. */
function showCommands(agent: ChosenAgent | undefined): void {
  for (const group of all('.per-agent')) {
    const blocks = all(':scope > [data-agent]', group);
    const isOwn = (block: HTMLElement): boolean => block.dataset['agent'] === agent?.id;
    const has = blocks.some(isOwn);
    for (const block of blocks) {
      block.hidden = has && !isOwn(block);
      block.classList.toggle('filled', isOwn(block));
    }
  }
  if (one('.any-agent, pre [data-open^="agent."]') !== null) void loadScript('code', 'many-agents.js').then(() => window.breakglassMany?.(agent));
}
