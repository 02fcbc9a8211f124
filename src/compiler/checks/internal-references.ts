import { lookup, type Content } from '#src/model/lookup.ts';
import { resolve } from '#src/model/resolve.ts';

/** What to write instead of a reference that prints something internal; undefined where it prints nothing of the kind. */
export function internalReference(runbook: Content, path: readonly string[]): string | undefined {
  const [root = '', id = '', ...rest] = path;
  const field = rest.at(-1) ?? id;
  if (Object.hasOwn(INTERNAL, root)) return INTERNAL[root];
  if (root === 'agent' || root === 'agents') return field === 'public_name' ? undefined : 'write `{agent.public_name}`, or say it in words';
  if (root === 'roles') return lookup(runbook).roles.get(id)?.outside === true ? undefined : SAY;
  if (root === 'channels') return publicChannels(runbook).has(id) ? undefined : 'name a channel that this audience can read';
  if (root === 'incident') return lookup(runbook).roles.has(id) ? SAY : undefined;
  return NAMES_ROLES.has(field) || printsInternal(runbook, path) ? SAY : undefined;
}

const SAY = 'say it in words that its readers know';
const INTERNAL: Readonly<Record<string, string>> = { people: SAY, vars: SAY, procedures: SAY, templates: SAY };

/** Fields of levels and of the runbook whose values are roles or what they do. */
const NAMES_ROLES: ReadonlySet<string> = new Set(['who', 'owner', 'first_action', 'effort', 'repository']);

/** The text that a reference prints may hold references of its own. */
function printsInternal(runbook: Content, path: readonly string[]): boolean {
  const resolution = resolve(runbook, path, {});
  if (!resolution.ok || resolution.value.kind !== 'text') return false;
  return [...resolution.value.text.matchAll(/\{(\w+(?:[.-][\w-]+)+)\}/g)].some(([, inner = '']) => inner !== path.join('.') && internalReference(runbook, inner.split('.')) !== undefined);
}

/** Channels that outside audiences read: status pages, and those that a template for them is sent to. */
export function publicChannels({ organization, templates }: Content): ReadonlySet<string> {
  const used = templates.filter(({ audience }) => audience !== 'internal').flatMap(({ channels }) => channels);
  return new Set([...used, ...organization.channels.filter(({ type }) => type === 'status-page').map(({ id }) => id)]);
}
