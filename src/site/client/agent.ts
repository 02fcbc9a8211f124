/** The agent that a reader chose. Its name stands on every command that it filled in, and it is forgotten after some hours. */
import { fill } from '#src/model/fill.ts';
import { all, announce, loadScript, make, one } from './dom.ts';
import { CHOICE_HOURS, keep, recall } from './keep.ts';
import type { AgentData } from './many-agents.ts';
import { loadLater } from './load-later.ts';
import * as words from './words.ts';

export interface ChosenAgent {
  readonly id: string;
  readonly name: string;
  /** Its data, from the root of the site, where agents are many. */
  readonly file?: string | undefined;
}

const isAgent = (value: unknown): value is ChosenAgent => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string';

const KEY = 'agent';

declare global {
  interface Window {
    /** What classic data scripts bring. */
    breakglassAgents?: readonly (readonly [id: string, name: string, file: string | null])[];
    breakglassAgent?: AgentData;
    breakglassMany?: (agent: ChosenAgent | undefined) => Promise<void>;
  }
}

export function startAgents(): void {
  const button = one<HTMLButtonElement>('.chosen-agent');
  const list = document.documentElement.dataset['agents'];
  if (button === null || (list === undefined && window.breakglassAgents === undefined)) return;
  button.hidden = false;
  button.addEventListener('click', () => void pick(list));
  for (const chooser of all('[data-choose-agent]')) {
    chooser.addEventListener('click', () => void pick(list, chooser.dataset['chooseAgent']));
  }
  for (const picker of all('[data-pick-agent]')) picker.addEventListener('click', () => void pick(list));
  show(button);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && show(button));
  window.addEventListener('storage', () => show(button));
}

/** Of a list, or the one that is named. */
async function pick(list: string | undefined, id?: string): Promise<void> {
  const [{ pickAgent }] = await Promise.all([loadLater(), list === undefined ? undefined : loadScript(list)]);
  pickAgent(choose, id);
}

/** Undefined: no agent any more. */
export function choose(agent: ChosenAgent | undefined): void {
  keep(KEY, agent);
  const button = one<HTMLButtonElement>('.chosen-agent');
  if (button !== null) show(button);
  announce(agent === undefined ? words.anyAgent : fill(words.chosen, { agent: agent.name }));
}

let timer = 0;

/** Shows what holds now, and again when it no longer does. */
function show(button: HTMLButtonElement): void {
  const kept = recall(KEY, CHOICE_HOURS, isAgent);
  const agent = kept === undefined || kept === 'expired' ? undefined : kept.value;
  button.textContent = agent === undefined ? words.agentMenu : agent.name;
  button.setAttribute('aria-label', agent === undefined ? words.noAgent : `${words.agentMenu}: ${agent.name}`);
  button.title = kept === undefined || kept === 'expired' ? '' : fill(words.chosenUntil, { time: new Date(kept.until).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) });
  if (kept === 'expired') {
    keep(KEY, undefined);
    sayExpired();
  }
  clearTimeout(timer);
  if (kept !== undefined && kept !== 'expired') timer = window.setTimeout(() => show(button), kept.until - Date.now() + 50);
  showCommands(agent);
}

function sayExpired(): void {
  one('.forgotten')?.remove();
  const note = make('p', { class: 'forgotten callout', role: 'status' }, words.expired);
  one('main')?.prepend(note);
}

/** Of commands that stand once for each agent, those of the chosen one; all where it has none there. */
function showCommands(agent: ChosenAgent | undefined): void {
  for (const group of all('.per-agent')) {
    const blocks = all(':scope > [data-agent]', group);
    const has = agent !== undefined && blocks.some((block) => block.dataset['agent'] === agent.id);
    for (const block of blocks) {
      block.hidden = has && block.dataset['agent'] !== agent.id;
      block.classList.toggle('filled', has && block.dataset['agent'] === agent.id);
    }
  }
  const { many } = document.documentElement.dataset;
  if (many !== undefined && one('.any-agent, pre [data-open^="agent."]') !== null) void loadScript(many).then(() => window.breakglassMany?.(agent));
}
