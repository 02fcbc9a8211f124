import { mkdtemp, readFile, rm, writeFile, mkdir, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { runCli } from '#scripts/cli/run-cli.ts';
import { FILE_KINDS, schemaFileName } from '#schemas/editor/editor-schema.ts';
import { DEFAULT_RUNBOOK } from '../setup/runbooks.ts';
import { schemaText } from './editor-validator.ts';

let workspace = '';

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'schemas-'));
  await cp(DEFAULT_RUNBOOK, join(workspace, 'ops', 'runbook'), { recursive: true });
});

afterEach(async () => rm(workspace, { recursive: true }));

async function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), color: false, interactive: false, cwd: workspace, workspace, today: '2026-01-31', debug: false };
  const code = await runCli(['schema', '--runbook', 'ops/runbook', ...words], COMMANDS, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const read = async (path: string): Promise<string> => readFile(join(workspace, path), 'utf8');

describe('breakglass schema', () => {
  test('puts the schemas beside the runbook, maps them, and says so; a second run changes nothing', async () => {
    const first = await run();
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain(`ops/schemas/json: ${FILE_KINDS.length} schemas, ${FILE_KINDS.length} written`);
    for (const kind of FILE_KINDS) expect(await read(`ops/schemas/json/${schemaFileName(kind)}`)).toBe(schemaText(kind));
    expect(JSON.parse(await read('.vscode/settings.json'))['yaml.schemas']['./ops/schemas/json/drill.schema.json']).toContain('runbook/drills/');
    const second = await run();
    expect(second.out).not.toContain('written');
    expect(second.out).toContain('up to date');
  });

  test('puts them elsewhere where asked', async () => {
    await run('--out-dir', 'editor');
    expect(await read('editor/page.schema.json')).toBe(schemaText('page'));
  });

  test('names the schema of the front matter of every file that has one', async () => {
    await run();
    const index = JSON.parse(await read('.astro/collections/collections.json'));
    expect(index.entries[pathToFileURL(join(workspace, 'ops/runbook/runbook.yaml')).href.toLowerCase()]).toBeUndefined();
    expect(Object.values(index.entries)).toContain('step');
    for (const [address, kind] of Object.entries(index.entries)) {
      expect(address).toMatch(/^file:\/\/\/[^A-Z]*\.mdx?$/);
      expect(await read(`.astro/collections/${String(kind)}.schema.json`)).toBe(await read(`ops/schemas/json/${String(kind)}.schema.json`));
    }
  });

  test('leaves settings with comments alone, and shows what to add', async () => {
    await mkdir(join(workspace, '.vscode'));
    await writeFile(join(workspace, '.vscode', 'settings.json'), '{\n  // mine\n  "editor.tabSize": 2\n}\n');
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('left alone');
    expect(out).toContain('"./ops/schemas/json/agent.schema.json": "**/runbook/agents/');
    expect(await read('.vscode/settings.json')).toContain('// mine');
  });

  test('a folder that is not there is told in one line', async () => {
    expect(await run('--runbook', 'elsewhere')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('does not exist') });
  });
});
