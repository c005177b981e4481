import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Dossier, Fact } from '../../shared/domain/dossier.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';

const FIRST = Temporal.PlainDate.from('2023-06-01');
const DAYS = 1_000;

const staffId = fc.constantFrom('s1', 's2');
const date = fc.integer({ min: 0, max: DAYS }).map((days) => FIRST.add({ days }).toString());
const week = date.map(isoWeekOf);
const company = fc.constantFrom('甲公司', '乙公司', '丙公司');
const receivedAt = fc
  .integer({ min: 0, max: DAYS * 24 })
  .map((hours) => Temporal.Instant.from('2023-05-31T16:00:00Z').add({ hours }).toString());
const plusDays = (from: string, days: number) => Temporal.PlainDate.from(from).add({ days }).toString();

type Filed = (id: string) => readonly Fact[];

/** Facts of two people over three years, of the types that speak of, or count beyond, another month than their own. */
export const farFacts: fc.Arbitrary<Filed> = fc.oneof(
  fc
    .record({ receivedAt, staffId, logDate: date })
    .map((check): Filed => (id) => [{ ...check, id, type: 'spot-check', verdict: 'mismatch' }]),
  fc
    .record({ receivedAt, staffId, endedOn: date, paidOn: fc.option(date) })
    .map((incentive): Filed => (id) => [{ ...incentive, id, type: 'incentive', competition: '春季赛', amountFen: 1 }]),
  fc.record({ receivedAt, staffId, day: date }).map(({ day, ...mark }): Filed => {
    const startsAt = `${day}T09:00:00+08:00`;
    return (id) => [
      { id: `${id}-session`, type: 'session', kind: 'morning-meeting', receivedAt: mark.receivedAt, startsAt },
      { ...mark, id, type: 'attendance', sessionId: `${id}-session`, status: 'absent' },
    ];
  }),
  fc
    .record({ receivedAt, staffId, week })
    .map((plan): Filed => (id) => [{ ...plan, id, type: 'weekly-plan', done: '', planned: '' }]),
  fc
    .record({ receivedAt, staffId, period: week })
    .map((excuse): Filed => (id) => [{ ...excuse, id, type: 'excuse', duties: ['weekly-plan'], reason: '' }]),
  fc
    .record({ receivedAt, staffId, from: date, days: fc.integer({ min: 0, max: 500 }) })
    .map(({ days, ...leave }): Filed => (id) => [
      { ...leave, id, type: 'leave', to: plusDays(leave.from, days), reason: '' },
    ]),
  fc.record({ receivedAt, staffId, company }).map((prospect): Filed => {
    const foundOn = prospect.receivedAt.slice(0, 10);
    const rest = { foundOn, expectedOn: foundOn, contact: '', phone: '', insuredBefore: false };
    return (id) => [{ ...prospect, ...rest, id, type: 'prospect' }];
  }),
  fc.record({ receivedAt, company }).map((client): Filed => (id) => [{ ...client, id, type: 'client' }]),
  fc
    .record({ receivedAt, staffId, adoptedAt: receivedAt })
    .map((suggestion): Filed => (id) => [{ ...suggestion, id, type: 'suggestion', text: '' }]),
);

const person = (id: string, role: 'sales' | 'unit-manager') => ({
  id,
  name: '王芳',
  joinedOn: '2020-01-01',
  assignments: [{ from: '2020-01-01', unitId: 'u1', role }],
});

/** A department with a look-back and a weekly due day that change on the way. */
export const farDossiers: fc.Arbitrary<Dossier> = fc
  .record({
    filed: fc.array(farFacts, { minLength: 5, maxLength: 40 }),
    lookback: fc.integer({ min: 1, max: 20 }),
    lookbackFrom: date,
    weekday: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ filed, lookback, lookbackFrom, weekday }) => ({
    department: { id: 'hz-01', name: '杭州团险一部', timezone: 'Asia/Shanghai' },
    policies: [
      { effectiveFrom: lookbackFrom, parameters: { 'incentives.lookbackMonths': lookback } },
      { effectiveFrom: '2023-01-01', parameters: { 'weeklyPlan.due': { weekday, time: '20:00', shift: 'none' } } },
    ],
    calendar: [],
    units: [{ id: 'u1', name: '营业一部' }],
    staff: [person('s1', 'sales'), person('s2', 'unit-manager')],
    facts: filed.flatMap((fileAs, index) => fileAs(`f${String(index)}`)),
  }));
