import { describe, expect, it } from 'vitest';
import { parseDossier, parsePolicyPatch } from '../../../shared/contracts/dossier/parse-dossier.ts';
import type { Fact } from '../../../shared/domain/dossier.ts';
import { PARAMETER_DEFAULTS } from '../../../shared/domain/policy/parameters.ts';

const AT = '2026-11-03T10:00:00+08:00';

const valid = () => ({
  department: { id: 'hz-01', name: '杭州团险一部', timezone: 'Asia/Shanghai' },
  policies: [{ effectiveFrom: '2026-01-01', parameters: { 'visits.limit': 5 } }],
  calendar: [{ date: '2026-11-27', workday: false, name: '公司庆' }],
  units: [{ id: 'u1', name: '营业一部' }],
  staff: [
    {
      id: 's01',
      name: '王芳',
      email: 's01@example.com',
      joinedOn: '2020-03-01',
      leftOn: null,
      assignments: [{ from: '2020-03-01', unitId: 'u1', role: 'sales' }],
    },
  ],
  facts: [] as unknown[],
});

/** One fact of every type, with every optional field. */
const FACTS: readonly Fact[] = [
  {
    id: 'f01',
    type: 'daily-log',
    receivedAt: AT,
    staffId: 's01',
    date: '2026-11-03',
    visits: [{ customer: '', at: '', contact: '', phone: '', summary: '', prospectId: 'nowhere' }],
    nextDayPlan: '',
  },
  {
    id: 'f02',
    type: 'field-registration',
    receivedAt: AT,
    staffId: 's01',
    date: '2026-11-03',
    destination: '',
    reason: '',
  },
  { id: 'f03', type: 'weekly-plan', receivedAt: AT, staffId: 's01', week: '2026-W53', done: '', planned: '' },
  { id: 'f04', type: 'monthly-plan', receivedAt: AT, staffId: 's01', month: '2026-11', done: '', planned: '' },
  {
    id: 'f05',
    type: 'inventory',
    receivedAt: AT,
    staffId: 's01',
    month: '2026-11',
    entries: [{ company: '', prospectId: null, status: '', nextStep: '' }],
  },
  {
    id: 'f06',
    type: 'client-list',
    receivedAt: AT,
    staffId: 's01',
    unitId: 'u1',
    month: '2026-11',
    entries: [{ company: '', contact: '', phone: '' }],
  },
  {
    id: 'f07',
    type: 'excuse',
    receivedAt: AT,
    staffId: 's01',
    duties: ['visits'],
    period: '2026-W45',
    reason: '',
    rejectedAt: AT,
  },
  {
    id: 'f08',
    type: 'leave',
    receivedAt: AT,
    staffId: 's01',
    from: '2026-11-03',
    to: '2026-11-03',
    reason: '',
    rejectedAt: null,
  },
  { id: 'f09', type: 'session', receivedAt: AT, kind: 'training', startsAt: AT, title: '' },
  { id: 'f10', type: 'attendance', receivedAt: AT, sessionId: 'f09', staffId: 's01', status: 'late', arrivedAt: AT },
  {
    id: 'f11',
    type: 'spot-check',
    receivedAt: AT,
    staffId: 's01',
    logDate: '2026-11-03',
    verdict: 'match',
    note: null,
  },
  {
    id: 'f12',
    type: 'prospect',
    receivedAt: AT,
    staffId: 's01',
    company: '',
    creditCode: '',
    contact: '',
    phone: '',
    foundOn: '2026-11-03',
    expectedOn: '2026-11-03',
    insuredBefore: false,
  },
  { id: 'f13', type: 'client', receivedAt: AT, company: '', creditCode: null },
  { id: 'f14', type: 'suggestion', receivedAt: AT, staffId: 's01', text: '', adoptedAt: AT, declinedAt: null },
  {
    id: 'f15',
    type: 'incentive',
    receivedAt: AT,
    staffId: 's01',
    competition: '',
    endedOn: '2026-11-03',
    amountFen: 1,
    paidOn: null,
  },
  { id: 'f16', type: 'score', receivedAt: AT, staffId: 's01', month: '2026-11', component: 'company', points: 99.99 },
  { id: 'f17', type: 'target', receivedAt: AT, staffId: 's01', year: 2026, premiumFen: 0, customers: 0 },
  {
    id: 'f18',
    type: 'result',
    receivedAt: AT,
    staffId: 's01',
    year: 2026,
    premiumFen: Number.MAX_SAFE_INTEGER,
    customers: 0,
  },
];

const pointersOf = (value: unknown): readonly string[] => {
  const parsed = parseDossier(value);
  return parsed.ok ? [] : parsed.problems.map(({ pointer }) => pointer);
};

describe('a dossier', () => {
  it('may hold every type of fact, optional fields given or null', () => {
    const parsed = parseDossier({ ...valid(), facts: FACTS });
    expect(parsed).toMatchObject({ ok: true, dossier: { facts: FACTS } });
  });

  it('may leave out what is optional: null reads as absent', () => {
    const parsed = parseDossier({
      department: { id: 'd', name: '', timezone: null },
      policies: null,
      units: [],
      staff: [{ id: 's', name: '', joinedOn: '2020-01-01', assignments: [{ from: '2019-01-01', role: 'admin' }] }],
      facts: [],
    });
    expect(parsed).toMatchObject({
      ok: true,
      dossier: { policies: [], calendar: [], staff: [{ assignments: [{ unitId: null }] }] },
    });
  });

  it.each([null, [], 'x', 1])('is not %j', (value) => {
    expect(pointersOf(value)).toEqual(['']);
  });

  it('lacks nothing', () => {
    expect(pointersOf({})).toEqual(['/department', '/units', '/staff', '/facts']);
  });
});

const withFact = (fields: object, fact: object = FACTS[0] ?? {}) => ({ ...valid(), facts: [{ ...fact, ...fields }] });

describe('bad input is named by its pointer', () => {
  it.each<[string, string, unknown]>([
    ['an unknown name', '/extra', { ...valid(), extra: 1 }],
    [
      'an unknown time zone',
      '/department/timezone',
      { ...valid(), department: { id: 'd', name: '', timezone: 'Mars' } },
    ],
    [
      'a date twice in the calendar',
      '/calendar/1/date',
      {
        ...valid(),
        calendar: [
          { date: '2026-11-03', workday: true },
          { date: '2026-11-03', workday: false },
        ],
      },
    ],
    [
      'a unit twice',
      '/units/1/id',
      {
        ...valid(),
        units: [
          { id: 'u1', name: '' },
          { id: 'u1', name: '' },
        ],
      },
    ],
    ['a fact that is none', '/facts/0', { ...valid(), facts: [null] }],
    ['an unknown type', '/facts/0/type', withFact({ type: 'log' })],
    ['a field too many', '/facts/0/mood', withFact({ mood: 'good' })],
    ['a missing field', '/facts/0/nextDayPlan', withFact({ nextDayPlan: undefined })],
    ['an instant without an offset', '/facts/0/receivedAt', withFact({ receivedAt: '2026-11-03T10:00:00' })],
    [
      'an instant finer than milliseconds',
      '/facts/0/receivedAt',
      withFact({ receivedAt: '2026-11-03T10:00:00.0001Z' }),
    ],
    ['a date that does not exist', '/facts/0/date', withFact({ date: '2026-11-31' })],
    [
      'a visit time that does not exist',
      '/facts/0/visits/0/at',
      withFact({ visits: [{ customer: '', at: '25:00', contact: '', phone: '', summary: '' }] }),
    ],
    ['an unknown person', '/facts/0/staffId', withFact({ staffId: 's99' })],
    ['a week that does not exist', '/facts/0/week', withFact({ week: '2025-W53' }, FACTS[2])],
    ['an unknown unit', '/facts/0/unitId', withFact({ unitId: 'u9' }, FACTS[5])],
    ['an unknown duty', '/facts/0/duties/0', withFact({ duties: ['client-list'] }, FACTS[6])],
    ['a period that is none', '/facts/0/period', withFact({ period: '2026' }, FACTS[6])],
    ['leave that ends before it begins', '/facts/0/to', withFact({ to: '2026-11-02' }, FACTS[7])],
    ['an unknown session', '/facts/0/sessionId', withFact({}, FACTS[9])],
    ['a suggestion adopted and declined', '/facts/0/declinedAt', withFact({ declinedAt: AT }, FACTS[13])],
    ['an amount beyond safe integers', '/facts/0/amountFen', withFact({ amountFen: 2 ** 53 }, FACTS[14])],
    ['an amount that is no integer', '/facts/0/amountFen', withFact({ amountFen: 0.5 }, FACTS[14])],
    ['points above 100', '/facts/0/points', withFact({ points: 100.01 }, FACTS[15])],
    ['points with three decimals', '/facts/0/points', withFact({ points: 1.005 }, FACTS[15])],
    ['a year that is a text', '/facts/0/year', withFact({ year: '2026' }, FACTS[16])],
  ])('%s: %s', (_, pointer, dossier) => {
    expect(pointersOf(dossier)).toEqual([pointer]);
  });

  const staffed = (fields: object) => ({ ...valid(), staff: [{ ...valid().staff[0], ...fields }] });
  it.each<[string, string, unknown]>([
    ['a person twice', '/staff/1/id', { ...valid(), staff: [...valid().staff, ...valid().staff] }],
    ['nobody’s assignment', '/staff/0/assignments', staffed({ assignments: [] })],
    ['a first assignment after joining', '/staff/0/assignments', staffed({ joinedOn: '2020-02-29' })],
    ['leaving before joining', '/staff/0/leftOn', staffed({ leftOn: '2020-02-29' })],
    [
      'two assignments from one day',
      '/staff/0/assignments/1/from',
      staffed({
        assignments: [
          { from: '2020-01-01', role: 'admin' },
          { from: '2020-01-01', role: 'sales' },
        ],
      }),
    ],
    [
      'an assignment to an unknown unit',
      '/staff/0/assignments/0/unitId',
      staffed({ assignments: [{ from: '2020-01-01', unitId: 'u9', role: 'sales' }] }),
    ],
    [
      'an unknown role',
      '/staff/0/assignments/0/role',
      staffed({ assignments: [{ from: '2020-01-01', role: 'boss' }] }),
    ],
  ])('%s: %s', (_, pointer, dossier) => {
    expect(pointersOf(dossier)).toEqual([pointer]);
  });

  it('all of it, not only the first', () => {
    const facts = [...FACTS.slice(0, 2), { ...FACTS[1], staffId: 's99', date: 'x' }, { ...FACTS[0], id: '' }];
    const parsed = parseDossier({ ...valid(), facts, calendar: 'x' });
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { pointer: '/calendar', reason: 'expected array, received string' },
      { pointer: '/facts/2/date', reason: 'expected an existing date YYYY-MM-DD' },
      { pointer: '/facts/3/id', reason: 'an id is not empty' },
      { pointer: '/facts/2/id', reason: 'also at /facts/1/id' },
      { pointer: '/facts/2/staffId', reason: 'there is no such staff member' },
    ]);
  });
});

const patchPointers = (parameters: object, effectiveFrom = '2026-01-01'): readonly string[] => {
  const parsed = parsePolicyPatch([{ effectiveFrom, parameters }]);
  return parsed.ok ? [] : parsed.problems.map(({ pointer }) => pointer);
};

describe('a policy patch', () => {
  it('may hold every parameter', () => {
    expect(patchPointers(PARAMETER_DEFAULTS)).toEqual([]);
  });

  it('keeps the order of the weights, which names what is missing', () => {
    const parsed = parsePolicyPatch([
      { effectiveFrom: '2026-01-01', parameters: { 'scores.weights': { sales: { company: 1, attendance: 1 } } } },
    ]);
    expect(JSON.stringify(parsed)).toContain('{"company":1,"attendance":1}');
  });

  it.each<[string, object, string]>([
    ['a wrong name', { 'visits.limt': 4 }, 'visits.limt'],
    ['a text for a number', { 'visits.limit': '4' }, 'visits.limit'],
    ['null', { 'visits.limit': null }, 'visits.limit'],
    ['a fraction', { 'strikes.limit': 2.5 }, 'strikes.limit'],
    ['a negative number', { 'sessions.graceMinutes': -1 }, 'sessions.graceMinutes'],
    ['an unknown role', { 'dailyLog.roles': ['boss'] }, 'dailyLog.roles/0'],
    ['a time that does not exist', { 'dailyLog.deadline': '24:00' }, 'dailyLog.deadline'],
    ['a weekday above 7', { 'weeklyPlan.due': { weekday: 8, time: '20:00', shift: 'none' } }, 'weeklyPlan.due/weekday'],
    [
      'the shift of the monthly forms',
      { 'weeklyPlan.due': { weekday: 5, time: '20:00', shift: 'modified-following' } },
      'weeklyPlan.due/shift',
    ],
    [
      'the shift of the weekly plan',
      { 'monthlyForms.due': { day: 1, time: '20:00', shift: 'previous-workday' } },
      'monthlyForms.due/shift',
    ],
    ['another word than none', { 'weeklyPlan.due': 'never' }, 'weeklyPlan.due'],
    ['no client list', { 'clientList.due': 'none' }, 'clientList.due'],
    ['one offset of two', { 'visits.offsets': { meeting: 1 } }, 'visits.offsets/training'],
    ['a season on 30 February', { 'visits.quota': [{ from: '02-30', to: '03-31', perDay: 4 }] }, 'visits.quota/0/from'],
    ['a month 13', { 'prospects.unitQuota': [{ from: '13', to: '03', perMonth: 4 }] }, 'prospects.unitQuota/0/from'],
    ['an empty premium table', { 'awards.premiumTableFen': [] }, 'awards.premiumTableFen'],
    ['an unknown component', { 'scores.weights': { sales: { charm: 1 } } }, 'scores.weights/sales/charm'],
    ['a weight that is no integer', { 'scores.weights': { sales: { company: 0.5 } } }, 'scores.weights/sales/company'],
    ['weights of an unknown role', { 'scores.weights': { boss: {} } }, 'scores.weights/boss'],
  ])('is bad with %s', (_, parameters, pointer) => {
    expect(patchPointers(parameters)).toEqual([`/0/parameters/${pointer}`]);
  });

  it('is bad from a day that does not exist', () => {
    expect(patchPointers({}, '2026-02-29')).toEqual(['/0/effectiveFrom']);
  });
});
