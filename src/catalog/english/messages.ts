/** What messages and their indexes say besides the templates' own words. */
import type { AskType, Audience, INCIDENT_FIELDS, Moment } from '#schemas/vocabulary.ts';

interface PlaceholderWords {
  /** What stands in brackets. */
  readonly word: string;
  /** What to write there. */
  readonly prompt: string;
}

const incident: Readonly<Record<(typeof INCIDENT_FIELDS)[number], PlaceholderWords>> = {
  id: { word: 'incident id', prompt: 'The number or name that the incident goes by' },
  title: { word: 'incident title', prompt: 'What the incident is called' },
  date: { word: 'date of the incident', prompt: 'The day it began' },
  status: { word: 'status', prompt: 'Where the incident stands' },
  next_update_at: { word: 'time of the next update', prompt: 'When the next update comes, with the time zone' },
  detected_at: { word: 'time of detection', prompt: 'When it was first noticed, with the time zone' },
  aware_at: { word: 'time of awareness', prompt: 'When we became aware, with the date and time zone' },
  declared_at: { word: 'time of declaration', prompt: 'When the incident was declared, with the time zone' },
  mitigated_at: { word: 'time of mitigation', prompt: 'When the harm stopped, with the time zone' },
  resolved_at: { word: 'time of resolution', prompt: 'When it was over, with the time zone' },
};

const moments: Readonly<Record<Moment, string>> = { declared: 'Declared', update: 'Update', mitigated: 'Mitigated', resolved: 'Resolved', review: 'Review' };

const audiences: Readonly<Record<Audience, string>> = { internal: 'inside', customers: 'to customers', public: 'to the public', partners: 'to partners', regulators: 'to authorities' };

const types: Readonly<Record<AskType, string>> = {
  text: 'text',
  list: 'list, one per line',
  number: 'number',
  time: 'time',
  date: 'date',
  person: 'person',
  url: 'web address',
};

export const englishMessageWords = {
  moments,
  types,
  audiences,
  /** A placeholder as it stands in the text. */
  open: '[{word}]',
  placeholders: {
    incident,
    /** `{role}` is the role's name. */
    role: { word: '{role}', prompt: 'Who it is in this incident: {role}' },
    agent: { word: 'agent', prompt: 'The agent that fails' },
    /** `{field}` is one of its values, in words. */
    agentField: { word: '{field} of the agent', prompt: 'Depends on the agent that fails' },
    severity: { word: 'severity', prompt: 'The severity level' },
    severityField: { word: '{field} of the severity level', prompt: 'Depends on the severity level' },
    subject: { word: 'subject', prompt: 'One line that says what it is about' },
    /** A value of the definitions that is missing. */
    other: { word: '{field}', prompt: 'Fill in' },
    row: '{prompt}: {row}',
    columns: 'One line for each row, its cells divided by |: {columns}',
  },
  /** `{level}` is "P0 Critical", `{status}` "Active". */
  levelAndStatus: '{level} · {status}',
  footer: '{title}, revision {revision}',
  labelled: '{label}: {text}',
  facts: {
    responseTime: 'Respond',
    resolutionTime: 'Resolve',
    firstAction: 'First action',
    who: 'Who acts',
    nextUpdate: 'Next update in',
    told: 'Who is told, and by when',
    nobodyTold: 'Nobody else. The level calls for no escalation.',
    toldAt: '{who}: {when}',
    toldVia: '{told}, via {ways}',
    toldSend: '{told}, with: {messages}',
    toldIf: '{told}. Only if: {condition}',
    after: 'not before {time}',
    anyTime: 'no set time',
  },
  ways: { pager: 'pager', phone: 'phone', sms: 'text message', chat: 'chat', email: 'email', web: 'web form' },
  actions: { level: 'Open {name}', agent: 'Open {name}', template: 'Write the next message' },
  statusPage: { investigating: 'Investigating', identified: 'Identified', monitoring: 'Monitoring', resolved: 'Resolved' },
  warRoom: {
    title: 'War room: {incident}',
    state: 'State',
    level: 'Level',
    agent: 'Agent',
    status: 'Status',
    roles: 'Roles',
    role: 'Role',
    name: 'Name',
    steps: 'Steps',
    stepBy: '{step} ({who}, {when})',
    stepDue: '{step} ({when})',
    stepWho: '{step} ({who})',
    stepIf: '{step}. If: {condition}',
    links: 'Links',
    timeline: 'Timeline',
    time: 'Time',
    event: 'Event',
  },
  index: {
    slackTitle: 'Slack messages: {title}',
    revision: 'Revision {revision}',
    how: 'Find the level, then the message and the moment. Paste the text, post the JSON to a webhook, or open the builder to look at it first. Whatever stands in [brackets] is not known yet: fill it in, or take it out.',
    all: 'All incidents',
    warRoom: 'Canvas for the war room',
    noMessages: 'No message is sent at this level.',
    message: 'Message',
    moment: 'When',
    goesTo: 'Goes to',
    sentBy: 'Sent by',
    latest: 'Latest',
    files: 'Files',
    forAgent: '{message}, {agent}',
    every: 'every {time}',
    thenEvery: 'then every {time}',
    paste: 'text to paste',
    webhook: 'webhook JSON',
    canvas: 'canvas',
    builder: 'builder',
    fillIn: 'What to fill in',
    fillInHow: 'The name is what breakglass send takes, as in --set name=value.',
    inText: 'In the text',
    name: 'Name',
    write: 'What to write',
    type: 'Kind',
    options: 'Choices',
    example: 'Example',
    default: 'Until changed',
  },
  statusIndex: {
    title: 'Status page entries: {title}',
    how: 'One entry for each moment, as text to paste and as JSON. Whatever stands in [brackets] is not known yet: fill it in, or take it out.',
    /** `{investigating}` and `{identified}` are the names of the states. */
    raise: 'The status is a suggestion. An update stays at {investigating}, because its moment does not say that the cause is known. Once it is known, raise the entry to {identified}.',
    none: 'No message goes to a status page.',
    status: 'Suggested status',
    paste: 'text to paste',
    json: 'JSON',
  },
  documents: {
    options: 'Choices: {options}',
    example: 'Example: {example}',
    guidance: 'Guidance: {title}',
    inside: 'For those who write it. Nothing on this page goes out.',
  },
  preview: {
    title: 'Messages: {title}',
    how: 'Every message as its channel shows it. What stands marked in [brackets] is not known before an incident.',
    levels: 'Levels',
    open: '{n} to fill in',
    openOne: '1 to fill in',
    sameForAll: 'The same for every agent.',
    /** Above messages of which some agents have their own. */
    ownBeside: 'An agent that is named here has its own. For every other agent the lines without a name hold.',
    slack: 'Slack',
    email: 'Email',
    statusPage: 'Status page',
    teams: 'Microsoft Teams',
  },
  box: { open: '☐', done: '☑' },
};
