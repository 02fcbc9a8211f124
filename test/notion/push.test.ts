import { describe, expect, test } from 'vitest';
import { RUNBOOKS } from '../setup/runbooks.ts';
import { dump } from './server/dump.ts';
import { NotionServer } from './server/notion-server.ts';
import { pushTo, templateOf } from './setup.ts';

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('is pushed, and a second push writes nothing', async () => {
    const server = new NotionServer();
    const template = await templateOf(dir);
    await pushTo(server, template);
    const before = dump(server);
    server.requests.length = 0;
    const plan = await pushTo(server, template);
    expect(plan).toEqual({ actions: [], notes: [] });
    expect(server.writes).toEqual([]);
    expect(dump(server)).toEqual(before);
  });
});
