import { Temporal } from 'temporal-polyfill';
import type {
  Assignment,
  CalendarOverride,
  Dossier,
  Fact,
  FactType,
  PolicyVersion,
  Role,
  StaffMember,
  Unit,
  Visit,
} from '../../shared/domain/dossier.ts';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { MonthJudgement, YearJudgement } from '../../shared/domain/judgement.ts';
import type { PolicyParameters } from '../../shared/domain/policy/parameters.ts';

export type FactFields<Type extends FactType> = Partial<Omit<Extract<Fact, { readonly type: Type }>, 'type'>>;

interface Employment {
  readonly role?: Role;
  readonly unit?: string | null;
  readonly joinedOn?: string;
  readonly leftOn?: string | null;
}

/** What a fact says where a scenario does not care; `staffId` is always `wang`. */
const USUAL: { readonly [Type in FactType]: FactFields<Type> } = {
  'daily-log': { visits: [], nextDayPlan: '' },
  'field-registration': { destination: '绍兴', reason: '拜访' },
  'weekly-plan': { done: '', planned: '' },
  'monthly-plan': { done: '', planned: '' },
  inventory: { entries: [] },
  'client-list': { unitId: 'u1', entries: [] },
  excuse: { reason: '客户临时约见' },
  leave: { reason: '病假' },
  session: { kind: 'morning-meeting' },
  attendance: { status: 'present' },
  'spot-check': { verdict: 'mismatch' },
  prospect: { contact: '', phone: '', insuredBefore: false },
  client: {},
  suggestion: { text: '' },
  incentive: { competition: '百日竞赛', amountFen: 100_000 },
  score: {},
  target: { premiumFen: 0, customers: 0 },
  result: { premiumFen: 0, customers: 0 },
};

/** A complete visit to a customer. */
export const visitTo = (customer: string, fields: Partial<Visit> = {}): Visit => ({
  customer,
  at: '10:00',
  contact: '李总',
  phone: '13800000000',
  summary: '介绍方案',
  ...fields,
});

/** Complete visits to `count` customers. */
export const visits = (count: number): Visit[] =>
  Array.from({ length: count }, (_, index) => visitTo(`客户${String(index)}`));

/**
 * Builds a dossier in the words of the department. Days are those of November 2026 (the first is a Sunday) unless said
 * otherwise, times are in +08:00, and facts are received long before anything is due unless said otherwise.
 */
export class DossierBuilder {
  readonly #policies: PolicyVersion[] = [];
  readonly #calendar: CalendarOverride[] = [];
  readonly #units: Unit[] = [];
  readonly #staff: StaffMember[] = [];
  readonly #facts: Fact[] = [];
  #timezone: string | null = null;

  inTimeZone(timezone: string): this {
    this.#timezone = timezone;
    return this;
  }

  /** Parameters in force from a day on. */
  policy(effectiveFrom: string, parameters: PolicyParameters): this {
    this.#policies.push({ effectiveFrom, parameters });
    return this;
  }

  restDay(...dates: readonly string[]): this {
    for (const date of dates) this.#calendar.push({ date, workday: false });
    return this;
  }

  workday(...dates: readonly string[]): this {
    for (const date of dates) this.#calendar.push({ date, workday: true });
    return this;
  }

  unit(id: string): this {
    this.#units.push({ id, name: id });
    return this;
  }

  employs(id: string, { role = 'sales', unit = 'u1', joinedOn = '2020-01-01', leftOn = null }: Employment = {}): this {
    this.#staff.push({ id, name: id, joinedOn, leftOn, assignments: [{ from: joinedOn, unitId: unit, role }] });
    return this;
  }

  /** A new assignment of somebody employed, from a day on. */
  assigns(id: string, assignment: Assignment): this {
    const index = this.#staff.findIndex((member) => member.id === id);
    const member = this.#staff[index];
    if (member === undefined) throw new Error(`${id} is not employed`);
    this.#staff[index] = { ...member, assignments: [...member.assignments, assignment] };
    return this;
  }

  receives<Type extends FactType>(type: Type, fields: FactFields<Type>): this {
    const id = `${type}-${String(this.#facts.length + 1)}`;
    const fact = { id, type, receivedAt: '2026-01-01T09:00:00+08:00', staffId: 'wang', ...USUAL[type], ...fields };
    this.#facts.push(fact as unknown as Fact);
    return this;
  }

  /** A log received at a time of its day (`20:00:00.000`), or at a full instant. */
  log(date: string, received: string, visited: readonly Visit[] = [], fields: FactFields<'daily-log'> = {}): this {
    const receivedAt = received.includes('T') ? received : `${date}T${received}+08:00`;
    return this.receives('daily-log', { date, receivedAt, visits: visited, ...fields });
  }

  /** A session that starts at a local time, and the marks it got: person to status. */
  session(
    id: string,
    kind: 'morning-meeting' | 'training' | 'monthly-review' | 'quarterly-review' | 'other-meeting' | 'other-training',
    startsAt: string,
    marks: Readonly<Record<string, 'present' | 'late' | 'absent' | 'excused'>> = {},
  ): this {
    this.receives('session', { id, kind, startsAt: `${startsAt}:00+08:00` });
    for (const [staffId, status] of Object.entries(marks)) {
      this.receives('attendance', { id: `${id}-${staffId}`, sessionId: id, staffId, status });
    }
    return this;
  }

  build(): Dossier {
    return {
      department: { id: 'hz-01', name: '杭州团险一部', timezone: this.#timezone },
      policies: this.#policies,
      calendar: this.#calendar,
      units: this.#units,
      staff: this.#staff,
      facts: this.#facts,
    };
  }

  /** The month's judgement; as-of is the first instant of the next month unless given. */
  judged(month = '2026-11', asOf?: string): MonthJudgement {
    const yearMonth = Temporal.PlainYearMonth.from(month);
    const end = yearMonth.add({ months: 1 }).toPlainDate({ day: 1 });
    const zone = this.#timezone ?? 'Asia/Shanghai';
    const known = asOf === undefined ? end.toZonedDateTime(zone).toInstant() : Temporal.Instant.from(asOf);
    return judgeMonth(this.build(), yearMonth, known);
  }

  judgedYear(year = 2026, asOf = `${String(year + 1)}-01-01T00:00:00+08:00`): YearJudgement {
    return judgeYear(this.build(), year, Temporal.Instant.from(asOf));
  }
}

/** A department with one unit `u1` and nobody in it. */
export const department = (): DossierBuilder => new DossierBuilder().unit('u1');

/** The usual department: `wang` sells in unit `u1`. */
export const departmentOfWang = (): DossierBuilder => department().employs('wang');
