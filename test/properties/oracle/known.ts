/**
 * The oracle: the policy written a second time, sentence by sentence and without regard to speed, sharing nothing with
 * the engine but its types, the statutory table and Temporal. Every question is asked of the whole list of facts.
 */
import { Temporal } from 'temporal-polyfill';
import statutory from '../../../shared/domain/calendar/statutory-days.json' with { type: 'json' };
import type { Dossier, Fact, FactType, StaffMember } from '../../../shared/domain/dossier.ts';
import type { ParameterName, ParameterValues } from '../../../shared/domain/policy/parameters.ts';
import { PARAMETER_DEFAULTS } from '../../../shared/domain/policy/parameters.ts';

export type OfType<Type extends FactType> = Extract<Fact, { readonly type: Type }>;

export const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
export const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
export const nullLast = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : byText(a, b);
export const plusDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** What is known at as-of, and the questions that every rule asks. */
export class Known {
  readonly dossier: Dossier;
  readonly asOf: number;
  readonly zone: string;

  constructor(dossier: Dossier, asOf: Temporal.Instant) {
    this.dossier = dossier;
    this.asOf = asOf.epochMilliseconds;
    this.zone = dossier.department.timezone ?? 'Asia/Shanghai';
  }

  facts<Type extends FactType>(type: Type): OfType<Type>[] {
    return this.dossier.facts.filter(
      (fact): fact is OfType<Type> => fact.type === type && ms(fact.receivedAt) <= this.asOf,
    );
  }

  /** Of several facts that speak of the same thing, the one with the greatest (receivedAt, id). */
  latest<F extends Fact>(facts: readonly F[]): F | undefined {
    return facts.toSorted((a, b) => ms(a.receivedAt) - ms(b.receivedAt) || byText(a.id, b.id)).at(-1);
  }

  at(date: string, time: string): number {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(this.zone).epochMilliseconds;
  }

  dateOf(instantMs: number): string {
    return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(this.zone).toPlainDate().toString();
  }

  value<Name extends ParameterName>(name: Name, day: string): ParameterValues[Name] {
    let best: { from: string; value: ParameterValues[Name] } = { from: '', value: PARAMETER_DEFAULTS[name] };
    for (const { effectiveFrom, parameters } of this.dossier.policies) {
      const value = parameters[name];
      if (value !== undefined && effectiveFrom <= day && effectiveFrom >= best.from)
        best = { from: effectiveFrom, value };
    }
    return best.value;
  }

  override(date: string): boolean | undefined {
    return this.dossier.calendar.find((entry) => entry.date === date)?.workday;
  }

  covered(date: string): boolean {
    return (date >= '2004-01-01' && date <= '2026-12-31') || this.override(date) !== undefined;
  }

  workday(date: string): boolean {
    const monToFri = Temporal.PlainDate.from(date).dayOfWeek < 6;
    const published = monToFri ? !statutory.restDays.includes(date) : statutory.makeUpDays.includes(date);
    return this.override(date) ?? (this.covered(date) ? published : monToFri);
  }

  assignment(staff: StaffMember, day: string) {
    return staff.assignments
      .filter(({ from }) => from <= day)
      .toSorted((a, b) => byText(a.from, b.from))
      .at(-1);
  }

  unit(staff: StaffMember, day: string): string | null {
    return this.assignment(staff, day)?.unitId ?? null;
  }

  employed(staff: StaffMember, day: string): boolean {
    return staff.joinedOn <= day && (typeof staff.leftOn !== 'string' || day <= staff.leftOn);
  }

  serves(staff: StaffMember, day: string, roles: readonly string[]): boolean {
    return this.employed(staff, day) && roles.includes(this.assignment(staff, day)?.role ?? 'nobody');
  }

  lastEmployed(staff: StaffMember, days: readonly string[]): string | undefined {
    return days.filter((day) => this.employed(staff, day)).at(-1);
  }

  logDeadline(day: string): number {
    return this.at(day, this.value('dailyLog.deadline', day));
  }

  private standing(decision: { rejectedAt?: string | null | undefined }): boolean {
    return typeof decision.rejectedAt !== 'string' || ms(decision.rejectedAt) > this.asOf;
  }

  onLeave(staff: StaffMember, day: string, received: (receivedMs: number) => boolean): boolean {
    return this.facts('leave').some(
      (leave) =>
        leave.staffId === staff.id &&
        leave.from <= day &&
        day <= leave.to &&
        this.standing(leave) &&
        received(ms(leave.receivedAt)),
    );
  }

  excused(staff: StaffMember, duty: string, period: string, deadline: number): boolean {
    return this.facts('excuse').some(
      (excuse) =>
        excuse.staffId === staff.id &&
        excuse.duties.some((named) => named === duty) &&
        excuse.period === period &&
        this.standing(excuse) &&
        ms(excuse.receivedAt) <= deadline,
    );
  }
}

export const daysOf = (month: string): string[] => {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  return Array.from({ length: yearMonth.daysInMonth }, (_, index) =>
    yearMonth.toPlainDate({ day: index + 1 }).toString(),
  );
};
