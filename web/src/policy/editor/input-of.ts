import type { ComponentType } from 'react';
import type { ProcedureName, ProcedureValues } from '../../../../shared/domain/agenda/procedure.ts';
import type { ParameterName, ParameterValues } from '../../../../shared/domain/policy/parameters.ts';
import { MonthlyDueInput, OffsetsInput, WeeklyDueInput, WeightsInput } from './composed-inputs.tsx';
import type { InputProps } from './input-props.ts';
import { DailySeasonsInput, MonthlySeasonsInput, RankedMoneyInput } from './list-inputs.tsx';
import { CountInput, DaysInput, FlagInput, MoneyInput, RolesInput, TimeInput, WeeklyInput } from './simple-inputs.tsx';

/** What each parameter is typed in. */
export const PARAMETER_INPUTS: {
  readonly [Name in ParameterName]: ComponentType<InputProps<ParameterValues[Name]>>;
} = {
  'dailyLog.roles': RolesInput,
  'dailyLog.deadline': TimeInput,
  'dailyLog.days': DaysInput,
  'visits.roles': RolesInput,
  'visits.quota': DailySeasonsInput,
  'visits.offsets': OffsetsInput,
  'visits.limit': CountInput,
  'plans.roles': RolesInput,
  'weeklyPlan.due': WeeklyDueInput,
  'monthlyForms.due': MonthlyDueInput,
  'clientList.due': TimeInput,
  'sessions.roles': RolesInput,
  'sessions.graceMinutes': CountInput,
  'fieldVisits.roles': RolesInput,
  'strikes.limit': CountInput,
  'incentives.lookbackMonths': CountInput,
  'prospects.horizonDays': CountInput,
  'prospects.unitQuota': MonthlySeasonsInput,
  'awards.prospectPersonFen': MoneyInput,
  'awards.activityFen': MoneyInput,
  'awards.suggestionFen': MoneyInput,
  'awards.premiumTableFen': RankedMoneyInput,
  'scores.weights': WeightsInput,
};

/** The same for what is not a clause but a time or a window of the procedure. */
export const PROCEDURE_INPUTS: {
  readonly [Name in ProcedureName]: ComponentType<InputProps<ProcedureValues[Name]>>;
} = {
  'reminder.time': TimeInput,
  'runs.graceMinutes': CountInput,
  'monthDraft.time': TimeInput,
  'review.workdays': CountInput,
  'monthClose.time': TimeInput,
  'monthClose.automatic': FlagInput,
  'rejection.workdays': CountInput,
  'appeal.workdays': CountInput,
  'appeal.decisionWorkdays': CountInput,
  'outage.graceMinutes': CountInput,
  'quietHours.longest': CountInput,
  'morningMeeting.weekly': WeeklyInput,
  'training.weekly': WeeklyInput,
  'spotChecks.everyWeeks': CountInput,
};
