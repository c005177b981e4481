import type { Role } from '../roster/role.ts';

export const SCORE_COMPONENTS = ['attendance', 'support', 'efficiency', 'visits', 'unit-prospects', 'company'] as const;
export type ScoreComponent = (typeof SCORE_COMPONENTS)[number];

/** A yearly season, both ends inclusive; `from` after `to` runs over the new year. Days are `MM-DD`. */
export interface DailyQuotaSeason {
  readonly from: string;
  readonly to: string;
  readonly perDay: number;
}

/** As DailyQuotaSeason, with months `MM`. */
export interface MonthlyQuotaSeason {
  readonly from: string;
  readonly to: string;
  readonly perMonth: number;
}

/** `weekday` is ISO, 1 Monday … 7 Sunday; `time` is local, `HH:MM`. */
export interface WeeklyDue {
  readonly weekday: number;
  readonly time: string;
  readonly shift: 'previous-workday' | 'none';
}

/** A `day` that the month does not have is its last day. */
export interface MonthlyDue {
  readonly day: number;
  readonly time: string;
  readonly shift: 'modified-following' | 'none';
}

/** Percent per component, in the order in which missing components are named. */
export type ComponentWeights = { readonly [Component in ScoreComponent]?: number | undefined };

/** Every number, time and group of roles of the policy: what a policy version may change. */
export interface ParameterValues {
  readonly 'dailyLog.roles': readonly Role[];
  readonly 'dailyLog.deadline': string;
  readonly 'dailyLog.days': 'workdays' | 'every-day';
  readonly 'visits.roles': readonly Role[];
  readonly 'visits.quota': readonly DailyQuotaSeason[];
  readonly 'visits.offsets': { readonly meeting: number; readonly training: number };
  readonly 'visits.limit': number;
  readonly 'plans.roles': readonly Role[];
  readonly 'weeklyPlan.due': WeeklyDue | 'none';
  readonly 'monthlyForms.due': MonthlyDue | 'none';
  readonly 'clientList.due': string;
  readonly 'sessions.roles': readonly Role[];
  readonly 'sessions.graceMinutes': number;
  readonly 'fieldVisits.roles': readonly Role[];
  readonly 'strikes.limit': number;
  readonly 'incentives.lookbackMonths': number;
  readonly 'prospects.horizonDays': number;
  readonly 'prospects.unitQuota': readonly MonthlyQuotaSeason[];
  readonly 'awards.prospectPersonFen': number;
  readonly 'awards.activityFen': number;
  readonly 'awards.suggestionFen': number;
  /** By rank; the last amount repeats. */
  readonly 'awards.premiumTableFen': readonly number[];
  readonly 'scores.weights': { readonly [Holder in Role]?: ComponentWeights | undefined };
}

export type ParameterName = keyof ParameterValues;

/** What one policy version changes. */
export type PolicyParameters = { readonly [Name in ParameterName]?: ParameterValues[Name] | undefined };

const salesWeights: ComponentWeights = { attendance: 20, visits: 30, 'unit-prospects': 20, company: 30 };
const supportWeights: ComponentWeights = { attendance: 20, support: 30, efficiency: 20, company: 30 };

/** The policy as written, in force wherever no released version says otherwise. */
export const PARAMETER_DEFAULTS: ParameterValues = {
  'dailyLog.roles': ['sales', 'unit-manager', 'customer-service', 'technical-support'],
  'dailyLog.deadline': '20:00',
  'dailyLog.days': 'workdays',
  'visits.roles': ['sales', 'unit-manager'],
  'visits.quota': [
    { from: '09-01', to: '03-31', perDay: 4 },
    { from: '04-01', to: '08-31', perDay: 2 },
  ],
  'visits.offsets': { meeting: 1, training: 1 },
  'visits.limit': 4,
  'plans.roles': ['sales', 'unit-manager'],
  'weeklyPlan.due': { weekday: 5, time: '20:00', shift: 'previous-workday' },
  'monthlyForms.due': { day: 28, time: '20:00', shift: 'modified-following' },
  'clientList.due': '20:00',
  'sessions.roles': ['sales', 'unit-manager', 'customer-service', 'technical-support'],
  'sessions.graceMinutes': 0,
  'fieldVisits.roles': ['sales', 'unit-manager', 'customer-service'],
  'strikes.limit': 3,
  'incentives.lookbackMonths': 12,
  'prospects.horizonDays': 90,
  'prospects.unitQuota': [
    { from: '09', to: '03', perMonth: 4 },
    { from: '04', to: '08', perMonth: 1 },
  ],
  'awards.prospectPersonFen': 50_000,
  'awards.activityFen': 30_000,
  'awards.suggestionFen': 20_000,
  'awards.premiumTableFen': [300_000, 200_000, 100_000],
  'scores.weights': {
    sales: salesWeights,
    'unit-manager': salesWeights,
    'technical-support': supportWeights,
    'customer-service': supportWeights,
  },
};

const isParameterName = (name: string): name is ParameterName => Object.hasOwn(PARAMETER_DEFAULTS, name);

export const PARAMETER_NAMES: readonly ParameterName[] = Object.keys(PARAMETER_DEFAULTS).filter(isParameterName);
