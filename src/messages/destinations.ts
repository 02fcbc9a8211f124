/** Which kinds of channel a message is for. */
import { lookup, type Content } from '#src/model/lookup.ts';
import type { Planned } from './plan.ts';

type Sent = Pick<Planned, 'template' | 'agents'>;

/** All that stays inside, since a team may read it in another chat than it names; of what goes outside, whatever names a chat, or no channel at all. */
export function goesToChat(sent: Sent, runbook: Content): boolean {
  const types = typesOf(sent, runbook);
  return sent.template.audience === 'internal' || types.length === 0 || types.includes('slack') || types.includes('teams');
}

/** What customers or the public read, where it goes to a status page or to no channel in particular. */
export function goesToStatusPage(sent: Sent, runbook: Content): boolean {
  const { audience } = sent.template;
  const types = typesOf(sent, runbook);
  return (audience === 'customers' || audience === 'public') && (types.length === 0 || types.includes('status-page'));
}

/** Of the channels that the template names, or that the agent has in their place. */
function typesOf({ template, agents }: Sent, runbook: Content): (string | undefined)[] {
  const replaced = agents[0]?.channels ?? {};
  return template.channels.map((id) => lookup(runbook).channels.get(replaced[id] ?? id)?.type);
}
