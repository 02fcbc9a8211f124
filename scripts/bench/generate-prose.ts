/** Made-up prose of a runbook: sentences, lists, tables, commands, references and components. */
import type { Random } from './random.ts';

/** What prose may name. */
export interface Names {
  /** Insides of references, such as `roles.role-3`. */
  readonly references: readonly [string, ...string[]];
  /** Insides of references in code. */
  readonly vars: readonly [string, ...string[]];
  /** Paths to other sections, relative to this one. */
  readonly links: readonly [string, ...string[]];
}

const ACTORS = ['the gate', 'the router', 'a retry', 'the queue', 'the index', 'the planner', 'a stale cache', 'the evaluator', 'the prompt store', 'a tool call', 'the billing job', 'the session', 'the guardrail', 'the embedding worker', 'the connector', 'a batch', 'the classifier', 'the provider', 'an old release', 'the ledger'] as const;
const VERBS = ['drops', 'holds', 'repeats', 'hides', 'rejects', 'delays', 'copies', 'answers', 'loses', 'rewrites', 'skips', 'blocks', 'reads', 'releases', 'marks', 'counts', 'forwards', 'exposes', 'restores', 'limits'] as const;
const THINGS = ['requests', 'transcripts', 'credentials', 'invoices', 'refunds', 'alerts', 'traces', 'snapshots', 'messages', 'tokens', 'sessions', 'quotas', 'answers', 'attachments', 'addresses', 'deployments', 'summaries', 'approvals', 'timelines', 'figures'] as const;
const CIRCUMSTANCES = ['after a release', 'under load', 'in one region', 'for a single tenant', 'while the quota is low', 'when the model changes', 'without a warning', 'for up to an hour', 'during the nightly run', 'as soon as somebody looks', 'in about one case of ten', 'before the ramp ends'] as const;
const ORDERS = ['Check', 'Compare', 'Note', 'Ask for', 'Save', 'Count', 'Confirm', 'Restrict', 'Withdraw', 'Look at', 'Measure', 'Report'] as const;
const SYLLABLES = ['ka', 'ro', 'mi', 'ten', 'sol', 'va', 'qui', 'bre', 'lum', 'dax', 'o', 'fer'] as const;
const FLAGS = ['--wait', '--dry-run', '--all', '-o json', '--since 30m', '--quiet'] as const;

/** Prose of about that many words. */
export function generateProse(words: number, names: Names, random: Random): string {
  const blocks: string[] = [];
  for (let index = 0, count = 0; count < words; index += 1) {
    const block = blockAt(index, names, random);
    blocks.push(block);
    count += block.split(/\s+/).length;
  }
  return `${blocks.join('\n\n')}\n`;
}

const BLOCKS = [paragraph, heading, list, paragraph, table, callout, heading, paragraph, command, checklist] as const;

function blockAt(index: number, names: Names, random: Random): string {
  const make = BLOCKS[index % BLOCKS.length] ?? paragraph;
  return make(names, random);
}

/** A word that hardly any other section has, so that searches have something to find. */
export const rareWord = (random: Random): string => Array.from({ length: 4 }, () => random.pick(SYLLABLES)).join('');

function sentence({ references, links }: Names, random: Random): string {
  const core = `${random.pick(ACTORS)} ${random.pick(VERBS)} ${random.pick(THINGS)} ${random.pick(CIRCUMSTANCES)}`;
  const endings = [
    '.',
    `, and {${random.pick(references)}} is told.`,
    `; read [about ${random.pick(THINGS)}](${random.pick(links)}) then.`,
    `, which shows as \`${rareWord(random)}=${random.below(900)}\`.`,
    `, **not** ${random.pick(THINGS)}.`,
    ` and _${random.pick(VERBS)}_ ${random.pick(THINGS)}.`,
  ] as const;
  return `${core.charAt(0).toUpperCase()}${core.slice(1)}${random.pick(endings)}`;
}

const sentences = (count: number, names: Names, random: Random): string => Array.from({ length: count }, () => sentence(names, random)).join(' ');

function paragraph(names: Names, random: Random): string {
  return sentences(3 + random.below(3), names, random);
}

function heading(_: Names, random: Random): string {
  return `## ${random.pick(ORDERS)} ${random.pick(THINGS)} of ${rareWord(random)}`;
}

function list(names: Names, random: Random): string {
  return Array.from({ length: 4 }, () => `- **${random.pick(ORDERS)}**: ${sentence(names, random)}`).join('\n');
}

function checklist({ references }: Names, random: Random): string {
  return Array.from({ length: 4 }, () => `- [ ] ${random.pick(ORDERS)} ${random.pick(THINGS)} with {${random.pick(references)}}`).join('\n');
}

function table({ references }: Names, random: Random): string {
  const rows = Array.from({ length: 4 }, () => `| ${random.pick(THINGS)} | {${random.pick(references)}} | ${random.pick(CIRCUMSTANCES)} | ${random.below(400)} |`);
  return ['| What | Who | When | Limit |', '| --- | --- | --- | ---: |', ...rows].join('\n');
}

function callout(names: Names, random: Random): string {
  const name = random.pick(['Note', 'Warning', 'Danger'] as const);
  return `<${name} title="${random.pick(ORDERS)} ${random.pick(THINGS)}">\n${sentences(2, names, random)}\n</${name}>`;
}

function command({ vars }: Names, random: Random): string {
  const lines = Array.from({ length: 2 }, () => `kubectl -n {${random.pick(vars)}} get ${random.pick(THINGS)} ${random.pick(FLAGS)} | grep -c '${rareWord(random)}'`);
  return ['```sh', ...lines, '```'].join('\n');
}
