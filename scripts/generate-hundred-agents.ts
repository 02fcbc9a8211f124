/** Writes the agents of the fixture `hundred-agents`: ten domains by ten tasks, the same bytes every time. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

interface Domain {
  readonly id: string;
  readonly name: string;
  /** What customers may read instead of the name. */
  readonly publicName: string;
  readonly handles: string;
  readonly system: string;
  /** A channel used instead of the common one. */
  readonly channel?: string;
}

interface Task {
  readonly id: string;
  readonly name: string;
  readonly publicName: string;
  readonly does: string;
  readonly architecture: string;
  /** Whether it acts by itself, or drafts for a person. */
  readonly acts: boolean;
}

interface Agent {
  readonly number: number;
  readonly domain: Domain;
  readonly task: Task;
}

const DOMAINS: readonly Domain[] = [
  { id: 'claims', name: 'Claims', publicName: 'claims', handles: 'claims for home and car', system: 'claims', channel: 'claims-incidents' },
  { id: 'policy', name: 'Policy', publicName: 'policy', handles: 'policies and their changes', system: 'policy-admin' },
  { id: 'billing', name: 'Billing', publicName: 'billing', handles: 'invoices and reminders', system: 'ledger' },
  { id: 'underwriting', name: 'Underwriting', publicName: 'quote', handles: 'applications and quotes', system: 'rating' },
  { id: 'fraud', name: 'Fraud', publicName: 'review', handles: 'cases that look wrong', system: 'case-graph', channel: 'fraud-incidents' },
  { id: 'travel', name: 'Travel', publicName: 'travel help', handles: 'calls from abroad', system: 'assistance' },
  { id: 'people', name: 'People', publicName: 'office', handles: 'questions of staff', system: 'hr-desk' },
  { id: 'procurement', name: 'Procurement', publicName: 'supplier', handles: 'orders and suppliers', system: 'orders' },
  { id: 'treasury', name: 'Treasury', publicName: 'payment', handles: 'payments and liquidity', system: 'payments', channel: 'treasury-incidents' },
  { id: 'facilities', name: 'Facilities', publicName: 'building', handles: 'buildings and badges', system: 'buildings' },
];

const TASKS: readonly Task[] = [
  { id: 'intake', name: 'intake', publicName: 'form', does: 'Takes in and sorts', architecture: 'Tool-calling agent, three tools.', acts: true },
  { id: 'triage', name: 'triage', publicName: 'queue', does: 'Ranks and routes', architecture: 'Classifier with one model behind it.', acts: true },
  { id: 'letters', name: 'letter writer', publicName: 'mail', does: 'Drafts letters about', architecture: 'Retrieval over clauses, one model.', acts: false },
  { id: 'summaries', name: 'summarizer', publicName: 'summary', does: 'Sums up', architecture: 'One model, long context, no tools.', acts: false },
  { id: 'translator', name: 'translator', publicName: 'translation', does: 'Translates papers about', architecture: 'One model and a glossary.', acts: false },
  { id: 'scheduler', name: 'scheduler', publicName: 'appointment', does: 'Plans appointments about', architecture: 'Planner and a calendar tool.', acts: true },
  { id: 'reconciler', name: 'reconciler', publicName: 'checking', does: 'Compares the books on', architecture: 'Workflow of four steps, a model in two of them.', acts: true },
  { id: 'lookup', name: 'lookup', publicName: 'search', does: 'Answers questions about', architecture: 'Retrieval over one index, no memory.', acts: false },
  { id: 'auditor', name: 'auditor', publicName: 'control', does: 'Samples and checks', architecture: 'Batch job at night, one model.', acts: false },
  { id: 'forecaster', name: 'forecaster', publicName: 'forecast', does: 'Forecasts the work that comes with', architecture: 'Statistics first, a model for the words.', acts: false },
];

const DEFAULT_TARGET = fileURLToPath(new URL('../test/fixtures/hundred-agents/runbook/', import.meta.url));

const DEFAULTS = `public_name: automated service
owner: platform
architecture: One model, no tools.
vars:
  namespace: agents
  flag: mode
links:
  Platform: https://platform.meridian.example.com
baselines:
  - { name: Error rate, normal: <1 %, where: https://graphs.meridian.example.com/errors }
controls:
  kill-switch:
    command: kubectl --context {vars.cluster} -n {agent.vars.namespace} scale deploy/{agent.vars.deploy} --replicas=0
    stops: New cases
    keeps: Cases in flight, for up to ten minutes
    verify: kubectl --context {vars.cluster} -n {agent.vars.namespace} get deploy/{agent.vars.deploy}
    expect: 0/0 ready
    undo: kubectl --context {vars.cluster} -n {agent.vars.namespace} scale deploy/{agent.vars.deploy} --replicas=2
    who: [on-call, commander]
    budget: 2m
    test_every: 1 month
  fallback:
    command: flagctl set {agent.vars.deploy}.{agent.vars.flag}=manual
    stops: Decisions by the agent
    keeps: Intake; cases wait for a person
    verify: flagctl get {agent.vars.deploy}.{agent.vars.flag}
    expect: manual
    undo: flagctl set {agent.vars.deploy}.{agent.vars.flag}=auto
    who: [on-call, commander]
    budget: 2m
    test_every: 3 months
  rollback:
    command: agentctl deploy {agent.vars.deploy} --image {vars.registry}/{agent.vars.deploy}:{ask.tag} --wait
    stops: The version that misbehaves
    verify: agentctl show {agent.vars.deploy} --field image
    expect: The tag that you typed
    ask:
      tag: { prompt: Last good tag, example: 2026.10.3 }
    who: on-call
    budget: 5m
    test_every: 3 months
`;

/** Every agent, numbered from 0, domain by domain. */
export function hundredAgents(): readonly Agent[] {
  return DOMAINS.flatMap((domain, row) => TASKS.map((task, column) => ({ number: row * TASKS.length + column, domain, task })));
}

/** The files of the folder `agents`, by name. */
export function agentFiles(): ReadonlyMap<string, string> {
  const own = hundredAgents().map((agent) => [`${idOf(agent)}.yaml`, agentFile(agent)] as const);
  return new Map([['_defaults.yaml', DEFAULTS], ...own]);
}

function agentFile(agent: Agent): string {
  const { domain, task } = agent;
  return [
    `name: ${domain.name} ${task.name}`,
    `public_name: ${domain.publicName} ${task.publicName}`,
    `owner: ${ownerOf(agent)}`,
    `summary: ${task.does} ${domain.handles}.`,
    `architecture: ${task.architecture}`,
    'vars:',
    `  deploy: ${idOf(agent)}`,
    ...(agent.number % 9 === 4 ? [`  namespace: ${domain.id}-agents`] : []),
    ...(domain.channel === undefined ? [] : [`channels: { incidents: ${domain.channel} }`]),
    'links:',
    `  Traces: https://traces.meridian.example.com/${idOf(agent)}`,
    ...(task.acts ? [`  Actions taken: https://${domain.system}.meridian.example.com/log?by=${idOf(agent)}`] : []),
    ...baselinesOf(agent),
    ...controlsOf(agent),
    '',
  ].join('\n');
}

const idOf = ({ domain, task }: Agent): string => `${domain.id}-${task.id}`;

/** Mostly the domain's team; the platform team for what runs in batches, two teams now and then. */
function ownerOf({ number, domain, task }: Agent): string {
  if (task.id === 'auditor') return 'platform';
  return number % 13 === 6 ? `[${domain.id}-team, platform]` : `${domain.id}-team`;
}

function baselinesOf({ number, task }: Agent): readonly string[] {
  if (!task.acts) return [];
  const graphs = 'https://graphs.meridian.example.com';
  return [
    'baselines:',
    `  - { name: Cases per hour, normal: ${40 + ((number * 7) % 60)} to ${120 + ((number * 11) % 90)}, where: ${graphs}/cases }`,
    `  - { name: Put right by hand, normal: <${2 + (number % 4)} %, where: ${graphs}/corrections }`,
  ];
}

/** What differs from the defaults. Most agents say nothing here. */
function controlsOf(agent: Agent): readonly string[] {
  const controls = [...killSwitchOf(agent), ...fallbackOf(agent), ...rollbackOf(agent)];
  return controls.length === 0 ? [] : ['controls:', ...controls];
}

/** Some run as functions, not as deployments. A forecast that nobody acts on has nothing to stop. */
function killSwitchOf({ number, task }: Agent): readonly string[] {
  if (number === 99) return ['  kill-switch: none'];
  if (task.id !== 'triage') return [];
  return [
    '  kill-switch:',
    '    command: functions throttle {agent.vars.deploy} --region zrh --concurrency 0',
    '    stops: New cases; they pile up in the queue',
    '    keeps: Nothing in flight, a case takes two seconds',
    '    verify: functions show {agent.vars.deploy} --region zrh --field concurrency',
    '    expect: 0',
    '    undo: functions throttle {agent.vars.deploy} --region zrh --concurrency 20',
    '    who: [on-call, commander]',
    '    budget: 30s',
    '    test_every: 1 month',
  ];
}

function fallbackOf({ number, task }: Agent): readonly string[] {
  return task.id === 'auditor' || task.id === 'forecaster' || number % 17 === 3 ? ['  fallback: none'] : [];
}

/** Without versions of its own there is nothing to go back to. */
function rollbackOf({ number, task }: Agent): readonly string[] {
  if (number % 11 === 7) return ['  rollback: none'];
  if (task.id !== 'lookup') return [];
  return [
    '  rollback:',
    '    command: indexctl restore {agent.vars.deploy} --snapshot {ask.tag}',
    '    stops: Answers from the spoiled index',
    '    verify: indexctl show {agent.vars.deploy}',
    '    expect: The snapshot that you typed',
    '    ask:',
    '      tag: { prompt: Last good snapshot, type: date, example: 2026-11-18 }',
    '    who: on-call',
    '    budget: 4m',
    '    test_every: 3 months',
  ];
}

/** Replaces every YAML file in `<runbook>/agents`. */
async function writeAgents(runbook: string): Promise<void> {
  const folder = join(runbook, 'agents');
  const files = agentFiles();
  await mkdir(folder, { recursive: true });
  const stale = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && !files.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name))));
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
}

// `import.meta.main` came with Node 24.2 only.
if (argv[1] === fileURLToPath(import.meta.url)) await writeAgents(argv[2] ?? DEFAULT_TARGET);
