import { describe, expect, it } from 'vitest';
import { department, departmentOfWang, visits } from '../support/dossier-builder.ts';
import { rulingsOf, scenarios, statusOn } from './scenario.ts';

const YEAR_END = '2027-12-31T00:00:00Z';

scenarios('a day of a year without a calendar (log.missed)', statusOn('log.missed', '2027-03-02'), [
  {
    given: 'a Tuesday of 2027',
    dossier: departmentOfWang(),
    when: ['2027-03', YEAR_END],
    then: 'held',
    because: 'nobody knows yet whether it is worked',
  },
  {
    given: 'the Tuesday with an override',
    dossier: departmentOfWang().workday('2027-03-02'),
    when: ['2027-03', YEAR_END],
    then: 'final',
    because: 'any day with an override is covered',
  },
  {
    given: 'logs every day',
    dossier: departmentOfWang().policy('2027-01-01', { 'dailyLog.days': 'every-day' }),
    when: ['2027-03', YEAR_END],
    then: 'final',
    because: 'every-day needs no calendar',
  },
]);

scenarios('a Saturday of 2027 (log.missed)', statusOn('log.missed', '2027-03-06'), [
  {
    given: 'no override',
    dossier: departmentOfWang(),
    when: ['2027-03', YEAR_END],
    then: 'no ruling',
    because: 'taken as Mon–Fri',
  },
]);

scenarios('due dates (weekly-plan.missed)', statusOn('weekly-plan.missed', '2027-03-04'), [
  {
    given: 'Friday overridden as a rest day, Thursday uncovered',
    dossier: departmentOfWang().restDay('2027-03-05'),
    when: ['2027-03', YEAR_END],
    then: 'held',
    because: 'held when any day looked at on the way is uncovered',
  },
  {
    given: 'both overridden',
    dossier: departmentOfWang().restDay('2027-03-05').workday('2027-03-04'),
    when: ['2027-03', YEAR_END],
    then: 'final',
    because: 'every day looked at is covered',
  },
]);

scenarios('due dates without a shift (monthly-plan.missed)', statusOn('monthly-plan.missed', '2027-03-28'), [
  {
    given: 'shift none',
    dossier: departmentOfWang().policy('2027-01-01', { 'monthlyForms.due': { day: 28, time: '20:00', shift: 'none' } }),
    when: ['2027-03', YEAR_END],
    then: 'final',
    because: 'no workday answer is needed',
  },
]);

describe('held rulings', () => {
  const judgement = departmentOfWang().workday('2027-03-02', '2027-03-03').judged('2027-03', YEAR_END);

  it('list their effects, and those take no effect and count for nothing', () => {
    const { standings } = department()
      .employs('wang', { joinedOn: '2027-03-01', leftOn: '2027-03-01' })
      .judged('2027-03', YEAR_END);
    expect(standings[0]).toMatchObject({
      monthEligible: true,
      logs: { due: 1, missed: 0 },
      visitDays: { due: 1, short: 0 },
    });
    expect(rulingsOf('log.missed')(judgement)[0]).toMatchObject({
      status: 'held',
      effects: [{ type: 'lose-month', month: '2027-03' }],
    });
  });

  it('are left out of the count towards visits.limit: two covered short days of 23 are two (visits.limit-reached)', () => {
    expect(rulingsOf('visits.limit-reached')(judgement)).toEqual([]);
    expect(judgement.standings[0]?.visitDays).toEqual({ due: 23, short: 2 });
  });

  it('hold the awards of their month, and held comes before pending', () => {
    expect(judgement).toMatchObject({ calendarCovered: false, awardsStatus: 'held', awards: [] });
    expect(departmentOfWang().judged('2027-03', '2027-03-02T00:00:00Z').awardsStatus).toBe('held');
  });

  it('do not concern sessions, spot checks, field registrations and unit prospects', () => {
    const { rulings } = departmentOfWang()
      .session('m', 'morning-meeting', '2027-03-01T09:00', { wang: 'absent' })
      .receives('spot-check', { logDate: '2027-03-01' })
      .receives('field-registration', { date: '2027-03-01', receivedAt: '2027-03-01T08:00:00+08:00' })
      .judged('2027-03', YEAR_END);
    const final = rulings.filter(({ status }) => status === 'final').map(({ rule }) => rule);
    expect(final).toEqual([
      'field-visit.late-notice',
      'log.mismatch',
      'morning-meeting.missed',
      'unit-prospects.short',
    ]);
  });

  it('still feed the visits component: an uncovered day is taken as Mon–Fri for everything that is printed', () => {
    const { standings } = department()
      .employs('wang', { joinedOn: '2027-03-01', leftOn: '2027-03-01' })
      .policy('2027-01-01', { 'scores.weights': { sales: { visits: 100 } } })
      .log('2027-03-01', '18:00:00', visits(1))
      .judged('2027-03', YEAR_END);
    expect(standings[0]?.score.value).toBe('25.00');
  });
});
