import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Assignment, Dossier, Fact, PolicyVersion, StaffMember, Visit } from '../../shared/domain/dossier.ts';
import { EXCUSABLE_DUTIES, ROLES, SESSION_KINDS } from '../../shared/domain/dossier.ts';
import type { MonthlyDue, PolicyParameters, WeeklyDue } from '../../shared/domain/policy/parameters.ts';
import { addDays } from '../../shared/domain/time/civil.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';

/** Draws for one dossier: small pools, so that facts meet, and times around the deadlines. */
interface Draw {
  readonly int: (min: number, max: number) => number;
  readonly pick: <Value>(...values: readonly [Value, ...Value[]]) => Value;
  readonly chance: (percent: number) => boolean;
}

const TIMES = [
  '00:00:00.000',
  '08:59:59.999',
  '09:00:00.000',
  '09:05:00.001',
  '12:00:00',
  '19:59:59.999',
  '20:00:00.000',
  '20:00:00.001',
  '23:59:59.999',
] as const;
const CUSTOMERS = ['甲公司', ' 甲 公司', '乙', 'ＡＢＣ', 'abc', '丙（杭州）', '丙(杭州)', ''] as const;
const CODES = ['91350100M000100Y43', '91350100M000100Y44', '', null, null] as const;

const people = ['s1', 's10', 's2', 'S3'] as const;
const units = ['u1', 'u2'] as const;

/** Every month around this one can matter; the uncovered year 2027 is one of the choices. */
const FIRST_DAYS = [
  '2026-11-01',
  '2026-10-01',
  '2026-02-01',
  '2026-12-01',
  '2027-03-01',
  '2024-02-01',
  '2026-08-20',
] as const;

const drawOf = (gen: fc.GeneratorValue): Draw => ({
  int: (min, max) => gen(() => fc.integer({ min, max })),
  pick: (...values) => gen(() => fc.constantFrom(...values)),
  chance: (percent) => gen(() => fc.integer({ min: 1, max: 100 })) <= percent,
});

const dateNear = (draw: Draw, first: string): string =>
  addDays(first, draw.chance(90) ? draw.int(-3, 34) : draw.int(-400, 60));

const instantNear = (draw: Draw, date: string): string =>
  `${addDays(date, draw.pick(0, 0, 0, 0, -1, 1, -9, 9))}T${draw.pick(...TIMES)}${draw.pick('+08:00', '+08:00', '+08:00', 'Z', '-05:00')}`;

const visitsOf = (draw: Draw): Visit[] =>
  Array.from({ length: draw.int(0, 6) }, () => ({
    customer: draw.pick(...CUSTOMERS),
    at: draw.pick('10:00', '10:00', '10:00', ''),
    contact: '李总',
    phone: draw.pick('138', '138', '138', ' '),
    summary: '介绍',
    prospectId: draw.pick('f1', 'f5', null),
  }));

const parametersOf = (draw: Draw): PolicyParameters =>
  draw.pick<PolicyParameters>(
    { 'dailyLog.roles': ['sales', 'admin'], 'visits.limit': draw.int(0, 5) },
    { 'dailyLog.deadline': draw.pick('09:00', '23:59', '00:00') },
    { 'dailyLog.days': 'every-day' },
    {
      'visits.quota': [
        { from: '10-15', to: '02-10', perDay: draw.int(0, 5) },
        { from: '02-01', to: '11-20', perDay: 1 },
      ],
    },
    { 'visits.offsets': { meeting: draw.int(0, 3), training: draw.int(0, 3) }, 'visits.roles': [...ROLES] },
    {
      'weeklyPlan.due': draw.pick<WeeklyDue | 'none'>('none', {
        weekday: draw.int(1, 7),
        time: '09:00',
        shift: draw.pick('none', 'previous-workday'),
      }),
    },
    {
      'monthlyForms.due': draw.pick<MonthlyDue | 'none'>('none', {
        day: draw.int(1, 31),
        time: '20:00',
        shift: draw.pick('none', 'modified-following'),
      }),
    },
    { 'clientList.due': '09:00', 'plans.roles': ['sales', 'customer-service'] },
    { 'sessions.graceMinutes': 5, 'sessions.roles': [...ROLES], 'fieldVisits.roles': [] },
    { 'strikes.limit': draw.int(0, 3), 'incentives.lookbackMonths': draw.int(0, 13) },
    {
      'prospects.horizonDays': draw.int(0, 30),
      'prospects.unitQuota': [{ from: '11', to: '02', perMonth: draw.int(0, 2) }],
    },
    {
      'awards.activityFen': draw.int(0, 9),
      'awards.prospectPersonFen': draw.int(0, 9),
      'awards.suggestionFen': draw.int(0, 9),
    },
    {
      'scores.weights': {
        sales: { company: draw.int(0, 100), visits: 33 },
        admin: { attendance: 100 },
        'unit-manager': {},
      },
    },
    { 'awards.premiumTableFen': [3, 2] },
  );

const staffOf = (draw: Draw, first: string): StaffMember[] =>
  people.slice(0, draw.int(1, people.length)).map((id) => {
    const joinedOn = draw.chance(70) ? '2020-01-01' : addDays(first, draw.int(-2, 20));
    const assignment = (from: string): Assignment => ({
      from,
      unitId: draw.pick(...units, null),
      role: draw.pick('sales', 'sales', 'unit-manager', 'unit-manager', ...ROLES),
    });
    const moves = draw.chance(30)
      ? [assignment(addDays(joinedOn, draw.int(1, 9))), assignment(addDays(first, 40))]
      : [];
    const leftOn = draw.chance(20) ? addDays(joinedOn < first ? first : joinedOn, draw.int(0, 31)) : null;
    return { id, name: id, joinedOn, leftOn, assignments: [...moves, assignment(joinedOn)] };
  });

type Shape = Readonly<Record<string, unknown>>;

/** The fields of one fact: its type's own, and when it was received. */
const factOf = (draw: Draw, first: string, staffId: string, sessionIds: readonly string[]): Shape => {
  const date = dateNear(draw, first);
  const month = date.slice(0, 7);
  const form = { staffId, month, receivedAt: instantNear(draw, draw.pick(`${month}-28`, date)) };
  const base = { staffId, receivedAt: instantNear(draw, date) };
  const rejectedAt = draw.chance(20) ? instantNear(draw, addDays(date, 2)) : null;
  const [firstSession = ''] = sessionIds;
  const year = Number(date.slice(0, 4));
  return draw.pick<() => Shape>(
    () => ({ ...base, type: 'daily-log', date, visits: visitsOf(draw), nextDayPlan: '' }),
    () => ({ ...base, type: 'field-registration', date, destination: '', reason: '' }),
    () => ({ ...base, type: 'weekly-plan', week: isoWeekOf(date), done: '', planned: '' }),
    () => ({ ...form, type: 'monthly-plan', done: '', planned: '' }),
    () => ({ ...form, type: 'inventory', entries: [] }),
    () => ({ ...form, type: 'client-list', unitId: draw.pick(...units), entries: [] }),
    () => ({
      ...base,
      type: 'excuse',
      duties: [draw.pick(...EXCUSABLE_DUTIES), 'visits'],
      period: draw.pick(date, date, isoWeekOf(date), month),
      reason: '',
      rejectedAt,
    }),
    () => ({ ...base, type: 'leave', from: date, to: addDays(date, draw.int(0, 3)), reason: '', rejectedAt }),
    () => ({
      ...base,
      type: 'attendance',
      sessionId: draw.pick(firstSession, ...sessionIds),
      status: draw.pick('present', 'late', 'absent', 'excused'),
      arrivedAt: draw.pick(null, instantNear(draw, date)),
    }),
    () => ({ ...base, type: 'spot-check', logDate: date, verdict: draw.pick('mismatch', 'match') }),
    () => ({
      ...base,
      type: 'prospect',
      company: draw.pick(...CUSTOMERS),
      creditCode: draw.pick(...CODES),
      contact: '',
      phone: '',
      foundOn: date,
      expectedOn: addDays(date, draw.int(-1, 91)),
      insuredBefore: draw.chance(10),
    }),
    () => ({
      receivedAt: base.receivedAt,
      type: 'client',
      company: draw.pick(...CUSTOMERS),
      creditCode: draw.pick(...CODES),
    }),
    () => ({ ...base, type: 'suggestion', text: '', adoptedAt: draw.pick(null, instantNear(draw, date)) }),
    () => ({
      ...base,
      type: 'incentive',
      competition: '',
      endedOn: dateNear(draw, first),
      amountFen: 1,
      paidOn: draw.pick(null, dateNear(draw, first)),
    }),
    () => ({
      ...base,
      type: 'score',
      month,
      component: draw.pick('company', 'support', 'efficiency'),
      points: draw.int(0, 10_000) / 100,
    }),
    () => ({
      ...base,
      type: draw.pick('target', 'result'),
      year,
      premiumFen: draw.int(0, 3),
      customers: draw.int(0, 2),
    }),
  )();
};

const sessionsOf = (draw: Draw, first: string): Shape[] =>
  Array.from({ length: draw.int(1, 6) }, (_, index) => {
    const date = dateNear(draw, first);
    return {
      id: `session-${String(index)}`,
      type: 'session',
      receivedAt: instantNear(draw, addDays(date, -2)),
      kind: draw.pick('morning-meeting', 'training', ...SESSION_KINDS),
      startsAt: `${date}T${draw.pick('09:00:00', '14:00:00')}+08:00`,
    };
  });

export interface DrawnDossier {
  readonly dossier: Dossier;
  readonly month: Temporal.PlainYearMonth;
  readonly asOf: Temporal.Instant;
}

const dossierOf = (draw: Draw): DrawnDossier => {
  const first = draw.pick(...FIRST_DAYS);
  const staff = staffOf(draw, first);
  const sessions = sessionsOf(draw, first);
  const sessionIds = sessions.map(({ id }) => String(id));
  const facts = Array.from({ length: draw.int(0, 60) }, (_, index) => ({
    ...factOf(draw, first, staff[draw.int(0, staff.length - 1)]?.id ?? 's1', sessionIds),
    id: `f${String(index)}`,
  }));
  const policies: PolicyVersion[] = Array.from({ length: draw.int(0, 4) }, () => ({
    effectiveFrom: draw.pick('2020-01-01', addDays(first, draw.int(-3, 20))),
    parameters: parametersOf(draw),
  }));
  const overridden = [...new Set(Array.from({ length: draw.int(0, 5) }, () => dateNear(draw, first)))];
  const dossier = {
    department: { id: 'd', name: 'd', timezone: draw.pick(null, 'Asia/Shanghai', 'America/New_York') },
    policies,
    calendar: overridden.map((date) => ({ date, workday: draw.chance(40) })),
    units: units.map((id) => ({ id, name: id })),
    staff,
    facts: [...facts, ...sessions] as unknown as Fact[],
  };
  const end = Temporal.PlainDate.from(first).toPlainYearMonth();
  const asOf = draw.chance(50)
    ? Temporal.Instant.from(`${addDays(first, 70)}T00:00:00Z`)
    : Temporal.Instant.from(instantNear(draw, dateNear(draw, first)));
  return { dossier, month: end, asOf };
};

/** Valid dossiers of a small department, dense around the boundaries of the policy. */
export const dossiers: fc.Arbitrary<DrawnDossier> = fc.gen().map((gen) => dossierOf(drawOf(gen)));

/** Runs of each law: a few by default, all of them with BAIFANG_PROPERTY_RUNS=10000. */
export const numRuns = Number(process.env['BAIFANG_PROPERTY_RUNS'] ?? 100);

const MS_PER_RUN = 200;
export const TIMEOUT_MS = 120_000 + numRuns * MS_PER_RUN;
