import type { FileKind } from '#schemas/definition.ts';

/** The least of each kind, with numbers, true and false where the language reads text. */
export const SOUND: Readonly<Record<FileKind, string>> = {
  runbook: 'title: 112\nrevised: 2026-11-20\nversion: 1.10\nformat: 1\nsynonyms: { 404: [not found, 410] }\ndefaults: { update_every: none, review: required }\nreviewed: { on: 2026-05-04, by: ada }\n',
  organization: "name: 42\nroles:\n  1: { lead: true, per_incident: 'false', reach: { pager: 7, phone: +49 30 555 0102 } }\n  on-call: { rota: 'HTTPS://oncall.example.com', answers_within: 5m }\nholidays: { 2026-12-25: Christmas Day }\nchannels: { bridge: { type: call, pin: 0012 } }\nvars: { ratio: 1e3, on: yes }\nevents: { standup: { when: 'mon..fri 09:30' }, release: {} }\n",
  severity: 'rank: 0\ncode: 1\ndefinition: true\nresponse_time: 30m..60m (in office hours)\nsignals_needed: 2\nescalation:\n  - { to: 1, by: immediately, via: [phone, 2] }\nexamples: [1, 2.5, false]\n',
  agent: 'name: 007\nvars: { replicas: 3, dry-run: false }\ncontrols:\n  kill-switch: { command: stop, stops: 1, test_every: 1 month, ask: { n: 5, m: { prompt: 6, type: number, options: [1, 2], default: 1 } } }\n  fallback: none\n',
  'agent-defaults': 'owner: [1, lead]\ncontrols: { rollback: { budget: 5m } }\n',
  procedure: 'title: 1\nseverities: 1\nsteps:\n  - title: 2\n    id: 3\n    by: { 1: 15m, else: next business day }\n    ramp: [10% for 30m, 100%]\n  - use: respond.notify\n    checks: [1, { text: true, command: 2, expect: 0 }]\n  - { title: x, choose: [{ title: y, if: true, steps: [{ title: z }] }] }\n',
  step: 'title: 1\nafter: 1h after mitigated\nrecord: [1]\nparallel: [{ title: true }]\n',
  template: 'title: 1\nlabels: false\nsubject: { p0: 1, resolved: none, else: 2 }\nupdate_every: 20m\nask: { brief: A few words }\nfields:\n  - { name: Impact, prompt: 1 }\n  - { name: 2, text: { resolved: none, else: 3 }, type: url }\n  - { name: Figures, rows: [1, Cost] }\n',
  obligation: 'name: 1\nsource: 2\nif: true\nwho: 3\ndue: [{ what: 4, by: 72h }]\nconfirmed_on: 2026-04-12\n',
  drill: 'control: 1\ndate: 2026-05-04\nwho: 2\noutcome: passed\ntook: 1m40s\nevidence: https://ci.example.com/118\nnotes: 3\n',
  page: 'title: 1\npart: severities\norder: 1\nwas: [1, old-id]\n',
};

type Snippet = readonly [kind: FileKind, what: string, yaml: string];

/** One fault each, over the sound snippet of the kind: a line added at its end, or one of its texts replaced. */
const added = (kind: FileKind, what: string, line: string): Snippet => [kind, what, `${SOUND[kind]}${line}\n`];

function replaced(kind: FileKind, what: string, from: string, to: string): Snippet {
  if (!SOUND[kind].includes(from)) throw new Error(`${kind} has no ${from}`);
  return [kind, what, SOUND[kind].replace(from, to)];
}

export const BROKEN: readonly Snippet[] = [
  added('runbook', 'an unknown key', 'titel: x'),
  replaced('runbook', 'no title', 'title: 112\n', ''),
  replaced('runbook', 'a day that does not exist', '2026-11-20', '2026-02-30'),
  replaced('runbook', 'another version of the language', 'format: 1', 'format: 2'),
  replaced('runbook', 'a list for a text', 'title: 112', 'title: [112]'),
  added('runbook', 'an unknown paper', 'paper: [a4, a3]'),
  added('runbook', 'no language tag', 'language: english please'),
  added('runbook', 'no statuses', 'statuses: []'),
  added('runbook', 'an address without a scheme', 'site: runbook.example.com'),
  added('runbook', 'a range for a length of time', 'review_every: 3m..6m'),
  replaced('organization', 'a key that is no id', 'on-call:', 'On Call:'),
  replaced('organization', 'neither true nor false', 'lead: true', 'lead: yes'),
  replaced('organization', 'words for a phone number', 'phone: +49 30 555 0102', 'phone: call me'),
  replaced('organization', 'letters in a phone number', 'phone: +49 30 555 0102', 'phone: 1202555O1O1x'),
  replaced('organization', 'an international number that is too short', 'phone: +49 30 555 0102', "phone: '+1 202 555'"),
  replaced('organization', 'an unknown way to reach', 'pager: 7', 'pagr: 7'),
  replaced('organization', 'minutes without their unit', 'answers_within: 5m', 'answers_within: 5'),
  replaced('organization', 'a holiday without a day', '2026-12-25:', 'christmas:'),
  replaced('organization', 'an unknown type of channel', 'type: call', 'type: phone'),
  replaced('organization', 'a time of day with one digit', 'mon..fri 09:30', 'mon..fri 9:30'),
  replaced('organization', 'another scheme', 'HTTPS://', 'ftp://'),
  added('organization', 'hours overnight', 'business_hours: 22:00 to 06:00'),
  added('organization', 'an offset for a time zone', "time_zone: '+01:00'"),
  replaced('organization', 'a map for a role', 'on-call: { rota: ', 'on-call: { includes: { a: b }, rota: '),
  replaced('severity', 'a rank in words', 'rank: 0', 'rank: first'),
  replaced('severity', 'a rank below zero', 'rank: 0', 'rank: -1'),
  replaced('severity', 'a rank between ranks', 'rank: 0', 'rank: 1.5'),
  replaced('severity', 'an empty text', 'definition: true', "definition: ''"),
  replaced('severity', 'no definition', 'definition: true\n', ''),
  replaced('severity', 'a time in other words', '30m..60m (in office hours)', '30 to 60 minutes'),
  replaced('severity', 'no signal needed', 'signals_needed: 2', 'signals_needed: 0'),
  replaced('severity', 'a hundred signals needed', 'signals_needed: 2', 'signals_needed: 100'),
  replaced('severity', 'escalation to nobody', 'to: 1, ', ''),
  added('severity', 'a text for a list', 'signals: Did data get out?'),
  replaced('agent', 'no name', 'name: 007\n', ''),
  replaced('agent', 'a control that is neither', 'fallback: none', 'fallback: no'),
  replaced('agent', 'an unknown key of a control', 'stops: 1', 'stop: 1'),
  replaced('agent', 'a type of value that is none', 'type: number', 'type: integer'),
  replaced('agent', 'an `ask` without a prompt', 'prompt: 6, ', ''),
  added('agent', 'a link that is no address', 'links: { Traces: 12 }'),
  added('agent', 'a baseline without what is normal', 'baselines: [{ name: Errors }]'),
  added('agent-defaults', 'an unknown key', 'kill: x'),
  replaced('agent-defaults', 'a budget in words', 'budget: 5m', 'budget: five minutes'),
  added('procedure', 'an unknown type', 'type: phase'),
  added('procedure', 'an unknown start', 'starts: now'),
  replaced('procedure', 'an unknown key of a step', 'use: respond.notify', 'uses: respond.notify'),
  replaced('procedure', 'an id with a blank', 'id: 3', 'id: stop it'),
  replaced('procedure', 'an id that is a fraction', 'id: 3', 'id: 1.5'),
  replaced('procedure', 'a time by level in other words', '1: 15m', '1: 15 min'),
  replaced('procedure', 'more than all traffic', '100%', '110%'),
  replaced('procedure', 'a share without its sign', '10% for 30m', '10 for 30m'),
  replaced('procedure', 'a check without its text', 'text: true, ', ''),
  replaced('procedure', 'a fault in a step deep inside', '[{ title: z }]', '[{ titel: z }]'),
  added('step', 'a plain number for a time', 'by: 15'),
  added('step', 'a text for steps', 'steps: later'),
  replaced('step', 'a list for a title', 'title: 1', 'title: [1]'),
  replaced('template', 'no fields', 'fields:', 'fieldz:'),
  replaced('template', 'a field without a name', 'name: Impact, ', ''),
  replaced('template', 'neither true nor false', 'labels: false', 'labels: off'),
  replaced('template', 'a list for a text by level', 'p0: 1', 'p0: [1]'),
  added('template', 'an unknown audience', 'audience: everyone'),
  added('template', 'an unknown moment', 'moments: [declared, later]'),
  added('obligation', 'an unknown start', 'starts: awareness'),
  replaced('obligation', 'a duty without a time', ', by: 72h', ''),
  replaced('obligation', 'a text for a list', 'due: [{ what: 4, by: 72h }]', 'due: 72h'),
  replaced('obligation', 'a month that does not exist', '2026-04-12', '2026-13-01'),
  replaced('drill', 'an unknown outcome', 'outcome: passed', 'outcome: ok'),
  replaced('drill', 'no date', 'date: 2026-05-04\n', ''),
  replaced('drill', 'a length of zero', 'took: 1m40s', 'took: 0m'),
  replaced('drill', 'proof that is no address', 'https://ci.example.com/118', 'run 118'),
  replaced('page', 'an unknown chapter', 'part: severities', 'part: appendix'),
  replaced('page', 'a place of ten digits', 'order: 1', 'order: 1234567890'),
  replaced('page', 'a former id with capitals', 'old-id', 'Old-Id'),
];

/** What no pattern can tell: an order of two times, what was said before, whether a place exists. */
export const PATTERNS_CANNOT_TELL = /is not a time: write `\d+\w*\.\.|is not a list of weekdays|business hours end on the day|write a time zone of the IANA database/;

export const BEYOND_EDITORS: readonly Snippet[] = [
  replaced('severity', 'a range that falls', '30m..60m', '60m..30m'),
  replaced('organization', 'a day twice', 'mon..fri 09:30', 'mon..wed,tue 09:30'),
  added('organization', 'hours that end before they begin', 'business_hours: mon..fri 17:00..09:00'),
  added('organization', 'a time zone that does not exist', 'time_zone: Mars/Olympus'),
];

/**
 * Where YAML's own types lose what was typed. The editor sees a number, true or null, and no longer its letters:
 * sound for the editor alone (`true`), or for the language alone (`false`).
 */
export const BEYOND_THE_LANGUAGE: readonly (readonly [...Snippet, typedIsSound: boolean])[] = [
  [...replaced('organization', 'True is no word of the language, and true to YAML', 'lead: true', 'lead: True'), true],
  [...replaced('severity', 'a sign before a whole number is lost', 'rank: 0', 'rank: +5'), true],
  [...replaced('severity', 'a whole number in sixteens is lost', 'rank: 0', 'rank: 0x10'), true],
  [...replaced('severity', 'a whole number with a point is one to JSON', 'rank: 0', 'rank: 1.0'), true],
  [...replaced('drill', 'the text null is nothing to YAML', 'notes: 3', 'notes: null'), false],
  [...replaced('drill', 'a tilde is nothing to YAML', 'notes: 3', 'notes: ~'), false],
];
