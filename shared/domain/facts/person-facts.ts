import type {
  Attendance,
  ClientList,
  DailyLog,
  Excuse,
  FieldRegistration,
  Incentive,
  Inventory,
  Leave,
  MonthlyPlan,
  Result,
  Score,
  SpotCheck,
  Target,
  WeeklyPlan,
} from '../dossier.ts';
import type { Received } from './received.ts';

/** The versions of one day's log. */
export interface LogVersions {
  /** The latest version received by the deadline. */
  counted: Received<DailyLog> | null;
  /** Versions received after the deadline. */
  readonly late: string[];
}

export type Form = WeeklyPlan | MonthlyPlan | Inventory | ClientList;

/**
 * What is known of one person at as-of, by the day, week, month, year or session it speaks of. Excuses and leaves
 * rejected by then are left out; of corrections only the latest is kept.
 */
export interface PersonFacts {
  readonly logs: Map<string, LogVersions>;
  readonly registrations: Map<string, Received<FieldRegistration>[]>;
  readonly weeklyPlans: Map<string, Received<WeeklyPlan>[]>;
  readonly monthlyPlans: Map<string, Received<MonthlyPlan>[]>;
  readonly inventories: Map<string, Received<Inventory>[]>;
  readonly clientLists: Map<string, Received<ClientList>[]>;
  readonly excuses: Map<string, Received<Excuse>[]>;
  readonly leaves: Received<Leave>[];
  readonly marks: Map<string, Received<Attendance>>;
  readonly spotChecks: Map<string, Received<SpotCheck>>;
  readonly incentives: Incentive[];
  /** Keyed by scoreKey. */
  readonly scores: Map<string, Received<Score>>;
  readonly targets: Map<number, Received<Target>>;
  readonly results: Map<number, Received<Result>>;
}

export const scoreKey = (month: string, component: Score['component']): string => `${month} ${component}`;

export const newPersonFacts = (): PersonFacts => ({
  logs: new Map(),
  registrations: new Map(),
  weeklyPlans: new Map(),
  monthlyPlans: new Map(),
  inventories: new Map(),
  clientLists: new Map(),
  excuses: new Map(),
  leaves: [],
  marks: new Map(),
  spotChecks: new Map(),
  incentives: [],
  scores: new Map(),
  targets: new Map(),
  results: new Map(),
});
