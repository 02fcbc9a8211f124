/** Where agents are many, pages hold no commands of theirs: the chosen one's are brought by a file of its own. */
import { CommandQuoter } from '#src/book/prose/shell-quote.ts';
import type { AgentData } from '#src/site/agent-data.ts';
import { addCopyButtons, all, loadScript, make, root } from './kit.ts';
import type { ChosenAgent } from './agent.ts';
import { setGap, startAsking } from './gaps.ts';

window.breakglassMany = async (agent) => {
  await showForMany(agent);
};

async function showForMany(agent: ChosenAgent | undefined): Promise<void> {
  const slots = all('.any-agent');
  const gaps = all('pre [data-open^="agent."]');
  if (slots.length + gaps.length === 0) return;
  const data = agent === undefined ? undefined : await dataOf(agent.id);
  for (const slot of slots) fillSlot(slot, data);
  for (const code of new Set(gaps.map((gap) => gap.closest('code')))) if (code !== null) fillGaps(code, agent, data);
}

async function dataOf(id: string): Promise<AgentData | undefined> {
  if (window.breakglassAgentOf !== undefined) return window.breakglassAgentOf(id);
  if (window.breakglassAgent?.id !== id) await loadScript('data', `agents/${id}.js`).catch(() => undefined);
  return window.breakglassAgent?.id === id ? window.breakglassAgent : undefined;
}

/** The build wrote this HTML, with every text of an author escaped. */
function fillSlot(slot: HTMLElement, data: AgentData | undefined): void {
  for (const block of all(':scope > .command, :scope > p[data-agent]', slot)) block.remove();
  const control = data?.controls[slot.dataset['control'] ?? ''];
  if (control !== undefined) slot.insertAdjacentHTML('afterbegin', control);
  for (const link of all<HTMLAnchorElement>('a[href^="root:"]', slot)) link.setAttribute('href', root + (link.getAttribute('href') ?? '').slice('root:'.length));
  for (const pointer of all('.pointer', slot)) pointer.hidden = control !== undefined;
  addCopyButtons(slot);
  startAsking(slot);
}

/** Values are quoted for the place in the command where they stand. */
function fillGaps(code: HTMLElement, agent: ChosenAgent | undefined, data: AgentData | undefined): void {
  const block = code.closest<HTMLElement>('.command');
  block?.querySelector('.command-agent')?.remove();
  block?.classList.toggle('filled', data !== undefined);
  if (data !== undefined && agent !== undefined) block?.prepend(make('p', { class: 'command-agent' }, agent.name));
  const quoter = new CommandQuoter(wholeText(code));
  let offset = 0;
  for (const part of code.childNodes) {
    const gap = part instanceof HTMLElement && part.dataset['open'] !== undefined ? part : undefined;
    if (gap === undefined) offset += part.textContent?.length ?? 0;
    else {
      fillGap(gap, quoter, offset, data);
      offset += GAP.length;
    }
  }
}

/** Stands for a gap while the command is read. */
const GAP = 'x';
const wholeText = (code: HTMLElement): string => [...code.childNodes].map((part) => (part instanceof HTMLElement && part.dataset['open'] !== undefined ? GAP : part.textContent)).join('');

function fillGap(gap: HTMLElement, quoter: CommandQuoter, offset: number, data: AgentData | undefined): void {
  const name = gap.dataset['open'] ?? '';
  if (!name.startsWith('agent.')) return;
  const value = data?.values[name];
  setGap(gap, value === undefined ? undefined : quoter.quote(value, offset));
}
