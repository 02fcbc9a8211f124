/** One mistake for each check of the compiler, where it must be pointed at, and the right form beside it. */
import type { DiagnosticSeverity } from '#src/diagnostics/diagnostic.ts';
import type { Change } from './small-runbook.ts';

export interface Case {
  readonly code: string;
  /** Default: error. */
  readonly severity?: DiagnosticSeverity;
  readonly wrong: readonly Change[];
  readonly at: readonly [file: string, text: string];
  readonly says: string;
  readonly hint?: string;
  readonly fine?: readonly Change[];
}

const RESPOND = 'procedures/respond.mdx';
const ABOUT = 'pages/about.mdx';
const P0 = 'severities/p0.mdx';
const CUSTOMERS = 'templates/customers.mdx';
const SHOW = '<Show what="roles" />';
const body = (text: string): readonly Change[] => [[ABOUT, SHOW, text]];
const customers = (text: string): readonly Change[] => [[CUSTOMERS, "'Our {agent.public_name} is not well.'", `'${text}'`]];
const pausedBy = (command: string): readonly Change[] => [['agents/clerk.yaml', 'pause clerk --soft', JSON.stringify(command)]];
/** A word of a command as no keyboard types it. */
const typographic = (word: string, told: Pick<Case, 'says' | 'hint' | 'fine'>, at: string = word): Case => ({ code: 'typographic-character', severity: 'warning', wrong: pausedBy(`pause clerk ${word}`), at: ['agents/clerk.yaml', at], ...told });
const WORDS = 'say it in words';

export const TEXT_CASES: readonly Case[] = [
  { code: 'unknown-id', wrong: [['obligations/gdpr.yaml', 'who: captain', 'who: captian']], at: ['obligations/gdpr.yaml', 'captian'], says: 'is no role; there are captain, on-call', hint: '`captain`' },
  { code: 'unknown-id', wrong: [[RESPOND, '{ title: Tell, send: internal }', '{ title: Tell, send: [internal, costumers] }']], at: [RESPOND, 'costumers'], says: 'is no template', hint: '`customers`' },
  { code: 'unknown-id', wrong: [[RESPOND, 'on_failure: stop', 'on_failure: stopp']], at: [RESPOND, 'stopp'], says: 'is no step or procedure', hint: '`stop`', fine: [[RESPOND, 'on_failure: stop', 'on_failure: end']] },
  { code: 'unknown-id', wrong: [['agents/guide.yaml', 'owner: captain', 'owner: captain\nchannels: { incident: status }']], at: ['agents/guide.yaml', 'incident'], says: 'is no channel', hint: '`incidents`', fine: [['agents/guide.yaml', 'owner: captain', 'owner: captain\nchannels: { incidents: status }']] },
  { code: 'unknown-id', wrong: [['drills/2026-11-12-clerk-pause.yaml', 'who: ada', 'who: [ada, adda]']], at: ['drills/2026-11-12-clerk-pause.yaml', 'adda'], says: 'is no role or person' },
  { code: 'unknown-id', wrong: [['obligations/gdpr.yaml', 'who: captain', 'who: Ship captain']], at: ['obligations/gdpr.yaml', 'Ship captain'], says: 'is no role', hint: 'by their id: `captain`' },
  { code: 'unknown-id', wrong: [['obligations/gdpr.yaml', 'who: captain', 'who: bo']], at: ['obligations/gdpr.yaml', 'bo'], says: 'is no role', hint: 'is a person: name a role, such as `captain`' },
  { code: 'unknown-word', wrong: [['agents/guide.yaml', 'fallback: none', 'fallback: pull the plug']], at: ['agents/guide.yaml', 'pull the plug'], says: 'is neither `none` nor a map' },
  { code: 'wrong-type', wrong: [[RESPOND, '{ title: Tell, send: internal }', 'Tell everybody']], at: [RESPOND, 'Tell everybody'], says: 'expected a map', hint: '`title: Tell everybody`' },
  { code: 'invalid-value', wrong: [['obligations/gdpr.yaml', 'by: 72h', 'by: 72 hours']], at: ['obligations/gdpr.yaml', '72 hours'], says: '`72 hours` is not a time: write `72h`' },
  { code: 'invalid-value', wrong: [['organization.yaml', 'reach: { phone: 555 0100 }', 'reach: { email: desk }']], at: ['organization.yaml', 'desk'], says: 'write an e-mail address' },
  ...['call me', '1202555O1O1x', '12', '+1 202 555', '+1 202 555 0100 0100 0100', '+49 (0)30 555 0100'].map((number): Case => ({ code: 'invalid-value', wrong: [['organization.yaml', 'phone: 555 0100', `phone: ${number}`]], at: ['organization.yaml', number], says: 'write a phone number in digits' })),
  ...['112', '*310#', '555-0111', '(02) 555.0100', '+1 (202) 555-0100', '+97235550170', 'TODO'].map((number): Case => ({ code: 'invalid-value', wrong: [['organization.yaml', 'reach: { phone: 555 0100 }', 'reach: { sms: a desk }']], at: ['organization.yaml', 'a desk'], says: 'write a phone number', fine: [['organization.yaml', 'phone: 555 0100', `phone: "${number}"`]] })),
  { code: 'invalid-value', wrong: [['organization.yaml', 'type: status-page }', 'type: status-page, phone: ring twice }']], at: ['organization.yaml', 'ring twice'], says: 'write a phone number' },
  { code: 'too-short', wrong: [['agents/guide.yaml', 'name: Guide agent', "name: ''"]], at: ['agents/guide.yaml', "''"], says: 'write something here' },
  { code: 'too-short', wrong: [['runbook.yaml', "statuses:\n  - { name: Lit, at: declared }\n  - { name: Dark, at: resolved }", 'statuses: []']], at: ['runbook.yaml', '[]'], says: 'write at least one item' },
  { code: 'unknown-event', wrong: [['obligations/gdpr.yaml', 'by: 72h', 'by: 1h after fixed']], at: ['obligations/gdpr.yaml', 'fixed'], says: 'no event `fixed`', hint: 'or use standup, detected' },
  { code: 'broken-link', wrong: body(String.raw`[Go](..\procedures\respond.mdx)`), at: [ABOUT, String.raw`..\procedures`], says: 'no file', hint: '../procedures/respond.mdx' },
  { code: 'unknown-level', wrong: [[RESPOND, '{ p0: 15m, else: 1h }', '{ po: 15m, else: 1h }']], at: [RESPOND, 'po'], says: 'here stand p0, p1, else' },
  { code: 'unknown-level', wrong: [[RESPOND, '{ p0: 15m, else: 1h }', '{ resolved: 15m, else: 1h }']], at: [RESPOND, 'resolved'], says: 'is no level', fine: [['templates/internal.mdx', '{ resolved: none,', '{ p1: none, mitigated: none,']] },
  { code: 'unknown-level', wrong: [['templates/internal.mdx', '{ resolved: none,', '{ resloved: none,']], at: ['templates/internal.mdx', 'resloved'], says: 'nor a moment', hint: '`resolved`' },
  { code: 'unknown-event', wrong: [['obligations/gdpr.yaml', 'by: 72h', 'by: next stand-up (at last)']], at: ['obligations/gdpr.yaml', 'stand-up'], says: 'no event `stand-up`', hint: '`standup`', fine: [['obligations/gdpr.yaml', 'by: 72h', 'by: 1h after standup (at last)']] },
  { code: 'unknown-reference', wrong: body('Ask {roles.captian} now.'), at: [ABOUT, '{roles.captian}'], says: 'no role `captian`', hint: '`captain`', fine: body('Ask {roles.captain.people}, or \\{roles.captian} as it stands.') },
  { code: 'unknown-reference', wrong: body('At {severities.p0.codes} it burns.'), at: [ABOUT, '{severities.p0.codes}'], says: 'has no `codes`', hint: '`code`' },
  { code: 'unknown-reference', wrong: body('Run `look {vars.regoin}` then.'), at: [ABOUT, '{vars.regoin}'], says: 'has no `regoin`', hint: '`region`', fine: body('Run `look ${vars.regoin} {{vars.regoin}} {regoin}` then.') },
  { code: 'unknown-reference', wrong: body('~~~sh\nls\n  look {vars.regoin}\n~~~'), at: [ABOUT, '{vars.regoin}'], says: 'has no `regoin`' },
  { code: 'unknown-reference', wrong: [['agents/_defaults.yaml', 'roll back {agent.vars.deploy}', 'roll back {agent.vars.depoy}']], at: ['agents/_defaults.yaml', '{agent.vars.depoy}'], says: 'no `depoy`', hint: '`deploy`', fine: [['agents/_defaults.yaml', 'roll back {agent.vars.deploy}', 'roll back {agent.vars.twin}'], ['agents/guide.yaml', 'vars: {', 'vars: { twin: a,'], ['agents/clerk.yaml', 'fallback: none', 'fallback: none\n  rollback: { command: roll back all }']] },
  { code: 'unknown-reference', wrong: [['procedures/wrong-answers.mdx', 'title: Pause, ', 'title: Pause, text: "See {agent.links.Traces}", ']], at: ['procedures/wrong-answers.mdx', '{agent.links.Traces}'], says: 'clerk.links has no `Traces`', fine: [['procedures/wrong-answers.mdx', 'title: Pause, ', 'title: Pause, text: "See {agent.links.Traces}", '], ['agents/clerk.yaml', 'owner: captain', 'owner: captain\nlinks: { Traces: https://traces.example.com }']] },
  { code: 'unknown-reference', wrong: [[RESPOND, '--since {ask.since}', '--since {ask.sinse} {ask.since}']], at: [RESPOND, '{ask.sinse}'], says: 'declares no `sinse`', hint: '`since`' },
  { code: 'unknown-reference', wrong: body('Wait {severity.udpate_every}.'), at: [ABOUT, '{severity.udpate_every}'], says: 'has no `udpate_every`', fine: body('Wait {severity.update_every}, {incident.resolved_at}.') },
  { code: 'unknown-reference', wrong: body('Wait for {incident.captain}.'), at: [ABOUT, '{incident.captain}'], says: 'an incident has no `captain`' },
  { code: 'unknown-component', wrong: body('<Tip>\nWatch out.\n</Tip>'), at: [ABOUT, '<Tip>'], says: 'there are Note, Warning, Danger, Show', fine: body('<Note>\nWatch out for \\<Tip> and <tip>.\n</Note>') },
  { code: 'component-case', wrong: body('<warning>\nWatch out.\n</warning>'), at: [ABOUT, '<warning>'], says: 'begins with a capital', hint: '`<Warning>` and `</Warning>`', fine: body('Say \\<warning>, `<note>`, <notes>, <danger-level> or <5 m.') },
  { code: 'component-case', wrong: body('See: <show what="roles" />'), at: [ABOUT, '<show what="roles" />'], says: 'printed as text', hint: '`<Show what="roles" />`' },
  { code: 'component-case', wrong: [[P0, 'The agent does harm.', 'The agent does <danger>harm</danger>.']], at: [P0, '<danger>'], says: 'printed as text', hint: 'say it in words' },
  { code: 'component-attribute', wrong: body('<Show what="rolls" />'), at: [ABOUT, '<Show what="rolls" />'], says: '`rolls` is not one of', hint: '`roles`' },
  { code: 'component-attribute', wrong: body('<Note titel="x">\nWatch out.\n</Note>'), at: [ABOUT, '<Note titel="x">'], says: '`titel` is no key', hint: '`title`' },
  { code: 'component-content', wrong: body('<Note>\n</Note>'), at: [ABOUT, '<Note>'], says: 'is empty' },
  { code: 'component-content', wrong: body('<Show what="roles">\nAll of them.\n</Show>'), at: [ABOUT, '<Show what="roles">'], says: 'no text of its own' },
  { code: 'component-unclosed', wrong: body('<Note>\nWatch out.'), at: [ABOUT, '<Note>'], says: 'is not closed' },
  { code: 'html-comment', wrong: body('Text <!-- hidden --> goes on.'), at: [ABOUT, '<!-- hidden -->'], says: 'HTML comments' },
  { code: 'mdx-import', wrong: body("import { Chart } from './chart'"), at: [ABOUT, 'import { Chart }'], says: 'nothing in a runbook is executed' },
  { code: 'reference-unclosed', wrong: body('Ask {roles.captain now.'), at: [ABOUT, '{roles.captain'], says: 'not closed' },
  { code: 'reference-unclosed', wrong: pausedBy('pause {agent.vars.deploy/status --soft'), at: ['agents/clerk.yaml', '{agent.vars.deploy'], says: 'not closed', hint: '`{agent.vars.deploy}`', fine: pausedBy("pause ${vars.x {{vars.x \\{vars.x {vars.x: 1, {items.x {vars.region} '{print $1' {roles.x + 1}") },
  { code: 'reference-unclosed', wrong: pausedBy('pause {vars.region {vars.region}'), at: ['agents/clerk.yaml', '{vars.region'], says: 'not closed' },
  { code: 'reference-unclosed', wrong: [['organization.yaml', 'type: status-page }', 'type: status-page, url: "https://status.example.com/{vars.region" }']], at: ['organization.yaml', '{vars.region'], says: 'not closed' },
  { code: 'reference-unclosed', wrong: body('Run `look {vars.region` then.'), at: [ABOUT, '{vars.region'], says: 'not closed', fine: body('~~~python\nx = {vars.region\n~~~') },
  { code: 'reference-unclosed', wrong: body('~~~sh\nls\nlook {vars.region\n~~~'), at: [ABOUT, '{vars.region'], says: 'not closed' },
  { code: 'reference-syntax', wrong: body('Ask {{roles.captain}} now.'), at: [ABOUT, '{{roles.captain}'], says: 'single braces', hint: '`{roles.captain}`', fine: body('Ask \\{\\{roles.captain}} or `{{ roles.captain }}` now, and { this } less.') },
  { code: 'reference-syntax', wrong: body('Ask { roles.captain } now.'), at: [ABOUT, '{ roles.captain }'], says: 'without blanks', hint: '`{roles.captain}`' },
  { code: 'component-syntax', wrong: body('<Show what=“roles” />'), at: [ABOUT, '<Show what=“roles” />'], says: 'not written as', hint: 'what="roles"' },
  { code: 'link-scheme', wrong: body('[Go](javascript:alert(1))'), at: [ABOUT, 'javascript:alert(1)'], says: 'not with `javascript:`', fine: body('[Go](tel:+4930555), <https://a.example.com>, [write](mailto:a@example.com) or www.example.com') },
  { code: 'broken-link', wrong: body('[Go](../procedures/repond.mdx)'), at: [ABOUT, '../procedures/repond.mdx'], says: 'no file', hint: '../procedures/respond.mdx' },
  { code: 'broken-link', wrong: body('[Go](procedures/respond.mdx)'), at: [ABOUT, 'procedures/respond.mdx'], says: 'no file', hint: '../procedures/respond.mdx' },
  { code: 'broken-link', wrong: body('[Go](/procedures/respond.mdx)'), at: [ABOUT, '/procedures/respond.mdx'], says: 'relative to its own file' },
  { code: 'broken-link', wrong: body('[Go][there]\n\n[there]: ../../secret.mdx'), at: [ABOUT, '../../secret.mdx'], says: 'no file' },
  { code: 'broken-link', wrong: body('[Map](./map.png)'), at: [ABOUT, './map.png'], says: 'no file', hint: 'are not published' },
  { code: 'picture', wrong: body('See ![Map](https://a.example.com/map.png) first.'), at: [ABOUT, '![Map](https://a.example.com/map.png)'], says: 'no pictures', hint: '`[Map](https://a.example.com/map.png)`', fine: body('See [Map](https://a.example.com/map.png) first.') },
  { code: 'picture', wrong: body('![](./map.png)'), at: [ABOUT, '![](./map.png)'], says: 'no pictures', hint: '`[What it shows](https://…)`' },
  { code: 'picture', wrong: body('![Map][here]\n\n[here]: https://a.example.com/map.png'), at: [ABOUT, '![Map][here]'], says: 'no pictures' },
  { code: 'picture', wrong: [[P0, 'The agent does harm.', '"![Harm](https://a.example.com/harm.png)"']], at: [P0, '![Harm]'], says: 'no pictures' },
  { code: 'hidden-character', wrong: [['agents/clerk.yaml', 'pause clerk --soft', 'pause\u00A0clerk --soft']], at: ['agents/clerk.yaml', '\u00A0'], says: 'U+00A0', hint: 'plain blank' },
  { code: 'hidden-character', wrong: [['agents/clerk.yaml', 'pause clerk --soft', 'pause\u2003clerk --soft']], at: ['agents/clerk.yaml', '\u2003'], says: 'U+2003', fine: pausedBy('pause "👩‍🚒 ❤️‍🔥 می‌خواهم"') },
  { code: 'hidden-character', wrong: pausedBy('pau\u200Cse clerk'), at: ['agents/clerk.yaml', '\u200C'], says: 'U+200C' },
  { code: 'hidden-character', wrong: body('Run `look\u202E here`.'), at: [ABOUT, '\u202E'], says: 'U+202E', fine: body('No\u00A0command, and `grüße “—” 日本` in one.') },
  typographic('–force', { says: '`–force`: this dash', hint: '`-` or `--`', fine: pausedBy("pause 'a –force' \"a –force\" a–b – b a—b # –force") }),
  typographic('-—dry-run', { says: '`-—dry-run`: this dash' }),
  typographic('–9', { says: '`–9`: this dash' }),
  typographic('“all of it”', { says: '`“all of it”`: the shell takes', hint: 'straight', fine: pausedBy("pause 'say “x” and ‘y’' \"say “x” — l’x\" # “x”") }),
  typographic('‘all’', { says: '`‘all’`: the shell takes', fine: pausedBy('pause l’agent') }),
  typographic('$(look „x“)', { says: '`„x“`: the shell takes' }, '„x“'),
  typographic('"it“s" –force', { says: '`–force`: this dash' }, '–force'),
  { code: 'typographic-character', severity: 'warning', wrong: [['agents/clerk.yaml', 'command: pause clerk --soft', "verify: pause --check\n    command: |\n      cat <<END | pause clerk –-soft\n        – say “x” –force\n      END"], ['agents/clerk.yaml', '{ verify', '\n    verify'], ['agents/clerk.yaml', ', stops: Letters, test_every: 1 month }', '\n    stops: Letters\n    test_every: 1 month']], at: ['agents/clerk.yaml', '–-soft'], says: 'this dash' },
  { code: 'typographic-character', severity: 'warning', wrong: body('Run `look –force`.'), at: [ABOUT, '–force'], says: 'this dash', fine: body('Below `–5` degrees, say `look “here”`, `a – b` and `’tis`.') },
  { code: 'typographic-character', severity: 'warning', wrong: body('1. Look:\n\n   ```sh\n   ls\n   look “here”\n   ```'), at: [ABOUT, '“here”'], says: 'curly quotes', fine: body('~~~\n“Look”, he said:\n–force\n~~~\n\n~~~text\n–force\n~~~') },
  { code: 'broken-anchor', wrong: body('[Go](../procedures/respond.mdx#when-in-dout)'), at: [ABOUT, '../procedures/respond.mdx#when-in-dout'], says: '#when-in-dout', hint: '#when-in-doubt', fine: body('[Go](../procedures/respond.mdx#stop), [check](../procedures/recover/index.mdx#check), [pause](../agents/clerk.yaml#pause), [here](#later), [desk](../organization.yaml#desk)\n\n## Later') },
  { code: 'broken-anchor', wrong: body('[Go](#nowhere)'), at: [ABOUT, '#nowhere'], says: '#nowhere' },
  { code: 'blocks-in-line', wrong: [[P0, 'The agent does harm.', '"# The agent does harm."']], at: [P0, '#'], says: 'a sentence or two', fine: [[P0, 'The agent does harm.', '"#1: the agent does *harm*."']] },
  { code: 'one-action', wrong: [[RESPOND, 'run: kill-switch', 'run: kill-switch\n    goto: recover']], at: [RESPOND, 'goto'], says: '`run` stands here already', fine: [[RESPOND, 'run: kill-switch', 'run: kill-switch\n    gate: recover.check']] },
  { code: 'missing-title', wrong: [[RESPOND, '{ title: Tell, send: internal }', '{ send: internal }']], at: [RESPOND, '{ send'], says: 'a step has a `title`', fine: [[RESPOND, '{ title: Tell, send: internal }', '{ use: recover.check }']] },
  { code: 'without-command', wrong: [[RESPOND, 'run: kill-switch', 'run: kill-switch\n    verify: look']], at: [RESPOND, 'verify'], says: 'belongs to a `command`' },
  { code: 'use-cycle', wrong: [['procedures/recover/01-check.mdx', 'checks: [Nothing burns, { text: Tests pass, command: make test, expect: 0 failed }]', 'use: respond.tell'], [RESPOND, '{ title: Tell, send: internal }', '{ title: Tell, use: recover.check }'], [RESPOND, ', gate: recover.check', '']], at: [RESPOND, 'recover.check'], says: 'leads back to itself' },
  { code: 'internal-name', wrong: customers('Our {agent.public_name} stopped. Ask {roles.captain}.'), at: [CUSTOMERS, '{roles.captain}'], says: 'this text is for customers', hint: WORDS, fine: customers('Our {agent.public_name} stopped. See {channels.status}, ask {roles.supplier}, {incident.declared_at}.') },
  { code: 'internal-name', wrong: customers('The {agent.name} stopped.'), at: [CUSTOMERS, '{agent.name}'], says: 'is internal', hint: '{agent.public_name}' },
  { code: 'internal-name', wrong: customers('See {channels.incidents}.'), at: [CUSTOMERS, '{channels.incidents}'], says: 'is internal' },
  { code: 'internal-name', wrong: customers('In {vars.region}.'), at: [CUSTOMERS, '{vars.region}'], says: 'is internal' },
  { code: 'internal-name', wrong: customers('{severity.who} works on it.'), at: [CUSTOMERS, '{severity.who}'], says: 'is internal' },
  { code: 'internal-name', wrong: customers('The ship captain knows.'), at: [CUSTOMERS, 'ship captain'], says: 'the role `ship captain`', fine: customers('The captain of the ship knows, and Ada.') },
  { code: 'internal-name', wrong: customers('Ask Ada Example.'), at: [CUSTOMERS, 'Ada Example'], says: 'the person' },
  { code: 'internal-name', wrong: customers('Write to @bo-example now.'), at: [CUSTOMERS, '@bo-example'], says: 'the contact' },
  { code: 'internal-name', wrong: customers('Look into #incidents.'), at: [CUSTOMERS, '#incidents'], says: 'the channel' },
  { code: 'internal-name', wrong: customers('The guide agent stopped.'), at: [CUSTOMERS, 'guide agent'], says: 'the agent', hint: '{agent.public_name}', fine: customers('The tour guide stopped.') },
  { code: 'internal-name', wrong: customers('It ran on guide-7 in our house.'), at: [CUSTOMERS, 'guide-7'], says: 'the value' },
  { code: 'internal-name', wrong: customers('We pressed the kill switch.'), at: [CUSTOMERS, 'kill switch'], says: 'the control', fine: customers('We can pause and roll back.') },
  { code: 'internal-name', wrong: customers('We ran pause clerk --soft for you.'), at: [CUSTOMERS, 'pause clerk --soft'], says: 'the command' },
  { code: 'internal-name', wrong: [[CUSTOMERS, 'title: Customer note', 'title: Customer note\nsubject: { declared: Kill switch pressed, else: News }']], at: [CUSTOMERS, 'Kill switch'], says: 'the control' },
];
