/** All relation rules, by code: what must hold between definitions, once each of them can be read. */
import type { DiagnosticSeverity } from '#src/diagnostics/diagnostic.ts';
import { afterLaterThanBy } from './after-later-than-by.ts';
import { alertTwice } from './alert-twice.ts';
import { ambiguousDestination } from './ambiguous-destination.ts';
import { ambiguousId } from './ambiguous-id.ts';
import { branchWithoutIf } from './branch-without-if.ts';
import { checklistWithoutRole } from './checklist-without-role.ts';
import { contradictingEscalation } from './contradicting-escalation.ts';
import { controlNotHere } from './control-not-here.ts';
import { copyNotHere } from './copy-not-here.ts';
import { defaultNotAnOption } from './default-not-an-option.ts';
import { drillInFuture } from './drill-in-future.ts';
import { drillOfOne } from './drill-of-one.ts';
import { drillOfWhose } from './drill-of-whose.ts';
import { drillOverdue } from './drill-overdue.ts';
import { duplicateField } from './duplicate-field.ts';
import { duplicateStep } from './duplicate-step.ts';
import { emptyControl } from './empty-control.ts';
import { emptyField } from './empty-field.ts';
import { formerIdTaken } from './former-id-taken.ts';
import { gateWithoutChecks } from './gate-without-checks.ts';
import { gotoSelf } from './goto-self.ts';
import { includeCycle } from './include-cycle.ts';
import { levelNameTwice } from './level-name-twice.ts';
import { missingControl } from './missing-control.ts';
import { missingEscalation } from './missing-escalation.ts';
import { missingFirstAction } from './missing-first-action.ts';
import { missingMessage } from './missing-message.ts';
import { noBackup } from './no-backup.ts';
import { nothingWritten } from './nothing-written.ts';
import { oneLead } from './one-lead.ts';
import { onePerson } from './one-person.ts';
import { ownBackup } from './own-backup.ts';
import { rampIncomplete } from './ramp-incomplete.ts';
import { rampNotRising } from './ramp-not-rising.ts';
import { rankTwice } from './rank-twice.ts';
import { reservedId } from './reserved-id.ts';
import { reviewOverdue } from './review-overdue.ts';
import { slowRollback } from './slow-rollback.ts';
import { statusTwice } from './status-twice.ts';
import { stepWithoutId } from './step-without-id.ts';
import { templateNotAtMoment } from './template-not-at-moment.ts';
import { templateNotForLevel } from './template-not-for-level.ts';
import { textAndPrompt } from './text-and-prompt.ts';
import { toldTooLate } from './told-too-late.ts';
import { tooFewSignals } from './too-few-signals.ts';
import { unreachableRole } from './unreachable-role.ts';
import { unsafeAsk } from './unsafe-ask.ts';
import { unusedAsk } from './unused-ask.ts';
import type { Rule } from './rule.ts';

interface Row {
  readonly severity: DiagnosticSeverity;
  readonly check: Rule;
}

const error = (check: Rule): Row => ({ severity: 'error', check });
const warning = (check: Rule): Row => ({ severity: 'warning', check });

export const RULES = {
  'after-later-than-by': error(afterLaterThanBy),
  'alert-twice': error(alertTwice),
  'ambiguous-destination': error(ambiguousDestination),
  'ambiguous-id': error(ambiguousId),
  'branch-without-if': error(branchWithoutIf),
  'checklist-without-role': error(checklistWithoutRole),
  'contradicting-escalation': error(contradictingEscalation),
  'control-not-here': error(controlNotHere),
  'copy-not-here': error(copyNotHere),
  'default-not-an-option': error(defaultNotAnOption),
  'drill-in-future': warning(drillInFuture),
  'drill-of-one': error(drillOfOne),
  'drill-of-whose': error(drillOfWhose),
  'drill-overdue': warning(drillOverdue),
  'duplicate-field': error(duplicateField),
  'duplicate-step': error(duplicateStep),
  'empty-control': error(emptyControl),
  'empty-field': error(emptyField),
  'former-id-taken': error(formerIdTaken),
  'gate-without-checks': error(gateWithoutChecks),
  'goto-self': error(gotoSelf),
  'include-cycle': error(includeCycle),
  'level-name-twice': error(levelNameTwice),
  'missing-control': error(missingControl),
  'missing-escalation': error(missingEscalation),
  'missing-first-action': error(missingFirstAction),
  'missing-message': error(missingMessage),
  'no-backup': warning(noBackup),
  'nothing-written': error(nothingWritten),
  'one-lead': error(oneLead),
  'one-person': warning(onePerson),
  'own-backup': error(ownBackup),
  'ramp-incomplete': error(rampIncomplete),
  'ramp-not-rising': error(rampNotRising),
  'rank-twice': error(rankTwice),
  'reserved-id': error(reservedId),
  'review-overdue': warning(reviewOverdue),
  'slow-rollback': warning(slowRollback),
  'status-twice': error(statusTwice),
  'step-without-id': error(stepWithoutId),
  'template-not-at-moment': error(templateNotAtMoment),
  'template-not-for-level': error(templateNotForLevel),
  'text-and-prompt': error(textAndPrompt),
  'told-too-late': error(toldTooLate),
  'too-few-signals': error(tooFewSignals),
  'unreachable-role': warning(unreachableRole),
  'unsafe-ask': error(unsafeAsk),
  'unused-ask': error(unusedAsk),
} as const satisfies Record<string, Row>;
