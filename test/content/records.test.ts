/** What the default runbook brings along besides procedures: duties, checklists, agents, drills, approval. */
import { describe, expect, test } from 'vitest';
import { allSteps } from '#src/model/steps.ts';
import { duration, timing } from '../time/builders.ts';
import { DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';
import { pageText, procedure } from './find.ts';

const { runbook } = await inputOf(DEFAULT_RUNBOOK);

describe('legal duties are data', () => {
  test.each([
    ['gdpr', ['72h']],
    ['nis2', ['24h', '72h', '1 month']],
    ['dora', ['4h', '72h', '1 month']],
    ['sec', ['4 business days']],
    ['hipaa', ['60d']],
    ['eu-ai-act', ['15d', '10d', '2d']],
  ])('%s runs from awareness', (id, times) => {
    const duty = runbook.obligations.find((each) => each.id === id);
    expect(duty?.starts).toBe('aware');
    for (const time of times) expect(duty?.due.map(({ by }) => by)).toContainEqual(expect.objectContaining(timing(time)));
  });

  test('none claims to be confirmed, and the page says who confirms', () => {
    expect(runbook.obligations.filter(({ confirmed_on }) => confirmed_on !== undefined)).toEqual([]);
    expect(pageText(runbook, 'legal-clocks')).toMatch(/title="Confirm with counsel"[^]*\{roles\.legal\}/);
  });
});

test.each(['incident-commander', 'communications-lead', 'scribe'])('%s has a checklist', (id) => {
  expect(procedure(runbook, id).type).toBe('role');
  expect(allSteps(procedure(runbook, id)).length).toBeGreaterThanOrEqual(5);
});

describe('agents', () => {
  test('there are two, with every control that an agent needs', () => {
    expect(runbook.agents).toHaveLength(2);
    for (const { controls, without } of runbook.agents) {
      expect(without).toEqual([]);
      expect(controls.map(({ id }) => id)).toEqual(expect.arrayContaining(['kill-switch', 'fallback', 'rollback', 'tools-off', 'revoke-access', 'isolate']));
    }
  });

  test.each(runbook.agents.flatMap((agent) => agent.controls.map((control) => [`${agent.id}.${control.id}`, control] as const)))('%s can be checked and taken back', (_, control) => {
    expect(control).toMatchObject({ command: expect.any(String), verify: expect.any(String), expect: expect.any(String), undo: expect.any(String), keeps: expect.any(String) });
    expect(control.who).not.toEqual([]);
    expect(control.budget).toBeDefined();
  });

  test.each(runbook.agents.flatMap((agent) => agent.controls.map(({ id }) => `${agent.id}.${id}`)))('%s was drilled', (control) => {
    expect(runbook.drills.filter((drill) => drill.control === control && drill.outcome === 'passed')).not.toEqual([]);
  });
});

test('a drill that did not pass is told too', () => {
  expect(runbook.drills.filter(({ outcome }) => outcome !== 'passed')).not.toEqual([]);
});

test('the runbook has an owner, a review and people who approved it', () => {
  const { owner, reviewed, review_every } = runbook.settings;
  expect(runbook.organization.roles.map(({ id }) => id)).toContain(owner?.[0]);
  expect(reviewed?.by.length).toBeGreaterThanOrEqual(2);
  expect(review_every).toEqual(duration('6 months'));
});
