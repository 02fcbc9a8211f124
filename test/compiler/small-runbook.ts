/** A small runbook without a finding, as texts by path, of which a test changes one thing. */
import { compile } from '#src/compiler/compile.ts';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { createProseReader } from '#src/source/prose-reader.ts';

export type Files = Readonly<Record<string, string>>;

/** A text of one file, and what stands there instead. */
export type Change = readonly [file: string, before: string, after: string];

/** Throws where the text to change is not there, or stands there twice. */
export function changed(files: Files, changes: readonly Change[]): Files {
  return changes.reduce((now, [file, before, after]) => {
    const parts = (now[file] ?? '').split(before);
    if (parts.length !== 2) throw new Error(`${JSON.stringify(before)} stands ${parts.length - 1} times in ${file}`);
    return { ...now, [file]: parts.join(after) };
  }, files);
}

export const AS_OF = '2026-11-25';

export function findings(files: Files, asOf: string = AS_OF): readonly Diagnostic[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return compile(sources, { asOf, prose: createProseReader() }).diagnostics;
}

/** The source text that a finding points at: to the end of its range, or of its line. */
export function pointedAt(files: Files, { file, line, column, endColumn }: Diagnostic): string {
  return (files[file] ?? '').split('\n')[line - 1]?.slice(column - 1, endColumn === undefined ? undefined : endColumn - 1) ?? '';
}

export const SMALL: Files = {
  'runbook.yaml': `title: Lantern runbook
owner: captain
revised: 2026-11-20
reviewed: { on: 2026-11-01, by: [ada] }
review_every: 6 months
statuses:
  - { name: Lit, at: declared }
  - { name: Dark, at: resolved }
defaults: { update_every: 1h, first_action: Look first. }
`,
  'organization.yaml': `name: Lantern Ltd
events:
  standup: { when: mon..fri 09:30 }
roles:
  captain: { name: Ship captain, lead: true, people: [ada, bo], backup: on-call }
  on-call: { rota: https://rota.example.com, backup: captain }
  desk: { name: Front desk crew, reach: { phone: 555 0100 } }
  crew: { includes: [captain, on-call] }
  supplier: { outside: true, reach: { web: https://supplier.example.com } }
people:
  ada: { name: Ada Example, reach: { phone: 555 0101 } }
  bo: { name: Bo Example, reach: { chat: '@bo-example' } }
channels:
  incidents: { name: '#incidents', type: slack }
  status: { name: Status page, type: status-page }
vars: { region: eu-1 }
`,
  'severities/p0.mdx': `---
rank: 0
code: P0
name: Critical
definition: The agent does harm.
response_time: 15m
who: on-call
run: kill-switch
signals: [Is anybody harmed?, Is data lost?]
signals_needed: 2
escalation:
  - { to: captain, by: 15m, via: phone, send: internal }
  - { to: desk, by: 1h, after: 30m }
---

Stop it: {agent.kill-switch}. Then read [how to respond](../procedures/respond.mdx#stop).
`,
  'severities/p1.mdx': `---
rank: 1
code: P1
definition: The agent is wrong.
escalation: none
---
`,
  'agents/_defaults.yaml': `controls:
  rollback:
    command: roll back {agent.vars.deploy} {ask.revision}
    stops: The release
    ask: { revision: { prompt: Revision, default: '41' } }
    budget: 5m
    test_every: 3 months
`,
  'agents/guide.yaml': `name: Guide agent
public_name: tour guide
owner: captain
vars: { deploy: guide-7 }
controls:
  kill-switch: { command: 'stop {agent.vars.deploy} --now', stops: Everything, test_every: 1 month }
  fallback: none
`,
  'agents/clerk.yaml': `name: Clerk agent
public_name: office help
owner: captain
vars: { deploy: clerk-2 }
controls:
  kill-switch: { text: Pull the plug., stops: Everything, test_every: 1 month }
  fallback: none
  pause: { command: pause clerk --soft, stops: Letters, test_every: 1 month }
`,
  'procedures/respond.mdx': `---
title: Respond
alerts: [AgentErrors, AgentSilent]
who: on-call
steps:
  - title: Stop the agent
    id: stop
    run: kill-switch
    after: 5m
    by: { p0: 15m, else: 1h }
  - title: Look around
    if: The agent stands still
    command: look --at {vars.region} --since {ask.since}
    verify: look --check
    expect: nothing
    ask: { since: { prompt: Since when, options: [1h, 2h], default: 1h } }
    on_failure: stop
  - title: Choose
    choose:
      - { title: Open it, if: All is well, id: open, ramp: [10% for 30m, 100%], gate: recover.check }
      - { title: Wait, if: It is not, id: wait, goto: recover }
  - { title: Tell, send: internal }
---

## When in doubt

Ask {roles.captain}.
`,
  'procedures/recover/index.mdx': `---
title: Recover
type: recovery
who: captain
was: mend
---
`,
  'procedures/recover/01-check.mdx': `---
title: Check
checks: [Nothing burns, { text: Tests pass, command: make test, expect: 0 failed }]
---
`,
  'procedures/wrong-answers.mdx': `---
title: Wrong answers
type: scenario
start_severity: p1
alerts: AgentWrong
agents: clerk
steps:
  - { title: Pause, id: pause, run: pause, was: halt }
---
`,
  'procedures/desk-list.mdx': `---
title: Desk list
type: role
who: desk
---

- [ ] Answer the phone
`,
  'templates/internal.mdx': `---
title: Internal note
channels: [incidents]
subject: 'Trouble: {ask.brief}'
ask: { brief: A few words }
fields:
  - { name: Impact, prompt: Whom it hurts }
  - { name: Next note, text: { resolved: none, else: '{severity.update_every}' } }
---
`,
  'templates/customers.mdx': `---
title: Customer note
audience: customers
channels: [status]
severities: [p0]
fields:
  - { name: Opening, text: 'Our {agent.public_name} is not well.' }
---

Never name {roles.captain} or the kill switch here.
`,
  'templates/review.mdx': `---
title: Review
kind: document
fields:
  - { name: Timeline, columns: [Time, Event] }
---
`,
  'obligations/gdpr.yaml': `name: Breach notice
source: Art. 33
if: Data is out
who: captain
due: [{ what: Notice, by: 72h }]
send: review
`,
  'drills/2026-11-10-guide-kill.yaml': 'control: guide.kill-switch\ndate: 2026-11-10\nwho: ada\noutcome: passed\n',
  'drills/2026-11-10-guide-roll.yaml': 'control: guide.rollback\ndate: 2026-11-10\nwho: ada\noutcome: passed\n',
  'drills/2026-11-11-clerk-kill.yaml': 'control: clerk.kill-switch\ndate: 2026-11-11\nwho: on-call\noutcome: passed\n',
  'drills/2026-11-11-clerk-roll.yaml': 'control: clerk.rollback\ndate: 2026-11-11\nwho: on-call\noutcome: passed\n',
  'drills/2026-11-12-clerk-pause.yaml': 'control: clerk.pause\ndate: 2026-11-12\nwho: ada\noutcome: passed\n',
  'pages/about.mdx': `---
title: About
---

<Show what="roles" />

See [doubt](../procedures/respond.mdx#when-in-doubt), {procedures.respond.stop} and \`{vars.region}\`.
`,
};
