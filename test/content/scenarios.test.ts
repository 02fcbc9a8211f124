/** What a scenario of the default runbook must have before anybody can work with it at night. */
import { describe, expect, test } from 'vitest';
import type { Procedure, Step } from '#src/model/runbook.ts';
import { allSteps } from '#src/model/steps.ts';
import { DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';

const { runbook } = await inputOf(DEFAULT_RUNBOOK);
const scenarios = runbook.procedures.filter(({ type }) => type === 'scenario').map((each): readonly [string, Procedure] => [each.id, each]);

test('the scenarios that every team meets are there', () => {
  const expected = ['prompt-injection', 'pii-leak', 'unauthorized-action', 'hallucination-spike', 'runaway-cost', 'provider-outage', 'rate-limit-cascade', 'context-overflow', 'telemetry-tampering'];
  expect(scenarios.map(([id]) => id)).toEqual(expect.arrayContaining(expected));
});

describe.each(scenarios)('%s', (_, scenario) => {
  const steps = allSteps(scenario);

  test('says how it is recognized, at which level it starts and what not to do', () => {
    expect(scenario.trigger).toBeDefined();
    expect(scenario.signals.length).toBeGreaterThanOrEqual(3);
    for (const signal of scenario.signals) expect(signal).toMatch(/\?$/);
    expect(scenario.alerts).not.toEqual([]);
    expect(runbook.severities.map(({ id }) => id)).toContain(scenario.start_severity);
    expect(scenario.do_not.length).toBeGreaterThanOrEqual(2);
  });

  test('has commands of its own that say what they answer', () => {
    const own = steps.filter((step) => step.action?.kind === 'command' && step.used === undefined);
    expect(own).not.toEqual([]);
    for (const { id, action } of own) expect(action, id).toHaveProperty('expect', expect.any(String));
  });

  test('stops or replaces the agent by a control', () => {
    expect(steps.some(({ action }) => action?.kind === 'run')).toBe(true);
  });

  test('branches by conditions', () => {
    const forks = steps.flatMap(({ action }) => (action?.kind === 'choose' ? [action.steps] : []));
    expect(forks).not.toEqual([]);
    for (const branch of forks.flat()) expect(branch.if, branch.id).toBeDefined();
  });

  test('leads on to recovery', () => {
    expect(steps.at(-1)?.action).toEqual({ kind: 'goto', destination: 'recover' });
  });

  test('takes evidence before something is lost, and after the stop', () => {
    const [before, after] = ['save-before', 'save-after'].map((id) => scenario.steps.findIndex((step) => step.id === id));
    expect(before).toBeGreaterThanOrEqual(0);
    expect(after).toBeGreaterThan(before ?? 0);
    for (const id of ['save-before', 'save-after']) expect(evidenceOf(scenario, id)).not.toEqual([]);
    expect(allSteps({ steps: scenario.steps.slice(after) }).some(({ used }) => used === 'save-evidence.seal')).toBe(true);
  });

  test('names its source', () => {
    expect(scenario.body).toMatch(/^Sources?: \S/m);
  });
});

/** The commands of a step, and of those inside it, that save something. */
const evidenceOf = (scenario: Procedure, id: string): readonly Step[] =>
  allSteps({ steps: scenario.steps.filter((step) => step.id === id) }).filter(({ action }) => action?.kind === 'command' && /evidence/.test(action.command));
