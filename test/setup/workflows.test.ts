/** What runs on the hosts: actions that run on a Node that is still there, least rights, and nothing published unasked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>>; readonly run?: string }[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The first major of each whose `action.yml` says node24, or that uses only such. */
const ON_NODE_24: Readonly<Record<string, number>> = { 'actions/checkout': 5, 'actions/upload-artifact': 6, 'actions/upload-pages-artifact': 5, 'actions/deploy-pages': 5 };

describe.each(['check', 'publish'])('GitHub: %s', (name) => {
  test('its actions run on Node 24, and may only what they need', async () => {
    const { permissions, jobs }: Workflow = parse(await read(`.github/workflows/${name}.yml`));
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const used = steps.flatMap(({ uses }) => uses?.split('@') ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const { uses, with: inputs } of steps) {
      if (uses === undefined) continue;
      const [action = '', version = ''] = uses.split('@');
      expect(Number(/^v(\d+)$/.exec(version)?.[1]), uses).toBeGreaterThanOrEqual(ON_NODE_24[action] ?? Infinity);
      if (action === 'actions/checkout') expect(inputs).toEqual({ 'persist-credentials': false });
    }
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) if (job.permissions !== undefined) expect(job.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });
});

test('GitHub publishes nothing until the variable says so', async () => {
  const { jobs }: Workflow = parse(await read('.github/workflows/publish.yml'));
  for (const { if: condition, needs } of Object.values(jobs)) expect(condition === "vars.PUBLISH_SITE == 'true'" || needs === 'build').toBe(true);
  expect(jobs['build']?.if).toBe("vars.PUBLISH_SITE == 'true'");
});

interface GitlabJob {
  readonly script: readonly string[];
  readonly rules: readonly { readonly if: string }[];
  readonly artifacts: { readonly when?: string; readonly reports?: { readonly codequality: string } };
}

test('GitLab gets the findings as a report also where they are errors, and publishes nothing until the variable says so', async () => {
  const { build, pages }: Readonly<Record<string, GitlabJob>> = parse(await read('.gitlab-ci.yml'));
  const report = build?.artifacts.reports?.codequality;
  expect(build?.artifacts.when).toBe('always');
  expect(build?.script.some((line) => line.includes(`validate --format gitlab > ${report} `))).toBe(true);
  expect(build?.script.at(-1)).toBe('npm run build');
  for (const rule of pages?.rules ?? [{ if: '' }]) expect(rule.if).toContain('$PUBLISH_SITE == "true"');
});
