import { describe, expect, it } from 'vitest';
import type { Visit } from '../../shared/domain/dossier.ts';
import { department, departmentOfWang, visits, visitTo } from '../support/dossier-builder.ts';
import { daysOf, rulingsOf, scenarios, statusOn } from './scenario.ts';

const TUESDAY = '2026-11-03';
const withVisits = (...visited: readonly Visit[]) => departmentOfWang().log(TUESDAY, '18:00:00', visited);

scenarios('4.1 visits.short: counted visits reach the quota of 4', statusOn('visits.short', TUESDAY), [
  { given: 'four visits', dossier: withVisits(...visits(4)), then: 'no ruling', because: 'the quota is reached' },
  { given: 'three visits', dossier: withVisits(...visits(3)), then: 'final', because: 'one is missing' },
  {
    given: 'four visits in a log a millisecond late',
    dossier: departmentOfWang().log(TUESDAY, '20:00:00.001', visits(4)),
    then: 'final',
    because: 'without a counted log there are zero counted visits',
  },
  {
    given: 'four visits, then a version on time with three',
    dossier: departmentOfWang().log(TUESDAY, '18:00:00', visits(4)).log(TUESDAY, '20:00:00.000', visits(3)),
    then: 'final',
    because: 'the latest version by the deadline counts',
  },
  {
    given: 'four visits, then a late version with three',
    dossier: departmentOfWang().log(TUESDAY, '18:00:00', visits(4)).log(TUESDAY, '20:00:00.001', visits(3)),
    then: 'no ruling',
    because: 'a late version does not replace one on time',
  },
  {
    given: 'two versions of the same instant, the larger id with four',
    dossier: departmentOfWang()
      .log(TUESDAY, '18:00:00', visits(4), { id: 'b' })
      .log(TUESDAY, '18:00:00', visits(3), { id: 'a' }),
    then: 'no ruling',
    because: 'the greatest (receivedAt, id) wins',
  },
  {
    given: 'one customer twice, spelt differently',
    dossier: withVisits(...visits(3), visitTo(' 客户0 ')),
    then: 'final',
    because: 'a customer counts once per log',
  },
  {
    given: 'a phone of white space only',
    dossier: withVisits(...visits(3), visitTo('客户3', { phone: '\u3000\u00a0\t' })),
    then: 'final',
    because: 'a field is filled when something is left after removing white space',
  },
  {
    given: 'a visit without a time',
    dossier: withVisits(...visits(3), visitTo('客户3', { at: '' })),
    then: 'final',
    because: 'all five fields are filled',
  },
  {
    given: 'an incomplete visit before a complete one to the same customer',
    dossier: withVisits(visitTo('客户3', { summary: '' }), ...visits(4)),
    then: 'no ruling',
    because: 'the first complete visit counts',
  },
  {
    given: 'customer-service without a visit',
    dossier: department().employs('wang', { role: 'customer-service' }),
    then: 'no ruling',
    because: 'only sales and unit-manager have a quota',
  },
]);

scenarios('4.1 visits.short: the season', daysOf('visits.short'), [
  {
    given: 'two visits a day around 31 August',
    dossier: department()
      .employs('wang', { joinedOn: '2026-08-31', leftOn: '2026-08-31' })
      .log('2026-08-31', '18:00:00', visits(2)),
    when: ['2026-08'],
    then: [],
    because: 'the quota is 2 up to and with 31 August',
  },
  {
    given: 'two visits on 1 September',
    dossier: department()
      .employs('wang', { joinedOn: '2026-09-01', leftOn: '2026-09-01' })
      .log('2026-09-01', '18:00:00', visits(2)),
    when: ['2026-09'],
    then: ['2026-09-01'],
    because: 'the quota is 4 from 1 September on',
  },
  {
    given: 'three visits in January',
    dossier: department()
      .employs('wang', { joinedOn: '2026-01-08', leftOn: '2026-01-08' })
      .log('2026-01-08', '18:00:00', visits(3)),
    when: ['2026-01'],
    then: ['2026-01-08'],
    because: 'a season whose from is after its to runs over the new year',
  },
  {
    given: 'two seasons that hold the day',
    dossier: department()
      .employs('wang', { joinedOn: TUESDAY, leftOn: TUESDAY })
      .policy('2026-11-01', {
        'visits.quota': [
          { from: '11-03', to: '11-03', perDay: 0 },
          { from: '01-01', to: '12-31', perDay: 9 },
        ],
      }),
    then: [],
    because: 'the first match wins',
  },
  {
    given: 'no season that holds the day',
    dossier: departmentOfWang().policy('2026-11-01', { 'visits.quota': [] }),
    then: [],
    because: 'no season means 0',
  },
  {
    given: 'a quota of 3 from 4 November on',
    dossier: department()
      .employs('wang', { joinedOn: TUESDAY, leftOn: '2026-11-04' })
      .policy('2026-11-04', { 'visits.quota': [{ from: '01-01', to: '12-31', perDay: 3 }] })
      .log(TUESDAY, '18:00:00', visits(3))
      .log('2026-11-04', '18:00:00', visits(3)),
    then: [TUESDAY],
    because: 'the value in force on the day applies',
  },
]);

const offset = (
  ...sessions: readonly (readonly [
    string,
    Parameters<ReturnType<typeof department>['session']>[1],
    'present' | 'late' | 'absent',
  ])[]
) =>
  sessions.reduce(
    (dossier, [id, kind, status]) => dossier.session(id, kind, `${TUESDAY}T09:00`, { wang: status }),
    departmentOfWang(),
  );

scenarios('4.1 visits.short: offsets', statusOn('visits.short', TUESDAY), [
  {
    given: 'three visits and a late mark at a meeting',
    dossier: offset(['m', 'monthly-review', 'late']).log(TUESDAY, '18:00:00', visits(3)),
    then: 'no ruling',
    because: 'late is attended',
  },
  {
    given: 'three visits and an absence',
    dossier: offset(['m', 'monthly-review', 'absent']).log(TUESDAY, '18:00:00', visits(3)),
    then: 'final',
    because: 'only attendance offsets',
  },
  {
    given: 'two visits, two meetings',
    dossier: offset(['m', 'morning-meeting', 'present'], ['q', 'quarterly-review', 'present']).log(
      TUESDAY,
      '18:00:00',
      visits(2),
    ),
    then: 'final',
    because: 'any number of meetings offsets 1',
  },
  {
    given: 'two visits, a meeting and a training',
    dossier: offset(['m', 'other-meeting', 'present'], ['t', 'other-training', 'present']).log(
      TUESDAY,
      '18:00:00',
      visits(2),
    ),
    then: 'no ruling',
    because: 'a meeting and a training offset 1 each',
  },
  {
    given: 'offsets above the quota',
    dossier: offset(['m', 'other-meeting', 'present']).policy('2026-11-01', {
      'visits.offsets': { meeting: 9, training: 0 },
    }),
    then: 'no ruling',
    because: 'never below zero due',
  },
  {
    given: 'a mark for a session not known at as-of',
    dossier: departmentOfWang()
      .receives('session', {
        id: 'm',
        kind: 'other-meeting',
        startsAt: '2026-11-03T09:00:00+08:00',
        receivedAt: '2026-11-05T09:00:00+08:00',
      })
      .receives('attendance', { sessionId: 'm', status: 'present' })
      .log(TUESDAY, '18:00:00', visits(3)),
    when: ['2026-11', '2026-11-04T09:00:00+08:00'],
    then: 'final',
    because: 'a mark counts from the moment both it and its session are known',
  },
]);

const short = (days: number) => {
  const dates = ['03', '04', '05', '06', '09', '10'].slice(0, days).map((day) => `2026-11-${day}`);
  return department().employs('wang', { joinedOn: dates[0] ?? '', leftOn: dates.at(-1) ?? '' });
};

scenarios('4.1 visits.limit-reached: the 4th and each later short day', daysOf('visits.limit-reached'), [
  { given: 'three short days', dossier: short(3), then: [], because: 'the limit is 4' },
  { given: 'four short days', dossier: short(4), then: ['2026-11-06'], because: '超过4天(含)' },
  {
    given: 'six short days',
    dossier: short(6),
    then: ['2026-11-06', '2026-11-09', '2026-11-10'],
    because: 'the 4th and each later day',
  },
  {
    given: 'four short days and a limit of 5 from the fourth on',
    dossier: short(4).policy('2026-11-06', { 'visits.limit': 5 }),
    then: [],
    because: 'the limit in force on the short day being counted',
  },
  {
    given: 'four short days, a limit of 1 on the first only',
    dossier: short(4).policy('2026-11-03', { 'visits.limit': 1 }).policy('2026-11-04', { 'visits.limit': 9 }),
    then: ['2026-11-03'],
    because: 'each day asks for its own limit',
  },
]);

describe('4.1 visits.limit-reached', () => {
  it('costs the month and is borderline at exactly the limit', () => {
    const [ruling] = rulingsOf('visits.limit-reached')(
      short(4).log('2026-11-06', '18:00:00', [], { id: 'l' }).judged(),
    );
    expect(ruling).toMatchObject({
      period: '2026-11-06',
      borderline: true,
      facts: ['l'],
      effects: [{ type: 'lose-month', month: '2026-11' }],
    });
  });

  it('is not borderline once there are more short days than the limit', () => {
    const rulings = rulingsOf('visits.limit-reached')(short(5).judged());
    expect(rulings.map(({ borderline }) => borderline)).toEqual([false, false]);
  });

  it('asks for the limit of its own day: 2 short days are borderline for a limit of 2, not for one of 1', () => {
    const dossier = short(2).policy('2026-11-03', { 'visits.limit': 1 }).policy('2026-11-04', { 'visits.limit': 2 });
    const rulings = rulingsOf('visits.limit-reached')(dossier.judged());
    expect(rulings.map(({ on, borderline }) => [on, borderline])).toEqual([
      ['2026-11-03', false],
      ['2026-11-04', true],
    ]);
  });
});

describe('counted visits of the standing', () => {
  it('run over rest days too, whatever is due, and customers are distinct over the month', () => {
    const { standings } = department()
      .employs('wang', { role: 'admin' })
      .log('2026-11-07', '18:00:00', [visitTo('ＡＢＣ公司'), visitTo('乙')])
      .log('2026-11-08', '18:00:00', [visitTo('abc 公司')])
      .judged();
    expect(standings[0]).toMatchObject({ countedVisits: 3, distinctCustomers: 2, visitDays: { due: 0, short: 0 } });
  });

  it('count a log received before its deadline at once, before the duty is judged', () => {
    const { standings } = departmentOfWang()
      .log(TUESDAY, '10:00:00', visits(2))
      .judged('2026-11', '2026-11-03T10:00:00+08:00');
    expect(standings[0]).toMatchObject({ countedVisits: 2, visitDays: { due: 1, short: 1 } });
  });

  it('count days of the month outside the employment', () => {
    const { standings } = department()
      .employs('wang', { joinedOn: '2026-11-20' })
      .log(TUESDAY, '10:00:00', visits(2))
      .judged();
    expect(standings[0]).toMatchObject({ countedVisits: 2 });
  });

  it('count a day with offsets down to zero as a visit day', () => {
    const { standings } = department()
      .employs('wang', { joinedOn: TUESDAY, leftOn: TUESDAY })
      .policy('2026-11-01', { 'visits.offsets': { meeting: 4, training: 0 } })
      .session('m', 'morning-meeting', `${TUESDAY}T09:00`, { wang: 'present' })
      .judged();
    expect(standings[0]).toMatchObject({ visitDays: { due: 1, short: 0 } });
  });
});
