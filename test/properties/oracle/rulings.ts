import { Temporal } from 'temporal-polyfill';
import type { SessionKind, StaffMember } from '../../../shared/domain/dossier.ts';
import type { Effect, Ruling } from '../../../shared/domain/judgement.ts';
import type { Known, OfType } from './known.ts';
import { byText, daysOf, ms } from './known.ts';
import type { Draft } from './draft.ts';
import { lose } from './draft.ts';
import { formRulings } from './forms.ts';
import { unitQuota, validProspects } from './prospects.ts';

export const normalised = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{White_Space}/gu, '')
    .toLowerCase();

const filled = (text: string): boolean => text.replace(/\p{White_Space}/gu, '') !== '';

const countedLog = (known: Known, staff: StaffMember, day: string): OfType<'daily-log'> | undefined =>
  known.latest(
    known
      .facts('daily-log')
      .filter((log) => log.staffId === staff.id && log.date === day && ms(log.receivedAt) <= known.logDeadline(day)),
  );

export const countedVisits = (known: Known, staff: StaffMember, day: string) => {
  const complete = (countedLog(known, staff, day)?.visits ?? []).filter(({ customer, at, contact, phone, summary }) =>
    [customer, at, contact, phone, summary].every(filled),
  );
  const names = complete.map(({ customer }) => normalised(customer));
  return complete.filter((_, index) => names.indexOf(names[index] ?? '') === index);
};

const markOf = (known: Known, staff: StaffMember, session: OfType<'session'>) =>
  known.latest(known.facts('attendance').filter((mark) => mark.sessionId === session.id && mark.staffId === staff.id));

/** The status as it reads; undefined where nothing is recorded. */
export const statusOf = (known: Known, staff: StaffMember, session: OfType<'session'>): string | undefined => {
  const day = known.dateOf(ms(session.startsAt));
  const mark = markOf(known, staff, session);
  let status: string | undefined = mark?.status;
  if (mark && typeof mark.arrivedAt === 'string' && (status === 'present' || status === 'late')) {
    const limit = ms(session.startsAt) + known.value('sessions.graceMinutes', day) * 60_000;
    status = ms(mark.arrivedAt) > limit ? 'late' : 'present';
  }
  const leave = known.onLeave(staff, day, (received) => received < known.at(day, '00:00'));
  return leave && status !== 'present' ? 'excused' : status;
};

export const owedSessions = (known: Known, staff: StaffMember, within: (day: string) => boolean) =>
  known.facts('session').filter((session) => {
    const day = known.dateOf(ms(session.startsAt));
    const owed = known.serves(staff, day, known.value('sessions.roles', day));
    return within(day) && ms(session.startsAt) <= known.asOf && owed;
  });

const MEETINGS: readonly SessionKind[] = ['morning-meeting', 'monthly-review', 'quarterly-review', 'other-meeting'];

export interface VisitDay {
  readonly day: string;
  readonly due: number;
  readonly counted: number;
}

/** The days with a visits duty that is judged. */
export const visitDays = (known: Known, staff: StaffMember, month: string): VisitDay[] =>
  daysOf(month)
    .filter((day) => known.workday(day) && known.serves(staff, day, known.value('visits.roles', day)))
    .filter((day) => known.logDeadline(day) <= known.asOf)
    .filter((day) => !known.onLeave(staff, day, (received) => received <= known.logDeadline(day)))
    .filter((day) => !known.excused(staff, 'visits', day, known.logDeadline(day)))
    .map((day) => {
      const key = day.slice(5);
      const season = known
        .value('visits.quota', day)
        .find(({ from, to }) => (from <= to ? from <= key && key <= to : key >= from || key <= to));
      const attended = known
        .facts('session')
        .filter((session) => known.dateOf(ms(session.startsAt)) === day)
        .filter((session) => ['present', 'late'].includes(markOf(known, staff, session)?.status ?? ''));
      const offsets = known.value('visits.offsets', day);
      const meeting = attended.some(({ kind }) => MEETINGS.includes(kind)) ? offsets.meeting : 0;
      const training = attended.some(({ kind }) => !MEETINGS.includes(kind)) ? offsets.training : 0;
      return {
        day,
        due: Math.max(0, (season?.perDay ?? 0) - meeting - training),
        counted: countedVisits(known, staff, day).length,
      };
    });

/** The days of a log duty that is judged. */
export const logDays = (known: Known, staff: StaffMember, month: string): string[] =>
  daysOf(month)
    .filter((day) => known.value('dailyLog.days', day) === 'every-day' || known.workday(day))
    .filter((day) => known.serves(staff, day, known.value('dailyLog.roles', day)))
    .filter((day) => known.logDeadline(day) <= known.asOf)
    .filter((day) => !known.onLeave(staff, day, (received) => received <= known.logDeadline(day)))
    .filter((day) => !known.excused(staff, 'daily-log', day, known.logDeadline(day)));

const logRulings = (known: Known, staff: StaffMember, month: string): Draft[] =>
  logDays(known, staff, month)
    .filter((day) => countedLog(known, staff, day) === undefined)
    .map((day) => ({
      rule: 'log.missed',
      period: day,
      on: day,
      status: known.covered(day) || known.value('dailyLog.days', day) === 'every-day' ? 'final' : 'held',
      facts: known
        .facts('daily-log')
        .filter((log) => log.staffId === staff.id && log.date === day)
        .map(({ id }) => id),
      effects: [lose(day)],
    }));

const visitRulings = (known: Known, staff: StaffMember, month: string): Draft[] => {
  const short = visitDays(known, staff, month).filter(({ due, counted }) => counted < due);
  const final = short.filter(({ day }) => known.covered(day));
  const factsOf = (day: string): string[] => {
    const log = countedLog(known, staff, day);
    return log === undefined ? [] : [log.id];
  };
  const reached = final.flatMap(({ day }, index): Draft[] => {
    const limit = known.value('visits.limit', day);
    if (index + 1 < limit) return [];
    const borderline = final.length === limit;
    return [
      { rule: 'visits.limit-reached', period: day, on: day, borderline, facts: factsOf(day), effects: [lose(day)] },
    ];
  });
  const days = short.map(({ day }): Draft => {
    const status = known.covered(day) ? 'final' : 'held';
    return { rule: 'visits.short', period: day, on: day, status, facts: factsOf(day), effects: [] };
  });
  return [...days, ...reached];
};

const fieldVisitRulings = (known: Known, staff: StaffMember, month: string): Draft[] =>
  daysOf(month).flatMap((day): Draft[] => {
    const filed = known.facts('field-registration').filter((one) => one.staffId === staff.id && one.date === day);
    const late = filed.length > 0 && filed.every(({ receivedAt }) => ms(receivedAt) >= known.at(day, '00:00'));
    if (!late || !known.serves(staff, day, known.value('fieldVisits.roles', day))) return [];
    return [{ rule: 'field-visit.late-notice', period: day, on: day, facts: filed.map(({ id }) => id), effects: [] }];
  });

const trainingRulings = (known: Known, staff: StaffMember, month: string): Draft[] =>
  owedSessions(known, staff, (day) => day.startsWith(month))
    .filter(({ kind }) => kind === 'training')
    .filter((session) => ['late', 'absent'].includes(statusOf(known, staff, session) ?? ''))
    .map((session) => {
      const day = known.dateOf(ms(session.startsAt));
      return {
        rule: 'training.missed',
        period: day,
        on: day,
        facts: [markOf(known, staff, session)?.id ?? ''],
        effects: [lose(day)],
      };
    });

/** Every breach of the two strike rules, in the order in which breaches are served. */
export const strikes = (known: Known, staff: StaffMember): Draft[] => {
  const checks = known.facts('spot-check').filter(({ staffId }) => staffId === staff.id);
  const mismatches = checks
    .filter((check) => known.latest(checks.filter(({ logDate }) => logDate === check.logDate)) === check)
    .filter(({ verdict, logDate }) => verdict === 'mismatch' && known.employed(staff, logDate))
    .map(({ id, logDate }) => ({ rule: 'log.mismatch' as const, on: logDate, id }));
  const meetings = owedSessions(known, staff, () => true)
    .filter(({ kind }) => kind === 'morning-meeting')
    .filter((session) => ['late', 'absent'].includes(statusOf(known, staff, session) ?? ''))
    .map((session) => ({
      rule: 'morning-meeting.missed' as const,
      on: known.dateOf(ms(session.startsAt)),
      id: markOf(known, staff, session)?.id ?? '',
    }));
  const breaches = [...mismatches, ...meetings].sort(
    (a, b) => byText(a.on, b.on) || byText(a.rule, b.rule) || byText(a.id, b.id),
  );
  const taken = new Set<string>();
  return breaches.map(({ rule, on, id }, index): Draft => {
    const sameYear = breaches.filter((other) => other.rule === rule && other.on.slice(0, 4) === on.slice(0, 4));
    const strike = sameYear.findIndex((other) => other === breaches[index]) + 1;
    const months = known.value('incentives.lookbackMonths', on);
    const after = Temporal.PlainDate.from(on).subtract({ months }).toString();
    const incentive = known
      .facts('incentive')
      .filter((one) => one.staffId === staff.id && one.endedOn <= on && one.endedOn > after && !taken.has(one.id))
      .sort((a, b) => byText(a.endedOn, b.endedOn) || byText(a.id, b.id))
      .at(-1);
    if (incentive !== undefined) taken.add(incentive.id);
    const paid = typeof incentive?.paidOn === 'string' && incentive.paidOn <= on;
    const outcome = incentive === undefined ? 'none' : paid ? 'recover' : 'cancelled';
    const effects: Effect[] = [lose(on), { type: 'cancel-incentive', incentiveId: incentive?.id ?? null, outcome }];
    if (strike >= known.value('strikes.limit', on))
      effects.push({ type: 'lose-promotion', year: Number(on.slice(0, 4)) });
    return { rule, period: on, on, strike, facts: [id], effects };
  });
};

const complete = (staffId: string | null, unitId: string | null, draft: Draft): Ruling => ({
  rule: draft.rule,
  staffId,
  unitId,
  period: draft.period,
  on: draft.on,
  status: draft.status ?? 'final',
  borderline: draft.borderline ?? false,
  strike: draft.strike ?? null,
  facts: draft.facts.toSorted(),
  effects: draft.effects,
});

export const rulingsAbout = (known: Known, staff: StaffMember, month: string): Ruling[] =>
  [
    ...logRulings(known, staff, month),
    ...visitRulings(known, staff, month),
    ...formRulings(known, staff, month),
    ...fieldVisitRulings(known, staff, month),
    ...trainingRulings(known, staff, month),
    ...strikes(known, staff).filter(({ on }) => on.startsWith(month)),
  ].map((draft) => complete(staff.id, known.unit(staff, draft.on), draft));

export const unitRulings = (known: Known, month: string): Ruling[] =>
  known.dossier.units.flatMap(({ id }) => {
    const facts = validProspects(known)
      .filter((one) => one.unitId === id && one.month === month)
      .map((one) => one.id);
    if (facts.length >= unitQuota(known, month)) return [];
    const on = daysOf(month).at(-1) ?? '';
    return [complete(null, id, { rule: 'unit-prospects.short', period: month, on, facts, effects: [] })];
  });
