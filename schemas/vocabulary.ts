/** The fixed words of the language. */
export const CLOCK_POINTS = ['detected', 'aware', 'declared', 'mitigated', 'resolved'] as const;
export type ClockPoint = (typeof CLOCK_POINTS)[number];

export const MOMENTS = ['declared', 'update', 'mitigated', 'resolved'] as const;
/** `review` is the moment of documents. */
export const ALL_MOMENTS = [...MOMENTS, 'review'] as const;
export type Moment = (typeof ALL_MOMENTS)[number];

export const AUDIENCES = ['internal', 'customers', 'public', 'partners', 'regulators'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** Audiences that may not read internal names. */
export const OUTSIDE_AUDIENCES: readonly Audience[] = ['customers', 'public', 'partners'];

export const CHANNEL_TYPES = ['slack', 'teams', 'email', 'status-page', 'sms', 'call', 'ticket', 'other'] as const;

export const REACH_WAYS = ['pager', 'phone', 'sms', 'chat', 'email', 'web'] as const;
export type ReachWay = (typeof REACH_WAYS)[number];

export const PROCEDURE_TYPES = ['response', 'recovery', 'scenario', 'role', 'review'] as const;
export type ProcedureType = (typeof PROCEDURE_TYPES)[number];

/** The zero of a procedure's times where it says none. */
export const STARTS_BY_TYPE: Readonly<Record<ProcedureType, ClockPoint>> = {
  response: 'detected',
  recovery: 'mitigated',
  scenario: 'declared',
  role: 'declared',
  review: 'resolved',
};

/** Controls that every agent has, or says `none` for. */
export const REQUIRED_CONTROLS = ['kill-switch', 'fallback', 'rollback'] as const;

export const DRILL_OUTCOMES = ['passed', 'partly', 'failed'] as const;
export type DrillOutcome = (typeof DRILL_OUTCOMES)[number];

/** Chapters of the book, in the order of reading. */
export const PARTS = ['severities', 'response', 'scenarios', 'recovery', 'roles', 'agents', 'communication', 'contacts', 'obligations', 'review', 'drills', 'reference'] as const;
export type Part = (typeof PARTS)[number];

export const ASK_TYPES = ['text', 'list', 'number', 'time', 'date', 'person', 'url'] as const;
export type AskType = (typeof ASK_TYPES)[number];
export const PAPERS = ['a4', 'letter'] as const;

/** What `<Show what="…" />` can lay out. */
export const SHOWABLE = ['severities', 'escalation', 'roles', 'channels', 'controls', 'templates', 'obligations', 'drills', 'statuses'] as const;
export type Showable = (typeof SHOWABLE)[number];

/** What `{incident.…}` knows besides the clock points and the roles named per incident. */
export const INCIDENT_FIELDS = ['id', 'title', 'date', 'status', 'next_update_at', ...CLOCK_POINTS.map((point) => `${point}_at` as const)] as const;
