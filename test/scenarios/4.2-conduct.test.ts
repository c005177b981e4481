import { describe, expect, it } from 'vitest';
import type { FactFields } from '../support/dossier-builder.ts';
import { department, departmentOfWang } from '../support/dossier-builder.ts';
import { daysOf, rulingsOf, scenarios } from './scenario.ts';

const check = (logDate: string, fields: FactFields<'spot-check'> = {}) => ({ logDate, ...fields });

scenarios('4.2 log.mismatch: a spot check finds the log untrue', daysOf('log.mismatch'), [
  {
    given: 'a mismatch for a day without a log',
    dossier: department().employs('wang', { role: 'admin' }).receives('spot-check', check('2026-11-07')),
    then: ['2026-11-07'],
    because: 'any role, any day',
  },
  {
    given: 'a match received later',
    dossier: departmentOfWang()
      .receives('spot-check', check('2026-11-03', { receivedAt: '2026-11-05T10:00:00+08:00' }))
      .receives('spot-check', check('2026-11-03', { verdict: 'match', receivedAt: '2026-11-05T10:00:00.001+08:00' })),
    then: [],
    because: 'the greatest (receivedAt, id) of a person and day wins',
  },
  {
    given: 'the match not received by as-of',
    dossier: departmentOfWang()
      .receives('spot-check', check('2026-11-03', { receivedAt: '2026-11-05T10:00:00+08:00' }))
      .receives('spot-check', check('2026-11-03', { verdict: 'match', receivedAt: '2026-11-05T10:00:00.001+08:00' })),
    when: ['2026-11', '2026-11-05T10:00:00+08:00'],
    then: ['2026-11-03'],
    because: 'facts received after as-of do not exist yet',
  },
  {
    given: 'a check of a day before joining',
    dossier: department().employs('wang', { joinedOn: '2026-11-04' }).receives('spot-check', check('2026-11-03')),
    then: [],
    because: 'log.mismatch needs employment on logDate',
  },
  {
    given: 'a check known before its log date',
    dossier: departmentOfWang().receives('spot-check', check('2026-11-30')),
    when: ['2026-11', '2026-11-02T00:00:00+08:00'],
    then: ['2026-11-30'],
    because: 'a spot check is judged when it is known',
  },
]);

const effectsOf = (dossier: ReturnType<typeof department>) =>
  dossier.judged().rulings.flatMap(({ rule, strike, effects }) => (strike === null ? [] : [[rule, strike, effects]]));

describe('strikes', () => {
  it('count per rule and calendar year, by date then fact id; the third costs the promotion', () => {
    const dossier = department()
      .employs('wang', { role: 'cs-supervisor' })
      .policy('2026-01-01', { 'sessions.roles': ['cs-supervisor'] })
      .receives('spot-check', check('2025-12-31'))
      .receives('spot-check', check('2026-02-03'))
      .receives('spot-check', check('2026-11-04', { id: 'c' }))
      .session('b', 'morning-meeting', '2026-11-02T09:00', { wang: 'absent' })
      .receives('spot-check', check('2026-11-03', { id: 'a' }));
    expect(effectsOf(dossier).map(([rule, strike]) => [rule, strike])).toEqual([
      ['morning-meeting.missed', 1],
      ['log.mismatch', 2],
      ['log.mismatch', 3],
    ]);
    expect(effectsOf(dossier).at(-1)?.[2]).toEqual([
      { type: 'lose-month', month: '2026-11' },
      { type: 'cancel-incentive', incentiveId: null, outcome: 'none' },
      { type: 'lose-promotion', year: 2026 },
    ]);
    expect(dossier.judged().standings[0]).toMatchObject({
      promotionEligible: false,
      strikes: { 'log.mismatch': 3, 'morning-meeting.missed': 1 },
    });
    expect(dossier.judged('2026-10').standings[0]).toMatchObject({
      promotionEligible: true,
      strikes: { 'log.mismatch': 1, 'morning-meeting.missed': 0 },
    });
  });

  it('ask for the limit in force on the breach date', () => {
    const dossier = departmentOfWang()
      .policy('2026-11-04', { 'strikes.limit': 2 })
      .receives('spot-check', check('2026-11-03'))
      .receives('spot-check', check('2026-11-04'));
    const types = rulingsOf('log.mismatch')(dossier.judged()).map(({ effects }) => effects.at(-1)?.type);
    expect(types).toEqual(['cancel-incentive', 'lose-promotion']);
  });

  it('are numbered anew when a correction takes an earlier one away', () => {
    const dossier = departmentOfWang()
      .receives('spot-check', check('2026-10-12'))
      .receives('spot-check', check('2026-11-03'))
      .receives('spot-check', check('2026-10-12', { verdict: 'match', receivedAt: '2026-11-20T09:00:00+08:00' }));
    expect(rulingsOf('log.mismatch')(dossier.judged('2026-11', '2026-11-19T09:00:00+08:00'))[0]?.strike).toBe(2);
    expect(rulingsOf('log.mismatch')(dossier.judged())[0]?.strike).toBe(1);
  });
});

const incentive = (id: string, endedOn: string, fields: FactFields<'incentive'> = {}) => ({ id, endedOn, ...fields });

/** What the breach of 3 November takes. */
const takenBy = (dossier: ReturnType<typeof department>, month = '2026-11') =>
  dossier
    .receives('spot-check', check(`${month}-03`))
    .judged(month)
    .rulings.flatMap(({ effects }) => effects)
    .filter(({ type }) => type === 'cancel-incentive');

describe('cancel-incentive', () => {
  it.each([
    ['ended on the breach date', incentive('i', '2026-11-03'), 'cancelled'],
    ['ended the day after', incentive('i', '2026-11-04'), 'none'],
    ['ended a day later than 12 months before', incentive('i', '2025-11-04'), 'cancelled'],
    ['ended exactly 12 months before', incentive('i', '2025-11-03'), 'none'],
    ['paid on the breach date', incentive('i', '2026-10-01', { paidOn: '2026-11-03' }), 'recover'],
    ['paid the day after', incentive('i', '2026-10-01', { paidOn: '2026-11-04' }), 'cancelled'],
    ['granted after as-of', incentive('i', '2026-10-01', { receivedAt: '2026-12-01T00:00:00.001+08:00' }), 'none'],
  ])('of an incentive that %s', (_, fact, outcome) => {
    expect(takenBy(departmentOfWang().receives('incentive', fact))).toEqual([
      { type: 'cancel-incentive', incentiveId: outcome === 'none' ? null : 'i', outcome },
    ]);
  });

  it('takes the latest that ended, ties by the larger id', () => {
    const dossier = departmentOfWang()
      .receives('incentive', incentive('c', '2026-10-01'))
      .receives('incentive', incentive('a', '2026-10-02'))
      .receives('incentive', incentive('b', '2026-10-02'));
    expect(takenBy(dossier)).toMatchObject([{ incentiveId: 'b' }]);
  });

  it('leaves what an earlier breach took, of whatever month: date, then rule, then fact id', () => {
    const dossier = departmentOfWang()
      .receives('incentive', incentive('a', '2026-09-01'))
      .receives('incentive', incentive('b', '2026-10-01'))
      .receives('incentive', incentive('c', '2026-10-02'))
      .receives('spot-check', check('2026-10-12'))
      .session('m', 'morning-meeting', '2026-11-03T09:00', { wang: 'late' });
    expect(takenBy(dossier)).toMatchObject([{ incentiveId: 'b' }, { incentiveId: 'a' }]);
  });

  it('clamps 12 months before 29 February to 28 February', () => {
    const breach = (endedOn: string) =>
      departmentOfWang()
        .receives('incentive', incentive('i', endedOn))
        .receives('spot-check', check('2024-02-29'))
        .judged('2024-02', '2026-06-01T00:00:00Z')
        .rulings.find(({ rule }) => rule === 'log.mismatch')?.effects[1];
    expect(breach('2023-02-28')).toMatchObject({ outcome: 'none' });
    expect(breach('2023-03-01')).toMatchObject({ outcome: 'cancelled' });
  });

  it('looks back as far as the parameter in force on the breach date says', () => {
    const dossier = departmentOfWang()
      .policy('2026-11-03', { 'incentives.lookbackMonths': 1 })
      .receives('incentive', incentive('i', '2026-10-03'));
    expect(takenBy(dossier)).toMatchObject([{ outcome: 'none' }]);
  });
});
