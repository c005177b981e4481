/** The use cases that take a form, whichever way it comes in: this is where capabilities meet. A form more is one line. */

import type { RefusalOf } from '../shared/contracts/descriptions/descriptions.ts';
import type { FormOperation } from '../shared/contracts/forms/forms.ts';
import type { AttendanceTaken } from '../shared/contracts/http/attendance.ts';
import type { Outcome } from '../shared/contracts/http/outcome.ts';
import type { Receipt, Receipts } from '../shared/contracts/http/receipt.ts';
import type { StaffVersionItem } from '../shared/contracts/http/roster.ts';
import type { Call } from '../shared/ports/call.ts';
import type { DepartmentStore } from '../shared/ports/department-store.ts';
import type { FactStore } from '../shared/ports/fact-store.ts';
import type { RosterStore } from '../shared/ports/roster-store.ts';
import type { SecretStore } from '../shared/ports/secret-store.ts';
import { announceCompetition } from './competitions/announce-competition.ts';
import { submitExcuse } from './leaves/submit-excuse.ts';
import { submitLeave } from './leaves/submit-leave.ts';
import { submitDailyLog } from './logs/submit-daily-log.ts';
import { enterAttendance } from './meetings/enter-attendance.ts';
import { submitClientList } from './plans/submit-client-list.ts';
import { submitFieldRegistration } from './plans/submit-field-registration.ts';
import { submitInventory } from './plans/submit-inventory.ts';
import { submitMonthlyPlan } from './plans/submit-monthly-plan.ts';
import { submitWeeklyPlan } from './plans/submit-weekly-plan.ts';
import { submitClient } from './prospects/submit-client.ts';
import { fileProspect } from './prospects/submit-prospect.ts';
import { enterFigures } from './results/enter-figures.ts';
import { enterStaffMember } from './roster/enter-staff-member.ts';
import { enterScores } from './scores/enter-scores.ts';
import { proposeSuggestion } from './suggestions/propose-suggestion.ts';

export interface FormDeps {
  readonly facts: Pick<FactStore, 'append' | 'readMonth' | 'get' | 'listByPeriod'>;
  readonly roster: Pick<RosterStore, 'readPerson' | 'savePerson'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly receiptKey: SecretStore;
}

/** Of a form by whichever way, the answer is what was received; of what is no submission, how it stands now. */
export type Filed = Receipt | Receipts | AttendanceTaken | StaffVersionItem;
type FormFiled<Op extends FormOperation> = Promise<Outcome<Filed, RefusalOf<Op>>>;
type FormUseCases = { readonly [Op in FormOperation]: (call: Call<Op>) => FormFiled<Op> };

const formUseCases = (deps: FormDeps): FormUseCases => ({
  'submit-daily-log': (call) => submitDailyLog(deps, call),
  'submit-leave': (call) => submitLeave(deps, call),
  'submit-excuse': (call) => submitExcuse(deps, call),
  'propose-suggestion': (call) => proposeSuggestion(deps, call),
  'announce-competition': (call) => announceCompetition(deps, call),
  'enter-scores': (call) => enterScores(deps, call),
  'enter-targets': (call) => enterFigures(deps, call, 'target'),
  'enter-results': (call) => enterFigures(deps, call, 'result'),
  'submit-field-registration': (call) => submitFieldRegistration(deps, call),
  'submit-weekly-plan': (call) => submitWeeklyPlan(deps, call),
  'submit-monthly-plan': (call) => submitMonthlyPlan(deps, call),
  'submit-inventory': (call) => submitInventory(deps, call),
  'submit-client-list': (call) => submitClientList(deps, call),
  'submit-prospect': (call) => fileProspect(deps, call),
  'submit-client': (call) => submitClient(deps, call),
  'enter-attendance': (call) => enterAttendance(deps, call),
  'enter-staff-member': (call) => enterStaffMember(deps, call),
});

/** Files a form of any kind. */
export type FileForm = <Op extends FormOperation>(operation: Op, call: Call<Op>) => FormFiled<Op>;

export const formFiling = (deps: FormDeps): FileForm => {
  const useCases = formUseCases(deps);
  return (operation, call) => useCases[operation](call);
};
