import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Assignment, Dossier, Fact, PolicyVersion, Role, StaffMember } from '../../shared/domain/dossier.ts';
import { ROLES } from '../../shared/domain/dossier.ts';
import type { MonthlyDue, PolicyParameters, WeeklyDue } from '../../shared/domain/policy/parameters.ts';
import { addDays } from '../../shared/domain/time/civil.ts';
import type { Draw } from './judge-facts.ts';
import { dateNear, drawFrom, factNear, instantNear, sessionsNear, UNIT_IDS } from './judge-facts.ts';

const people = ['s1', 's10', 's2', 'S3'] as const;

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

/** Under these parameters little is owed, so that people keep their month and win awards. */
const lenient = (draw: Draw): PolicyParameters => ({
  'dailyLog.roles': [],
  'plans.roles': [],
  'visits.roles': draw.pick<Role[]>(['sales', 'unit-manager'], ['unit-manager']),
  'visits.quota': [{ from: '11-09', to: '11-10', perDay: 1 }],
  'scores.weights': { sales: { company: 50, 'unit-prospects': 50 }, 'unit-manager': { company: 33, visits: 67 } },
});

const staffOf = (draw: Draw, first: string): StaffMember[] =>
  people.slice(0, draw.int(1, people.length)).map((id) => {
    const joinedOn = draw.chance(70) ? '2020-01-01' : addDays(first, draw.int(-2, 20));
    const assignment = (from: string): Assignment => ({
      from,
      unitId: draw.pick(...UNIT_IDS, null),
      role: draw.pick('sales', 'sales', 'unit-manager', 'unit-manager', ...ROLES),
    });
    const moves = draw.chance(30)
      ? [assignment(addDays(joinedOn, draw.int(1, 9))), assignment(addDays(first, 40))]
      : [];
    const leftOn = draw.chance(20) ? addDays(joinedOn < first ? first : joinedOn, draw.int(0, 31)) : null;
    return { id, name: id, joinedOn, leftOn, assignments: [...moves, assignment(joinedOn)] };
  });

export interface DrawnDossier {
  readonly dossier: Dossier;
  readonly month: Temporal.PlainYearMonth;
  readonly asOf: Temporal.Instant;
}

const dossierOf = (draw: Draw): DrawnDossier => {
  const first = draw.pick(...FIRST_DAYS);
  const staff = staffOf(draw, first);
  const sessions = sessionsNear(draw, first);
  const sessionIds = sessions.map(({ id }) => String(id));
  const facts = Array.from({ length: draw.int(0, 60) }, (_, index) => ({
    ...factNear(draw, first, staff[draw.int(0, staff.length - 1)]?.id ?? 's1', sessionIds),
    id: `f${String(index)}`,
  }));
  const policies: PolicyVersion[] = Array.from({ length: draw.int(0, 4) }, () => ({
    effectiveFrom: draw.pick('2020-01-01', addDays(first, draw.int(-3, 20))),
    parameters: parametersOf(draw),
  }));
  if (draw.chance(50)) policies.push({ effectiveFrom: '2020-01-01', parameters: lenient(draw) });
  const overridden = [...new Set(Array.from({ length: draw.int(0, 5) }, () => dateNear(draw, first)))];
  const dossier = {
    department: { id: 'd', name: 'd', timezone: draw.pick(null, 'Asia/Shanghai', 'America/New_York') },
    policies,
    calendar: overridden.map((date) => ({ date, workday: draw.chance(40) })),
    units: UNIT_IDS.map((id) => ({ id, name: id })),
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
export const dossiers: fc.Arbitrary<DrawnDossier> = fc.noShrink(fc.integer()).map((seed) => dossierOf(drawFrom(seed)));

/** Runs of each law: a few by default, all of them with BAIFANG_PROPERTY_RUNS=10000. */
export const numRuns = Number(process.env['BAIFANG_PROPERTY_RUNS'] ?? 100);

const MS_PER_RUN = 200;
export const TIMEOUT_MS = 120_000 + numRuns * MS_PER_RUN;
