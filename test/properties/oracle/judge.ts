import { Temporal } from 'temporal-polyfill';
import type { Dossier, StaffMember } from '../../../shared/domain/dossier.ts';
import type { MonthJudgement, Ruling, Standing, YearJudgement } from '../../../shared/domain/judgement.ts';
import type { ScoreComponent } from '../../../shared/domain/policy/parameters.ts';
import { awards } from './awards.ts';
import { byText, daysOf, Known, nullLast } from './known.ts';
import { unitQuota, validProspects } from './prospects.ts';
import {
  countedVisits,
  logDays,
  normalised,
  owedSessions,
  rulingsAbout,
  statusOf,
  strikes,
  unitRulings,
  visitDays,
} from './rulings.ts';

type Fraction = readonly [numerator: bigint, denominator: bigint];

const total = (fractions: readonly Fraction[]): Fraction =>
  fractions.reduce<Fraction>(([an, ad], [bn, bd]) => [an * bd + bn * ad, ad * bd], [0n, 1n]);

const twoDecimals = ([numerator, denominator]: Fraction): string => {
  const tenThousandths = (numerator * 10_000n) / denominator;
  const hundredths = tenThousandths / 100n + (tenThousandths % 100n >= 50n ? 1n : 0n);
  return `${String(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}`;
};

const component = (known: Known, staff: StaffMember, month: string, name: ScoreComponent): Fraction | null => {
  switch (name) {
    case 'attendance': {
      const statuses = owedSessions(known, staff, (day) => day.startsWith(month)).map((one) =>
        statusOf(known, staff, one),
      );
      const attended = statuses.filter((status) => status === 'present' || status === 'late').length;
      const required = attended + statuses.filter((status) => status === 'absent').length;
      return required === 0 ? null : [BigInt(attended) * 100n, BigInt(required)];
    }
    case 'visits': {
      const days = visitDays(known, staff, month);
      const due = days.reduce((sum, day) => sum + day.due, 0);
      const done = days.reduce((sum, day) => sum + Math.min(day.counted, day.due), 0);
      return due === 0 ? null : [BigInt(done) * 100n, BigInt(due)];
    }
    case 'unit-prospects': {
      const unitId = known.unit(staff, known.lastEmployed(staff, daysOf(month)) ?? '');
      if (unitId === null) return null;
      const count = validProspects(known).filter((one) => one.unitId === unitId && one.month === month).length;
      const quota = unitQuota(known, month);
      return quota === 0 ? [100n, 1n] : [BigInt(Math.min(count, quota)) * 100n, BigInt(quota)];
    }
    default: {
      const score = known.latest(
        known.facts('score').filter((one) => one.staffId === staff.id && one.month === month && one.component === name),
      );
      return score === undefined ? null : [BigInt(Math.round(score.points * 100)), 100n];
    }
  }
};

const score = (known: Known, staff: StaffMember, month: string) => {
  const lastDay = known.lastEmployed(staff, daysOf(month)) ?? '';
  const role = known.assignment(staff, lastDay)?.role;
  const weights = role && known.value('scores.weights', daysOf(month).at(-1) ?? '')[role];
  const entries = Object.entries(weights ?? {}) as [ScoreComponent, number][];
  const parts = entries.map(([name, percent]) => ({ name, percent, value: component(known, staff, month, name) }));
  const missing = parts.filter(({ value }) => value === null).map(({ name }) => name);
  const exact = total(
    parts.map(({ percent, value }) => [(value?.[0] ?? 0n) * BigInt(percent), (value?.[1] ?? 1n) * 100n]),
  );
  return { role: entries.length === 0 ? undefined : role, missing, exact };
};

const standing = (known: Known, staff: StaffMember, month: string, rulings: readonly Ruling[]): Standing => {
  const days = daysOf(month);
  const own = rulings.filter((ruling) => ruling.staffId === staff.id && ruling.status === 'final');
  const visits = days.flatMap((day) => countedVisits(known, staff, day));
  const year = strikes(known, staff).filter(
    ({ on }) => on >= `${month.slice(0, 4)}-01-01` && on <= (days.at(-1) ?? ''),
  );
  const { role, missing, exact } = score(known, staff, month);
  const complete = role !== undefined && missing.length === 0;
  return {
    staffId: staff.id,
    unitId: known.unit(staff, known.lastEmployed(staff, days) ?? ''),
    monthEligible: !own.some(({ effects }) => effects.some(({ type }) => type === 'lose-month')),
    promotionEligible: !year.some(({ effects }) => effects.some(({ type }) => type === 'lose-promotion')),
    logs: { due: logDays(known, staff, month).length, missed: own.filter(({ rule }) => rule === 'log.missed').length },
    visitDays: {
      due: visitDays(known, staff, month).length,
      short: own.filter(({ rule }) => rule === 'visits.short').length,
    },
    countedVisits: visits.length,
    distinctCustomers: new Set(visits.map(({ customer }) => normalised(customer))).size,
    validProspects: validProspects(known).filter((one) => one.staffId === staff.id && one.month === month).length,
    strikes: {
      'log.mismatch': year.filter(({ rule }) => rule === 'log.mismatch').length,
      'morning-meeting.missed': year.filter(({ rule }) => rule === 'morning-meeting.missed').length,
    },
    score: {
      status: role === undefined ? 'none' : complete ? 'complete' : 'incomplete',
      value: complete ? twoDecimals(exact) : null,
      missing: role === undefined ? [] : missing,
    },
  };
};

const endOf = (known: Known, period: Temporal.PlainDate): number =>
  period.toZonedDateTime(known.zone).epochMilliseconds;

export const oracleMonth = (
  dossier: Dossier,
  yearMonth: Temporal.PlainYearMonth,
  asOf: Temporal.Instant,
): MonthJudgement => {
  const month = yearMonth.toString();
  const known = new Known(dossier, asOf);
  const staff = dossier.staff.filter((member) => known.lastEmployed(member, daysOf(month)) !== undefined);
  const ended = known.asOf >= endOf(known, yearMonth.add({ months: 1 }).toPlainDate({ day: 1 }));
  const covered = daysOf(month).every((day) => known.covered(day));
  const rulings = [
    ...staff.flatMap((member) => rulingsAbout(known, member, month)),
    ...(ended ? unitRulings(known, month) : []),
  ];
  const standings = staff
    .map((member) => standing(known, member, month, rulings))
    .sort((a, b) => byText(a.staffId, b.staffId));
  return {
    department: dossier.department.id,
    month,
    asOf: asOf.toString({ smallestUnit: known.asOf % 1000 === 0 ? 'second' : 'millisecond' }),
    calendarCovered: covered,
    rulings: rulings.sort(
      (a, b) =>
        byText(a.on, b.on) ||
        byText(a.rule, b.rule) ||
        nullLast(a.staffId, b.staffId) ||
        nullLast(a.unitId, b.unitId) ||
        byText(a.period, b.period) ||
        byText(a.facts[0] ?? '', b.facts[0] ?? ''),
    ),
    standings,
    awards: covered && ended ? awards(known, month, standings) : [],
    awardsStatus: !covered ? 'held' : ended ? 'final' : 'pending',
  };
};

const yearAwards = (known: Known, year: number): YearJudgement['awards'] => {
  const days = Array.from({ length: 12 }, (_, index) =>
    daysOf(new Temporal.PlainYearMonth(year, index + 1).toString()),
  ).flat();
  const table = known.value('awards.premiumTableFen', days.at(-1) ?? '');
  const rows = known.dossier.staff.flatMap((staff) => {
    const of = (type: 'target' | 'result') =>
      BigInt(
        known.latest(known.facts(type).filter((one) => one.staffId === staff.id && one.year === year))?.premiumFen ?? 0,
      );
    const [plan, premium] = [of('target'), of('result')];
    return plan > 0n && premium > plan ? [{ staff, plan, premium }] : [];
  });
  return rows
    .map(({ staff, plan, premium }) => {
      const rank = rows.filter((other) => other.premium * plan > premium * other.plan).length + 1;
      const lastDay = known.lastEmployed(staff, days);
      return {
        award: 'award.premium' as const,
        staffId: staff.id,
        unitId: lastDay === undefined ? null : known.unit(staff, lastDay),
        amountFen: table[Math.min(rank, table.length) - 1] ?? 0,
        rank,
        facts: [],
      };
    })
    .sort((a, b) => byText(a.staffId, b.staffId));
};

export const oracleYear = (dossier: Dossier, year: number, asOf: Temporal.Instant): YearJudgement => {
  const known = new Known(dossier, asOf);
  const months = Array.from({ length: 12 }, (_, index) => new Temporal.PlainYearMonth(year, index + 1).toString());
  const people = dossier.staff.toSorted((a, b) => byText(a.id, b.id));
  return {
    department: dossier.department.id,
    year,
    asOf: asOf.toString({ smallestUnit: known.asOf % 1000 === 0 ? 'second' : 'millisecond' }),
    awards: known.asOf >= endOf(known, new Temporal.PlainDate(year + 1, 1, 1)) ? yearAwards(known, year) : [],
    reviews: people.flatMap((staff) => {
      const ofYear = (type: 'target' | 'result') =>
        known.latest(known.facts(type).filter((one) => one.staffId === staff.id && one.year === year));
      const [target, result] = [ofYear('target'), ofYear('result')];
      if (target === undefined) return [];
      const premiumReached = (result?.premiumFen ?? 0) >= target.premiumFen;
      const customersReached = (result?.customers ?? 0) >= target.customers;
      const lost = strikes(known, staff).some(({ effects }) =>
        effects.some((effect) => effect.type === 'lose-promotion' && effect.year === year),
      );
      const outcome = !premiumReached || !customersReached ? 'demote' : lost ? 'hold' : 'promote';
      return [{ staffId: staff.id, outcome, premiumReached, customersReached, promotionEligible: !lost }];
    }),
    scores: people.flatMap((staff) => {
      const complete = months
        .filter((month) => known.lastEmployed(staff, daysOf(month)) !== undefined)
        .map((month) => score(known, staff, month))
        .filter(({ role, missing }) => role !== undefined && missing.length === 0);
      if (complete.length === 0) return [];
      const [numerator, denominator] = total(complete.map(({ exact }) => exact));
      const mean = twoDecimals([numerator, denominator * BigInt(complete.length)]);
      return [{ staffId: staff.id, completeMonths: complete.length, mean }];
    }),
  };
};
