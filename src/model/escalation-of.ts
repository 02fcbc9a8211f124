import type { EscalationStep, LevelDefaults } from './runbook.ts';

/** Whom a level tells, step by step; nobody where it says nothing, or `none`. */
export const escalationOf = ({ escalation }: LevelDefaults): readonly EscalationStep[] => (escalation === undefined || escalation === 'none' ? [] : escalation);
