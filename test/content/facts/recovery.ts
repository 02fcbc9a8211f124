/** The way back to full traffic. */
import { expect } from 'vitest';
import { duration } from '../../time/builders.ts';
import { cut, fact, swap, type Fact } from '../fact.ts';
import { controls, procedure, step } from '../find.ts';

const INDEX = 'procedures/recover/index.mdx';
const ROLL_BACK = 'procedures/recover/01-roll-back.mdx';
const VALIDATE = 'procedures/recover/02-validate.mdx';
const RESTORE = 'procedures/recover/03-restore-traffic.mdx';
const AGAIN = 'procedures/recover/04-validate-before-closing.mdx';
const CLOSE = 'procedures/recover/05-close.mdx';
const DEFAULTS = 'agents/_defaults.yaml';
const RAMP = 'ramp: [10% for 30m, 25% for 30m, 50% for 30m, 100%]';

export const RECOVERY: readonly Fact[] = [
  fact('recovery begins with a mended cause, and is gradual and validated', (runbook) => {
    const { trigger, body } = procedure(runbook, 'recover');
    expect(trigger).toMatch(/root cause is found and mended/);
    expect(body).toMatch(/Recovery is gradual, and every stage is validated/);
  }, cut(INDEX, 'root cause is found and mended', 'Recovery is gradual', 'every stage is validated')),

  fact('rushing back makes two incidents of one', (runbook) => {
    expect(procedure(runbook, 'recover').body).toMatch(/rushes back to full operation turns one incident into two/);
  }, cut(INDEX, 'rushes back to full operation', 'turns one incident into two')),

  fact('rollback: prompt, model version, tool configurations and infrastructure together', (runbook) => {
    expect(step(runbook, 'recover.roll-back')).toMatchObject({ title: expect.stringMatching(/last known good version/), action: { kind: 'run', control: 'rollback' } });
    expect(step(runbook, 'recover.roll-back').text).toMatch(/- \[ \] System prompt\n- \[ \] Version of the model\n- \[ \] Configuration of every tool\n- \[ \] Infrastructure settings\n/);
    for (const control of controls(runbook, 'rollback')) expect(control.stops).toMatch(/Infrastructure settings, tool configurations, model version and system prompt go back together/);
  }, cut(ROLL_BACK, 'last known good version', 'System prompt', 'Version of the model', 'Configuration of every tool', 'Infrastructure settings'), swap(ROLL_BACK, 'run: rollback', 'run: fallback'), cut(DEFAULTS, 'Infrastructure settings, tool configurations, model version and system prompt go back together')),

  fact('rollback is a single command, tested monthly', (runbook) => {
    expect(step(runbook, 'recover.roll-back').text).toMatch(/rollback is a single command and is tested every month/);
    for (const control of controls(runbook, 'rollback')) {
      expect(control.command).toMatch(/^[^\n]+$/);
      expect(control.test_every).toEqual(duration('1 month'));
    }
  }, cut(ROLL_BACK, 'a single command', 'tested every month'), swap(DEFAULTS, 'budget: 5m\n    test_every: 1 month', 'budget: 5m\n    test_every: 3 months'), swap(DEFAULTS, 'command: helm -n', 'command: "date\\nhelm" #')),

  fact('a rollback over 5 minutes is not ready for production', (runbook) => {
    expect(step(runbook, 'recover.roll-back').text).toMatch(/longer than 5 minutes is not ready for production/);
    for (const control of controls(runbook, 'rollback')) expect(control.budget).toEqual(duration('5m'));
  }, cut(ROLL_BACK, 'longer than 5 minutes', 'not ready for production'), swap(DEFAULTS, 'budget: 5m', 'budget: 10m')),

  fact('traffic does not go back to 100 % at once', (runbook) => {
    expect(procedure(runbook, 'recover').do_not).toContainEqual(expect.stringMatching(/100 % of traffic in one move/));
    expect(step(runbook, 'recover.restore-traffic').text).toMatch(/Do not flip everything back at once/);
  }, cut(INDEX, '100 % of traffic in one move'), cut(RESTORE, 'Do not flip everything back at once')),

  fact('10 % first, watched for 30 minutes, then 25 %, 50 % and 100 %', (runbook) => {
    const hold = duration('30m');
    expect(step(runbook, 'recover.restore-traffic').action).toEqual({ kind: 'ramp', stages: [{ percent: 10, hold }, { percent: 25, hold }, { percent: 50, hold }, { percent: 100 }] });
    expect(step(runbook, 'recover.restore-traffic').text).toMatch(/10 % of the traffic to the fixed agent, watch it for 30 minutes/);
  }, swap(RESTORE, RAMP, 'ramp: [10% for 20m, 25% for 30m, 50% for 30m, 100%]'), swap(RESTORE, RAMP, 'ramp: [10% for 30m, 50% for 30m, 100%]'), swap(RESTORE, RAMP, 'ramp: [10% for 30m, 25% for 30m, 100%]'), swap(RESTORE, RAMP, 'ramp: [25% for 30m, 50% for 30m, 100%]'), cut(RESTORE, '10 % of the traffic', 'watch it for 30 minutes')),

  fact('each stage passes validation before the next begins', (runbook) => {
    expect(step(runbook, 'recover.restore-traffic').gate).toBe('recover.validate');
    expect(step(runbook, 'recover.restore-traffic').text).toMatch(/Each stage passes \[validation\]\(02-validate\.mdx\) before the next one begins/);
  }, swap(RESTORE, 'gate: recover.validate\n', ''), cut(RESTORE, 'Each stage passes', 'before the next one begins')),

  fact('five checks: test suite, error rates, latency, tool integrations, a sample of answers', (runbook) => {
    const five = [/automated test suite passes/, /Error rates are below the baseline/, /Latency is normal/, /All tool integrations respond/, /sample of live outputs is good/];
    for (const id of ['recover.validate', 'recover.validate-before-closing']) {
      const { action } = step(runbook, id);
      expect(action?.kind === 'checks' ? action.checks.map(({ text }) => text) : []).toEqual(five.map((each) => expect.stringMatching(each)));
    }
  }, cut(VALIDATE, 'automated test suite passes', 'Error rates are below the baseline', 'Latency is normal', 'All tool integrations respond', 'sample of live outputs is good'), swap(AGAIN, 'use: recover.validate\n', '')),

  fact('only when all five hold can the incident be closed', (runbook) => {
    expect(step(runbook, 'recover.validate-before-closing').text).toMatch(/before anybody declares the incident resolved\. Only when all five hold can the incident be closed/);
    expect(step(runbook, 'recover.close').text).toMatch(/- \[ \] All five checks held at 100 %/);
  }, cut(AGAIN, 'before anybody declares the incident resolved', 'Only when all five hold can the incident be closed'), cut(CLOSE, 'All five checks held at 100 %')),
];
