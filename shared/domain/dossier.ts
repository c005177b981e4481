/**
 * The dossier: everything known of one department, in the wire shapes of the dossier format.
 *
 * Dates are `YYYY-MM-DD`, months `YYYY-MM`, ISO weeks `YYYY-Www`, local times `HH:MM`, instants ISO 8601 with an
 * offset and at most millisecond precision; money is integer fen. Absent and null mean the same.
 * Values of these types have passed `parseDossier` (shared/contracts/dossier): the domain does not check shapes again.
 */

import type { PolicyParameters } from './policy/parameters.ts';
import type { Role } from './roster/role.ts';

export { ROLES, type Role } from './roster/role.ts';

export const SESSION_KINDS = [
  'morning-meeting',
  'monthly-review',
  'quarterly-review',
  'other-meeting',
  'training',
  'other-training',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const EXCUSABLE_DUTIES = ['daily-log', 'visits', 'weekly-plan', 'monthly-plan', 'inventory'] as const;
export type ExcusableDuty = (typeof EXCUSABLE_DUTIES)[number];

/** The components of a score that people enter; the others are computed. */
export const ENTERED_COMPONENTS = ['support', 'efficiency', 'company'] as const;
export type EnteredComponent = (typeof ENTERED_COMPONENTS)[number];

export interface Department {
  readonly id: string;
  readonly name: string;
  /** IANA name; `Asia/Shanghai` when absent. */
  readonly timezone?: string | null | undefined;
}

/** Parameter values on top of the defaults, from a day on. */
export interface PolicyVersion {
  readonly effectiveFrom: string;
  readonly parameters: PolicyParameters;
}

export interface CalendarOverride {
  readonly date: string;
  readonly workday: boolean;
  readonly name?: string | null | undefined;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
}

export interface Assignment {
  readonly from: string;
  /** Null for people outside the units. */
  readonly unitId: string | null;
  readonly role: Role;
}

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly joinedOn: string;
  readonly leftOn?: string | null | undefined;
  readonly assignments: readonly Assignment[];
}

interface FactOf<T extends string> {
  readonly id: string;
  readonly type: T;
  readonly receivedAt: string;
}

export interface Visit {
  readonly customer: string;
  readonly at: string;
  readonly contact: string;
  readonly phone: string;
  readonly summary: string;
  readonly prospectId?: string | null | undefined;
}

export interface DailyLog extends FactOf<'daily-log'> {
  readonly staffId: string;
  readonly date: string;
  readonly visits: readonly Visit[];
  readonly nextDayPlan: string;
}

export interface FieldRegistration extends FactOf<'field-registration'> {
  readonly staffId: string;
  readonly date: string;
  readonly destination: string;
  readonly reason: string;
}

export interface WeeklyPlan extends FactOf<'weekly-plan'> {
  readonly staffId: string;
  readonly week: string;
  readonly done: string;
  readonly planned: string;
}

export interface MonthlyPlan extends FactOf<'monthly-plan'> {
  readonly staffId: string;
  readonly month: string;
  readonly done: string;
  readonly planned: string;
}

export interface InventoryEntry {
  readonly company: string;
  readonly prospectId?: string | null | undefined;
  readonly status: string;
  readonly nextStep: string;
}

export interface Inventory extends FactOf<'inventory'> {
  readonly staffId: string;
  readonly month: string;
  readonly entries: readonly InventoryEntry[];
}

export interface ClientListEntry {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
}

export interface ClientList extends FactOf<'client-list'> {
  readonly staffId: string;
  readonly unitId: string;
  readonly month: string;
  readonly entries: readonly ClientListEntry[];
}

export interface Excuse extends FactOf<'excuse'> {
  readonly staffId: string;
  readonly duties: readonly ExcusableDuty[];
  readonly period: string;
  readonly reason: string;
  readonly rejectedAt?: string | null | undefined;
}

export interface Leave extends FactOf<'leave'> {
  readonly staffId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly rejectedAt?: string | null | undefined;
}

export interface Session extends FactOf<'session'> {
  readonly kind: SessionKind;
  readonly startsAt: string;
  readonly title?: string | null | undefined;
}

export interface Attendance extends FactOf<'attendance'> {
  readonly sessionId: string;
  readonly staffId: string;
  readonly status: 'present' | 'late' | 'absent' | 'excused';
  readonly arrivedAt?: string | null | undefined;
}

export interface SpotCheck extends FactOf<'spot-check'> {
  readonly staffId: string;
  readonly logDate: string;
  readonly verdict: 'match' | 'mismatch';
  readonly note?: string | null | undefined;
}

export interface Prospect extends FactOf<'prospect'> {
  readonly staffId: string;
  readonly company: string;
  readonly creditCode?: string | null | undefined;
  readonly contact: string;
  readonly phone: string;
  readonly foundOn: string;
  readonly expectedOn: string;
  readonly insuredBefore: boolean;
}

export interface Client extends FactOf<'client'> {
  readonly company: string;
  readonly creditCode?: string | null | undefined;
}

export interface Suggestion extends FactOf<'suggestion'> {
  readonly staffId: string;
  readonly text: string;
  readonly adoptedAt?: string | null | undefined;
  readonly declinedAt?: string | null | undefined;
}

export interface Incentive extends FactOf<'incentive'> {
  readonly staffId: string;
  readonly competition: string;
  readonly endedOn: string;
  readonly amountFen: number;
  readonly paidOn?: string | null | undefined;
}

export interface Score extends FactOf<'score'> {
  readonly staffId: string;
  readonly month: string;
  readonly component: EnteredComponent;
  readonly points: number;
}

export interface Target extends FactOf<'target'> {
  readonly staffId: string;
  readonly year: number;
  readonly premiumFen: number;
  readonly customers: number;
}

export interface Result extends FactOf<'result'> {
  readonly staffId: string;
  readonly year: number;
  readonly premiumFen: number;
  readonly customers: number;
}

export type Fact =
  | DailyLog
  | FieldRegistration
  | WeeklyPlan
  | MonthlyPlan
  | Inventory
  | ClientList
  | Excuse
  | Leave
  | Session
  | Attendance
  | SpotCheck
  | Prospect
  | Client
  | Suggestion
  | Incentive
  | Score
  | Target
  | Result;

export type FactType = Fact['type'];

export interface Dossier {
  readonly department: Department;
  readonly policies: readonly PolicyVersion[];
  readonly calendar: readonly CalendarOverride[];
  readonly units: readonly Unit[];
  readonly staff: readonly StaffMember[];
  readonly facts: readonly Fact[];
}
