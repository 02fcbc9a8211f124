/** Each fixture is there for something that the others do not have. What that is must not be lost. */
import { describe, expect, test } from 'vitest';
import type { Runbook, Step } from '#src/model/runbook.ts';
import { allSteps, childSteps } from '#src/model/steps.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { commandsOf } from './commands.ts';

const inputNamed = (name: string) => inputOf(new Map(RUNBOOKS).get(name) ?? name);
const everyStep = (runbook: Runbook): readonly Step[] => runbook.procedures.flatMap(allSteps);
const kinds = (runbook: Runbook): readonly (string | undefined)[] => everyStep(runbook).map(({ action }) => action?.kind);
const depth = (step: Step): number => 1 + Math.max(0, ...childSteps(step).map(depth));

test('no-levels: no level, tracks side by side, times from the defaults', async () => {
  const { runbook } = await inputNamed('no-levels');
  expect(runbook.severities).toEqual([]);
  expect(runbook.procedures.find(({ id }) => id === 'respond')?.flow).toBe('parallel');
  expect(runbook.settings.defaults).toMatchObject({ response_time: expect.anything(), first_action: expect.anything(), escalation: expect.anything() });
});

test('sev-five: five levels, role checklists, no response times', async () => {
  const { runbook } = await inputNamed('sev-five');
  expect(runbook.severities).toHaveLength(5);
  expect(runbook.severities.filter(({ response_time }) => response_time !== undefined)).toEqual([]);
  expect(runbook.procedures.filter(({ type }) => type === 'role').length).toBeGreaterThanOrEqual(3);
});

test('named-ranges: four names without codes, ranges for times, one tier to escalate to', async () => {
  const { runbook } = await inputNamed('named-ranges');
  expect(runbook.severities).toHaveLength(4);
  expect(runbook.severities.filter(({ code }) => code !== undefined)).toEqual([]);
  expect(runbook.severities.filter(({ response_time }) => response_time?.kind !== 'range')).toEqual([]);
  const tiers = runbook.severities.flatMap(({ escalation }) => (escalation === 'none' ? [] : (escalation ?? []))).flatMap(({ to }) => to);
  expect([...new Set(tiers)]).toHaveLength(1);
});

describe('branches', () => {
  test('branches, timed offsets and steps in steps', async () => {
    const { runbook } = await inputNamed('branches');
    expect(kinds(runbook)).toEqual(expect.arrayContaining(['choose', 'parallel', 'steps', 'ramp', 'goto']));
    expect(everyStep(runbook).filter(({ after }) => after !== undefined).length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...runbook.procedures.flatMap(({ steps }) => steps.map(depth)))).toBeGreaterThanOrEqual(5);
  });

  test('long commands with every sign that an output could trip over', async () => {
    const { runbook, prose } = await inputNamed('branches');
    const long = [...commandsOf(runbook, prose).values()].filter((command) => command.length > 300).join('\n');
    for (const sign of ['$', '|', '"', "'", '<', '>', '\\', '`', '&&', '<<', '{}', '${', '{{']) expect(long, sign).toContain(sign);
  });
});

test('hundred-agents: a hundred, some without a control, some with their own', async () => {
  const { runbook } = await inputNamed('hundred-agents');
  expect(runbook.agents).toHaveLength(100);
  expect(runbook.agents.filter(({ without }) => without.length > 0)).not.toEqual([]);
  expect(new Set(runbook.agents.flatMap(({ controls }) => controls.map(({ command }) => command))).size).toBeGreaterThan(3);
});

test('minimal: one role, one page of words, nothing else', async () => {
  const { runbook } = await inputNamed('minimal');
  expect([runbook.severities, runbook.agents, runbook.templates, runbook.obligations, runbook.drills, runbook.pages].flat()).toEqual([]);
  expect(runbook.procedures).toHaveLength(1);
  expect(everyStep(runbook)).toEqual([]);
});

test.each(RUNBOOKS.filter(([name]) => name !== 'default'))('%s has its own name for everything', async (_, dir) => {
  const { runbook } = await inputOf(dir);
  const { runbook: ours } = await inputNamed('default');
  expect(runbook.settings.title).not.toBe(ours.settings.title);
  expect(runbook.organization.name).not.toBe(ours.organization.name);
});
