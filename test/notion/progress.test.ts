/** What a person sees while a push works: a bar that fills on a terminal; in a log, one line for what takes long. */
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeProgress } from '#scripts/cli/progress.ts';
import { NotionServer, type Sent } from './server/notion-server.ts';
import { pushTo } from './setup.ts';
import { smallTemplate } from './small-template.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function seen(interactive: boolean, around: (request: Sent) => void = () => undefined): Promise<string> {
  let written = '';
  const progress = makeProgress({ write: (text) => (written += text), columns: 80 }, interactive);
  const server = new NotionServer({ around: (request, phase) => phase === 'after' && around(request) });
  await pushTo(server, smallTemplate({ one: 'First.', two: 'Second.' }), { progress });
  progress.end();
  return written;
}

const isWrite = ({ method, path }: Sent): boolean => method !== 'GET' && !path.endsWith('/query');

describe('the progress of a push', () => {
  test('is one line on a terminal: a bar from empty to full, then nothing', async () => {
    const written = await seen(true);
    const lines = written.split('\r').map(stripVTControlCharacters);
    const bars = lines.flatMap((line) => /^writing to Notion: (█*)(░*) (\d+) of (\d+)$/.exec(line)?.slice(1) ?? []);
    const steps = Array.from({ length: bars.length / 4 }, (_, at) => bars.slice(at * 4, at * 4 + 4));
    const [, , , all = ''] = steps[0] ?? [];

    expect(steps.map(([, , done]) => Number(done))).toEqual(Array.from({ length: steps.length }, (_, at) => at + Number(steps[0]?.[2])));
    expect(steps.length).toBeGreaterThan(2);
    expect(new Set(steps.map(([full = '', empty = '']) => full.length + empty.length)).size).toBe(1);
    expect(steps.at(-1)?.slice(1)).toEqual(['', all, all]);
    expect(lines.indexOf('reading what is in Notion …')).toBeLessThan(lines.indexOf('writing to Notion …'));
    expect(written).not.toContain('\n');
    expect(lines.at(-1)).toBe('');
  });

  test('is silent in a log while all is quick', async () => {
    expect(await seen(false)).toBe('');
  });

  test('is a plain line in a log once it takes long, and no bar', async () => {
    expect(await seen(false, (request) => void (isWrite(request) && vi.advanceTimersByTime(3_000)))).toBe('writing to Notion …\n');
  });
});
