/** What a binder must say: every word of the book, and every plain value of the model. */
import type { Nodes } from 'mdast';
import type { TargetInput } from '#src/targets/target.ts';
import { squeeze } from '../read-binder.ts';

/** The author's words in all sections, as they are printed. */
export function bookFacts({ book, catalog }: TargetInput): ReadonlySet<string> {
  const ours = squeeze(wordsOf(catalog).join('\n'));
  const facts = new Set<string>();
  const collect = (node: Nodes): void => {
    if ('value' in node) facts.add(bare(node.value));
    if ('children' in node) for (const child of node.children) collect(child);
  };
  for (const { sections } of book.chapters) for (const { body, title } of sections) collect({ type: 'root', children: [...body.children, { type: 'paragraph', children: [{ type: 'text', value: title }] }] });
  return new Set([...facts].filter((fact) => fact.trim() !== '' && !ours.includes(squeeze(fact))));
}

/** Interface text: a sheet of its own layout may word it otherwise. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

/** Names, numbers to dial, values, dates: what an author typed and is printed as it is. */
export function modelFacts({ runbook }: TargetInput): ReadonlySet<string> {
  const { organization, agents, severities, procedures, templates, obligations } = runbook;
  const verbatim = [
    ...organization.roles.flatMap((role) => [role.name, role.rota, ...Object.values(role.reach ?? {})]),
    ...organization.people.flatMap((person) => [person.name, person.title, person.time_zone, ...Object.values(person.reach ?? {})]),
    ...organization.channels.flatMap((channel) => [channel.url, channel.address, channel.phone, channel.pin]),
    ...agents.flatMap((agent) => [agent.name, agent.public_name, ...Object.values(agent.vars ?? {}), ...Object.values(agent.links ?? {}), ...Object.keys(agent.links ?? {}), ...(agent.baselines ?? []).map(({ name }) => name), ...agent.controls.map(({ name }) => name)]),
    ...severities.map(({ label }) => label),
    ...procedures.flatMap((procedure) => [procedure.title, ...procedure.alerts]),
    ...templates.map(({ title }) => title),
    ...obligations.map(({ name }) => name),
    ...runbook.drills.flatMap(({ date, evidence }) => [date, evidence]),
  ];
  return new Set(verbatim.filter((each) => each !== undefined && !each.includes('{') && each !== '').map((each) => bare(each ?? '')));
}

/** Addresses are printed without `https://` in places. */
const bare = (text: string): string => (/^https?:\/\/\S+$/.test(text) ? text.replace(/^https?:\/\//, '').replace(/\/$/, '') : text);

/** Right-to-left words are read back in the order in which they are drawn: so each is looked for alone, and what stands between them. */
export const piecesOf = (fact: string): readonly string[] =>
  /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(fact) ? fact.split(/([\p{Script=Hebrew}\p{Script=Arabic}]+)/u).flatMap((piece) => piece.split(/[\s()<>",]+/)).filter((piece) => piece !== '') : [fact];

/** Arabic letters are drawn from parts that pdf.js cannot name; poppler reads the text that stands beside them. */
export const isArabic = (piece: string): boolean => /\p{Script=Arabic}/u.test(piece);
