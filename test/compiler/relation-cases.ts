/** One mistake for each relation rule, where it must be pointed at, and the right form beside it. */
import type { RULES } from '#src/model/rules/index.ts';
import type { Change } from './small-runbook.ts';

export interface Case {
  readonly code: keyof typeof RULES;
  readonly wrong: readonly Change[];
  /** The file of the finding and how the text at its place begins. */
  readonly at: readonly [file: string, text: string];
  /** Part of the message. */
  readonly says: string;
  readonly hint?: string;
  /** Changes as near as possible that are no mistake. */
  readonly fine?: readonly Change[];
}

const ORGANIZATION = 'organization.yaml';
const P0 = 'severities/p0.mdx';
const RESPOND = 'procedures/respond.mdx';
const GUIDE = 'agents/guide.yaml';
const CLERK = 'agents/clerk.yaml';
const INTERNAL = 'templates/internal.mdx';
const RUNBOOK = 'runbook.yaml';
const TOLD = '{ to: captain, by: 15m, via: phone, send: internal }';

export const RELATION_CASES: readonly Case[] = [
  { code: 'after-later-than-by', wrong: [[P0, 'by: 1h, after: 30m', 'by: 1h, after: 2h']], at: [P0, '2h'], says: 'comes later', fine: [[P0, 'by: 1h, after: 30m', 'by: 1h, after: 1h']] },
  { code: 'after-later-than-by', wrong: [[RESPOND, 'after: 5m', 'after: 20m']], at: [RESPOND, '20m'], says: 'at `p0`', fine: [[RESPOND, 'after: 5m', 'after: { p0: 5m, p1: 20m }']] },
  { code: 'alert-twice', wrong: [['procedures/wrong-answers.mdx', 'alerts: AgentWrong', 'alerts: [AgentWrong, agenterrors]']], at: ['procedures/wrong-answers.mdx', 'agenterrors'], says: 'leads to `respond` already' },
  { code: 'ambiguous-destination', wrong: [[RESPOND, 'id: open', 'id: recover']], at: [RESPOND, 'recover'], says: 'a procedure, and a step', hint: 'respond.recover' },
  { code: 'ambiguous-id', wrong: [[ORGANIZATION, '  bo: { name: Bo Example', '  desk: { name: Bo Example'], [ORGANIZATION, '[ada, bo]', '[ada, desk]']], at: [ORGANIZATION, 'desk'], says: 'is a role as well' },
  { code: 'branch-without-if', wrong: [[RESPOND, '{ title: Wait, if: It is not,', '{ title: Wait,']], at: [RESPOND, 'Wait'], says: 'say when it is chosen' },
  { code: 'checklist-without-role', wrong: [['procedures/desk-list.mdx', 'who: desk\n', '']], at: ['procedures/desk-list.mdx', 'role'], says: 'whose it is' },
  { code: 'contradicting-escalation', wrong: [[P0, TOLD, `${TOLD}\n  - { to: [crew, captain], by: 5m }`]], at: [P0, '5m'], says: 'tells `captain` twice', fine: [[P0, TOLD, `${TOLD}\n  - { to: captain, by: 5m, if: It burns }\n  - { to: captain, by: 5m, via: chat }`]] },
  { code: 'control-not-here', wrong: [['procedures/wrong-answers.mdx', 'agents: clerk\n', '']], at: ['procedures/wrong-answers.mdx', 'pause'], says: 'for `guide`', hint: 'narrow the step', fine: [['procedures/wrong-answers.mdx', 'agents: clerk\n', ''], [GUIDE, 'fallback: none', 'fallback: none\n  pause: none']] },
  { code: 'control-not-here', wrong: [[P0, 'run: kill-switch', 'run: pause']], at: [P0, 'pause'], says: 'for `guide`' },
  { code: 'control-not-here', wrong: [[RESPOND, '{ title: Tell, send: internal }', '{ use: wrong-answers.pause }'], ['procedures/wrong-answers.mdx', 'agents: clerk\n', ''], ['procedures/wrong-answers.mdx', 'title: Pause,', 'title: Pause, agents: clerk,'], [RESPOND, '{ use: wrong-answers.pause }', '{ use: wrong-answers.pause, agents: guide }']], at: [RESPOND, 'wrong-answers.pause'], says: 'for `guide`', fine: [[RESPOND, '{ title: Tell, send: internal }', '{ use: wrong-answers.pause, agents: clerk }']] },
  { code: 'copy-not-here', wrong: [['agents/clerk.yaml', 'vars: {', 'vars: { shelf: top-1,'], ['procedures/wrong-answers.mdx', 'run: pause', "command: 'look {agent.vars.shelf}'"], [RESPOND, '{ title: Tell, send: internal }', '{ use: wrong-answers.pause }']], at: [RESPOND, 'wrong-answers.pause'], says: 'guide.vars has no `shelf`', hint: '`agents`', fine: [['agents/clerk.yaml', 'vars: {', 'vars: { shelf: top-1,'], ['procedures/wrong-answers.mdx', 'run: pause', "command: 'look {agent.vars.shelf}'"], [RESPOND, '{ title: Tell, send: internal }', '{ use: wrong-answers.pause, agents: [clerk] }']] },
  { code: 'default-not-an-option', wrong: [[RESPOND, 'default: 1h', 'default: 3h']], at: [RESPOND, '3h'], says: 'none of the options 1h, 2h', fine: [[RESPOND, 'default: 1h', 'default: 2h']] },
  { code: 'drill-in-future', wrong: [['drills/2026-11-12-clerk-pause.yaml', 'date: 2026-11-12', 'date: 2026-11-26']], at: ['drills/2026-11-12-clerk-pause.yaml', '2026-11-26'], says: 'still to come: today is 2026-11-25', fine: [['drills/2026-11-12-clerk-pause.yaml', 'date: 2026-11-12', 'date: 2026-11-25']] },
  { code: 'drill-of-one', wrong: [['drills/2026-11-12-clerk-pause.yaml', 'who: ada', 'who: ada\nprocedure: respond']], at: ['drills/2026-11-12-clerk-pause.yaml', 'procedure'], says: 'keep one' },
  { code: 'drill-of-one', wrong: [['drills/2026-11-10-guide-roll.yaml', 'control: guide.rollback\n', ''], ['agents/_defaults.yaml', 'test_every: 3 months', 'test_every: 3 months'], [GUIDE, 'fallback: none', 'fallback: none\n  rollback: none']], at: ['drills/2026-11-10-guide-roll.yaml', 'date'], says: 'say what was tried' },
  { code: 'drill-of-whose', wrong: [['drills/2026-11-10-guide-kill.yaml', 'control: guide.kill-switch', 'control: kill-switch']], at: ['drills/2026-11-10-guide-kill.yaml', 'kill-switch'], says: 'does not say whose', hint: '`guide.kill-switch` or `clerk.kill-switch`' },
  { code: 'drill-overdue', wrong: [['drills/2026-11-10-guide-kill.yaml', 'date: 2026-11-10', 'date: 2026-10-24']], at: [GUIDE, 'kill-switch'], says: 'was due again on 2026-11-24', hint: 'drills/2026-11-25-guide-kill-switch.yaml', fine: [['drills/2026-11-10-guide-kill.yaml', 'date: 2026-11-10', 'date: 2026-10-25']] },
  { code: 'drill-overdue', wrong: [['drills/2026-11-12-clerk-pause.yaml', 'outcome: passed', 'outcome: partly']], at: [CLERK, 'pause'], says: 'never drilled with success' },
  { code: 'duplicate-field', wrong: [[INTERNAL, 'name: Next note', 'name: Impact!']], at: [INTERNAL, 'Impact!'], says: 'has the id `impact` already', fine: [[INTERNAL, 'name: Next note', 'name: Impact!, id: impact-2']] },
  { code: 'duplicate-step', wrong: [[RESPOND, 'id: wait', 'id: stop']], at: [RESPOND, 'stop'], says: 'has the id `stop` already', hint: 'an `id` of its own' },
  { code: 'empty-control', wrong: [[CLERK, 'text: Pull the plug., ', '']], at: [CLERK, 'kill-switch'], says: 'how it is done' },
  { code: 'empty-field', wrong: [[INTERNAL, '{ name: Impact, prompt: Whom it hurts }', '{ name: Impact }']], at: [INTERNAL, 'Impact'], says: 'is empty' },
  { code: 'former-id-taken', wrong: [['procedures/recover/index.mdx', 'was: mend', 'was: [mend, respond]']], at: ['procedures/recover/index.mdx', 'respond'], says: 'is an id still' },
  { code: 'former-id-taken', wrong: [['procedures/wrong-answers.mdx', 'agents: clerk', 'agents: clerk\nwas: mend']], at: ['procedures/wrong-answers.mdx', 'mend'], says: 'leads to `recover` already', fine: [['procedures/wrong-answers.mdx', 'agents: clerk', 'agents: clerk\nwas: ring']] },
  { code: 'gate-without-checks', wrong: [[RESPOND, 'gate: recover.check', 'gate: stop']], at: [RESPOND, 'stop'], says: 'has no `checks`' },
  { code: 'goto-self', wrong: [[RESPOND, 'on_failure: stop', 'on_failure: look-around']], at: [RESPOND, 'look-around'], says: 'for ever' },
  { code: 'include-cycle', wrong: [[ORGANIZATION, 'backup: captain }', 'backup: captain, includes: crew }']], at: [ORGANIZATION, 'crew'], says: 'on-call → crew → on-call' },
  { code: 'level-name-twice', wrong: [['severities/p1.mdx', 'code: P1', 'code: p0']], at: ['severities/p1.mdx', 'p0'], says: 'people call `p0` already' },
  { code: 'missing-control', wrong: [[GUIDE, '  fallback: none\n', '']], at: [GUIDE, 'controls'], says: '`fallback: none`' },
  { code: 'missing-escalation', wrong: [['severities/p1.mdx', 'escalation: none\n', '']], at: ['severities/p1.mdx', 'rank'], says: 'tells nobody', hint: 'defaults', fine: [['severities/p1.mdx', 'escalation: none\n', ''], [RUNBOOK, 'defaults: {', 'defaults: { escalation: none,']] },
  { code: 'missing-first-action', wrong: [[RUNBOOK, ', first_action: Look first. }', ' }'], [P0, 'rank: 0', 'rank: 0\nfirst_action: Stop.']], at: ['severities/p1.mdx', 'rank'], says: 'no first action' },
  { code: 'missing-message', wrong: [[INTERNAL, 'channels:', 'moments: [declared, update, resolved]\nchannels:']], at: [P0, 'escalation'], says: 'mitigated', fine: [[INTERNAL, 'channels:', 'moments: [declared, mitigated, resolved]\nchannels:'], [P0, 'rank: 0', 'rank: 0\nupdate_every: none']] },
  { code: 'no-backup', wrong: [[ORGANIZATION, 'on-call: { rota: https://rota.example.com, backup: captain }', 'on-call: { rota: https://rota.example.com }']], at: [ORGANIZATION, 'on-call'], says: 'nobody stands in', fine: [[ORGANIZATION, 'on-call: { rota: https://rota.example.com, backup: captain }', 'on-call: { people: [bo, ada] }']] },
  { code: 'nothing-written', wrong: [['procedures/desk-list.mdx', '- [ ] Answer the phone\n', '']], at: ['procedures/desk-list.mdx', 'title'], says: 'neither steps nor a text' },
  { code: 'one-lead', wrong: [[ORGANIZATION, 'name: Front desk crew,', 'name: Front desk crew, lead: true, backup: on-call,']], at: [ORGANIZATION, 'true'], says: '`captain` leads already', fine: [[ORGANIZATION, 'name: Front desk crew,', 'name: Front desk crew, lead: false,']] },
  { code: 'one-lead', wrong: [[ORGANIZATION, 'lead: true, ', '']], at: [ORGANIZATION, 'roles'], says: 'no role leads' },
  { code: 'one-person', wrong: [[ORGANIZATION, '[ada, bo]', 'bo'], [ORGANIZATION, 'desk: { name: Front desk crew,', 'desk: { name: Front desk crew, people: bo,']], at: [ORGANIZATION, 'bo'], says: 'Bo Example is in every role', fine: [[ORGANIZATION, '[ada, bo]', 'bo'], [ORGANIZATION, 'desk: { name: Front desk crew,', 'desk: { name: Front desk crew, people: ada,']] },
  { code: 'own-backup', wrong: [[ORGANIZATION, '[ada, bo], backup: on-call', '[ada, bo], backup: [on-call, captain]']], at: [ORGANIZATION, 'captain'], says: 'its own backup' },
  { code: 'ramp-incomplete', wrong: [[RESPOND, '[10% for 30m, 100%]', '[10% for 30m, 50%]']], at: [RESPOND, '50%'], says: 'stops at 50 %', hint: '`100%`' },
  { code: 'ramp-not-rising', wrong: [[RESPOND, '[10% for 30m, 100%]', '[50% for 30m, 50% for 1h, 100%]']], at: [RESPOND, '50% for 1h'], says: '50 % does not follow 50 %' },
  { code: 'rank-twice', wrong: [['severities/p1.mdx', 'rank: 1', 'rank: 0']], at: ['severities/p1.mdx', '0'], says: '`p0` has rank 0 already' },
  { code: 'reserved-id', wrong: [[ORGANIZATION, '  status: {', '  email: { type: email }\n  status: {']], at: [ORGANIZATION, 'email'], says: 'a way of reaching somebody' },
  { code: 'review-overdue', wrong: [[RUNBOOK, 'on: 2026-11-01', 'on: 2026-05-24']], at: [RUNBOOK, '2026-05-24'], says: 'review on 2026-11-24', fine: [[RUNBOOK, 'on: 2026-11-01', 'on: 2026-05-25']] },
  { code: 'review-overdue', wrong: [[RUNBOOK, 'reviewed: { on: 2026-11-01, by: [ada] }\n', '']], at: [RUNBOOK, '6 months'], says: 'never reviewed' },
  { code: 'slow-rollback', wrong: [['agents/_defaults.yaml', 'budget: 5m', 'budget: 6m']], at: ['agents/_defaults.yaml', '6m'], says: '5 minutes at most' },
  { code: 'status-twice', wrong: [[RUNBOOK, 'name: Dark, at: resolved', 'name: Dark, at: declared']], at: [RUNBOOK, 'declared'], says: 'sets the status `Lit` already' },
  { code: 'status-twice', wrong: [[RUNBOOK, 'name: Dark', 'name: lit']], at: [RUNBOOK, 'lit'], says: 'is a status already' },
  { code: 'step-without-id', wrong: [[RESPOND, '{ title: Tell,', "{ title: '!?',"]], at: [RESPOND, "'!?'"], says: 'gives no id', fine: [[RESPOND, '{ title: Tell,', "{ title: '!?', id: tell,"]] },
  { code: 'template-not-at-moment', wrong: [[P0, 'send: internal', 'send: review']], at: [P0, 'review'], says: 'sent at review' },
  { code: 'template-not-for-level', wrong: [[INTERNAL, 'channels:', 'severities: [p1]\nchannels:'], [P0, TOLD, '{ to: captain, by: 15m, via: phone, send: [internal] }'], ['severities/p1.mdx', 'rank: 1', 'rank: 1'], ['templates/review.mdx', 'kind: document', 'moments: [declared, update, mitigated, resolved]']], at: [P0, 'internal'], says: 'is for p1, and not for P0' },
  { code: 'template-not-for-level', wrong: [[RESPOND, '{ title: Tell, send: internal }', '{ title: Tell, send: customers, severities: p1 }']], at: [RESPOND, 'customers'], says: 'is for p0, and not for p1', fine: [[RESPOND, '{ title: Tell, send: internal }', '{ title: Tell, send: customers, severities: [p0, p1] }']] },
  { code: 'text-and-prompt', wrong: [[INTERNAL, "{ name: Next note,", '{ name: Next note, prompt: When,']], at: [INTERNAL, 'prompt'], says: 'has its text already' },
  { code: 'told-too-late', wrong: [[P0, '{ to: desk,', '{ to: on-call, by: 20m }\n  - { to: desk,']], at: [P0, '20m'], says: '`on-call` works on P0 Critical', hint: 'by the response time', fine: [[P0, '{ to: desk,', '{ to: on-call, by: 10m..15m }\n  - { to: desk,']] },
  { code: 'too-few-signals', wrong: [[P0, 'signals_needed: 2', 'signals_needed: 3']], at: [P0, '3'], says: '3 signals are needed, and there are 2' },
  { code: 'unreachable-role', wrong: [[ORGANIZATION, 'desk: { name: Front desk crew, reach: { phone: 555 0100 } }', 'desk: { name: Front desk crew }']], at: [ORGANIZATION, 'desk'], says: 'nobody can be reached', hint: '`reach`', fine: [[ORGANIZATION, 'desk: { name: Front desk crew, reach: { phone: 555 0100 } }', 'desk: { name: Front desk crew, includes: [crew] }']] },
  { code: 'unsafe-ask', wrong: [['agents/_defaults.yaml', "default: '41'", "default: '41; true'"]], at: ['agents/_defaults.yaml', "'41; true'"], says: 'cannot be put into a command' },
  { code: 'unused-ask', wrong: [[INTERNAL, 'Trouble: {ask.brief}', 'Trouble']], at: [INTERNAL, 'brief'], says: 'nothing uses `{ask.brief}`' },
  { code: 'unused-ask', wrong: [[RESPOND, '--since {ask.since}', '--since {since}']], at: [RESPOND, 'since'], says: 'nothing uses `{ask.since}`', hint: 'did you mean `{ask.since}` where `{since}` stands?' },
  { code: 'unused-ask', wrong: [['agents/_defaults.yaml', ' {ask.revision}', '']], at: ['agents/_defaults.yaml', 'revision'], says: 'nothing uses' },
];
