import { z } from 'zod';
import { date, duration, email, flag, id, label, line, phone, references, url, verbatim, webAddress } from './field.ts';
import { parseBusinessHours, parseEventTime, isTimeZone, type BusinessHours, type EventTime } from './timing.ts';
import { was } from './ask.ts';
import { CHANNEL_TYPES } from './vocabulary.ts';

export const reachSchema = z
  .strictObject({
    pager: verbatim('The pager service or schedule to page.').optional(),
    phone: phone('A phone number with its country code.').optional(),
    sms: phone('A number for text messages.').optional(),
    chat: verbatim('A chat handle.').optional(),
    email: email('An e-mail address.').optional(),
    web: webAddress('A page to reach them through.').optional(),
  })
  .describe('How to reach them; tried in the order written.');

const zone = z.string().refine(isTimeZone, { error: 'write a time zone of the IANA database: Europe/Berlin' }).meta({ input: 'time-zone' });

const roleSchema = z.strictObject({
  name: label('What people call the role. Default: the id in words.').optional(),
  lead: flag('True for the one role that leads an incident.').optional(),
  per_incident: flag('True where the role is given to somebody when an incident starts.').optional(),
  outside: flag('True for a party outside the organization.').optional(),
  does: line('What the role is there for, in a sentence.').optional(),
  people: references('person', 'Who holds the role, first choice first.').optional(),
  rota: webAddress('Where the rota stands.').optional(),
  includes: references('role', 'Roles that this one stands for.').optional(),
  reach: reachSchema.optional(),
  backup: references('role', 'Who is asked when nobody answers.').optional(),
  answers_within: duration('How long to wait for an answer before the backup is asked: `5m`.').optional(),
  was: was.optional(),
});

const personSchema = z.strictObject({
  name: label('The full name. Default: the id in words.').optional(),
  title: label('The position in the organization.').optional(),
  time_zone: zone.optional().describe('Where they live, as an IANA time zone.'),
  reach: reachSchema.optional(),
  was: was.optional(),
});

const channelSchema = z.strictObject({
  name: label('The name as people type it: `#incidents`. Default: the id in words.').optional(),
  type: z.enum(CHANNEL_TYPES).describe('What kind of channel it is.'),
  purpose: line('What is said there.').optional(),
  per_incident: flag('True where each incident opens its own.').optional(),
  url: url('Its address.').optional(),
  address: verbatim('Its e-mail address or number.').optional(),
  phone: phone('The number to dial.').optional(),
  pin: verbatim('The code to enter after dialing.').optional(),
  was: was.optional(),
});

const hours = z.string().meta({ input: 'business-hours' }).transform((value, context): BusinessHours => {
  const parsed = parseBusinessHours(value);
  if (parsed.ok) return parsed.hours;
  context.addIssue({ code: 'custom', message: parsed.message });
  return z.NEVER;
});

const eventTime = z.string().meta({ input: 'event-time' }).transform((value, context): EventTime => {
  const parsed = parseEventTime(value);
  if (parsed.ok) return parsed.time;
  context.addIssue({ code: 'custom', message: parsed.message });
  return z.NEVER;
});

const eventSchema = z.strictObject({
  name: label('What people call it. Default: the id in words.').optional(),
  when: eventTime.optional().describe('When it takes place: `mon..fri 09:30`. Without it, the event is named but not computed.'),
});

/** organization.yaml: who there is, where they talk, and when they work. */
export const organizationSchema = z
  .strictObject({
    name: label('The name of the organization.'),
    time_zone: zone.default('UTC').describe('IANA time zone of the business hours. Default: UTC.'),
    business_hours: hours.prefault('mon..fri 09:00..17:00').describe('Working days and hours: `mon..fri 09:00..17:00` (default).'),
    holidays: z.record(date('The day.'), label('Its name.')).default({}).describe('Days without business hours, by date.'),
    events: z.record(id('The name that `next …` uses.'), eventSchema).default({}).describe('Recurring events that times may name.'),
    roles: z.record(id('The role.'), roleSchema).describe('Positions, teams, rotas and outside parties.'),
    people: z.record(id('The person.'), personSchema).default({}).describe('People, by id.'),
    channels: z.record(id('The channel.'), channelSchema).default({}).describe('Where people talk, by id.'),
    vars: z.record(id('The name that `{vars.…}` uses.'), verbatim('Its value.')).default({}).describe('Values for text and commands.'),
  })
  .describe('organization.yaml: roles, people, channels, hours.');
