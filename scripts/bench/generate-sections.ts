/** A made-up runbook of any size, the same bytes every time: for measuring, never for reading. */
import type { SourceFile } from '#src/source/source.ts';
import { generateProse, rareWord, type Names } from './generate-prose.ts';
import { seededRandom, type Random } from './random.ts';

export interface GeneratedRunbook {
  readonly files: readonly SourceFile[];
  /** The Markdown of each generated section, as it stands in its file. */
  readonly prose: readonly string[];
}

const WORDS = 480;
const ROLES = Array.from({ length: 12 }, (_, index) => `role-${index}`);
const VARS = ['cluster', 'namespace', 'registry', 'region'] as const;

/** `count` sections of about 480 words beside a small organization with three levels. Every second one is a procedure. */
export function generateSections(count: number, seed = 1): GeneratedRunbook {
  const random = seededRandom(seed);
  const sections = Array.from({ length: count }, (_, index) => generateSection(index, count, random));
  return { files: [...frame(), ...sections.map(({ file }) => file)], prose: sections.map(({ prose }) => prose) };
}

function generateSection(index: number, count: number, random: Random): { file: SourceFile; prose: string } {
  const prose = generateProse(WORDS, namesFor(count, random), random);
  const isProcedure = index % 2 === 1;
  const about = isProcedure ? ['type: response', `who: ${ROLES[random.below(ROLES.length)] ?? 'role-0'}`] : ['part: reference', `order: ${index}`];
  const front = ['---', `title: Section ${index} on ${rareWord(random)}`, ...about, '---'].join('\n');
  return { file: { path: pathOf(index), text: `${front}\n\n${prose}` }, prose };
}

const pathOf = (index: number): string => (index % 2 === 1 ? `procedures/section-${index}.mdx` : `pages/section-${index}.mdx`);

function namesFor(count: number, random: Random): Names {
  const others = Array.from({ length: 8 }, () => `../${pathOf(random.below(count))}`);
  return {
    references: ['channels.incidents', 'severities.p0.first_action', 'severities.p1', 'severities.p2.code', 'events.standup', 'organization.name', ...ROLES.map((role) => `roles.${role}`)],
    vars: ['vars.cluster', ...VARS.map((name) => `vars.${name}`)],
    links: [`../${pathOf(0)}`, ...others],
  };
}

function frame(): SourceFile[] {
  const severities = ['p0', 'p1', 'p2'].map((id, rank) => ({ path: `severities/${id}.yaml`, text: severity(id, rank) }));
  return [
    { path: 'organization.yaml', text: ORGANIZATION },
    { path: 'runbook.yaml', text: 'title: A generated runbook\nrevised: 2026-11-20\n' },
    ...severities,
    { path: 'templates/internal.yaml', text: TEMPLATE },
  ];
}

const severity = (id: string, rank: number): string =>
  [`rank: ${rank}`, `code: ${id.toUpperCase()}`, `name: Level ${rank}`, `definition: Something of rank ${rank} is wrong.`, `response_time: ${rank + 1}h`, 'first_action: Look at the gate.', 'who: role-0', 'escalation:', '  - { to: [role-1, role-2], by: 15m, via: phone }', 'update_every: 1h', ''].join('\n');

const ORGANIZATION = [
  'name: Example Company',
  'events:',
  '  standup: { when: mon..fri 09:30 }',
  'roles:',
  ...ROLES.flatMap((role, index) => [`  ${role}:`, `    name: Role ${index}`, ...(index === 0 ? ['    lead: true'] : []), `    reach: { phone: +1 202 555 01${10 + index} }`, `    backup: ${ROLES[(index + 1) % ROLES.length] ?? role}`]),
  'channels:',
  "  incidents: { name: '#incidents', type: slack, purpose: Declaring }",
  'vars:',
  ...VARS.map((name) => `  ${name}: example-${name}`),
  '',
].join('\n');

const TEMPLATE = ['title: Internal notification', 'channels: [incidents]', 'who: role-0', 'ask: { brief: A few words }', 'fields:', '  - { name: What, text: "{ask.brief}" }', ''].join('\n');
