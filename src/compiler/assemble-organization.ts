import type { z } from 'zod';
import type { organizationSchema } from '#schemas/organization.ts';
import type { Organization } from '#src/model/runbook.ts';
import { wordsOf } from '#src/model/words-of.ts';

/** Roles, people, channels and events as lists, each with its id and a name. */
export function assembleOrganization(value: z.output<typeof organizationSchema>, file: string): Organization {
  return {
    ...value,
    roles: listed(value.roles, 'roles', file),
    people: listed(value.people, 'people', file),
    channels: listed(value.channels, 'channels', file),
    events: listed(value.events, 'events', file),
  };
}

type Listed<T> = T & { readonly id: string; readonly name: string; readonly origin: { readonly file: string; readonly path: readonly string[] } };

function listed<T extends { readonly name?: string | undefined }>(map: Readonly<Record<string, T>>, key: string, file: string): Listed<T>[] {
  return Object.entries(map).map(([id, value]) => ({ ...value, id, name: value.name ?? wordsOf(id), origin: { file, path: [key, id] } }));
}
