import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { viewDepartment } from '../../../shared/domain/department-view.ts';
import { daysOfPeople } from '../../../shared/domain/duties/person-days.ts';
import { datesOfMonth, firstDateOf, lastDateOf } from '../../../shared/domain/time/month.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { sampleDossier } from '../../support/sample-department.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { department, departmentOfWang, visits } from '../../support/dossier-builder.ts';

const FRIDAY = '2026-11-06';
const AFTER_EIGHT = '2026-11-06T20:00:00.001+08:00';

const dayOf = (dossier: DossierBuilder, { on = FRIDAY, asOf = AFTER_EIGHT, staffId = 'wang' } = {}) => {
  const built = dossier.build();
  const view = viewDepartment(built, Temporal.Instant.from(asOf), { from: on, to: on });
  return daysOfPeople(view, built.staff, [on]).get(staffId)?.[0];
};

const full = { quota: 4, offsets: 0, due: 4 };

describe('a person’s day', () => {
  it('has a log filed in time and its visits', () => {
    const dossier = departmentOfWang().log(FRIDAY, '12:00:00', visits(1)).log(FRIDAY, '19:30:00', visits(4));
    expect(dayOf(dossier)).toEqual({
      log: 'done',
      receivedAt: '2026-11-06T11:30:00Z',
      counted: 4,
      visits: { state: 'done', ...full },
    });
  });

  it('has too few visits, less those that an attended session takes off', () => {
    const dossier = departmentOfWang()
      .log(FRIDAY, '12:00:00', visits(2))
      .session('t', 'training', `${FRIDAY}T14:00`, { wang: 'present' });
    expect(dayOf(dossier)).toMatchObject({ counted: 2, visits: { state: 'missed', quota: 4, offsets: 1, due: 3 } });
  });

  it('names the receipt of the latest late log where none counts; a later one changes nothing of one that does', () => {
    const late = departmentOfWang().log(FRIDAY, '21:00:00', visits(4)).log(FRIDAY, '20:30:00', visits(4));
    const asOf = '2026-11-07T09:00:00+08:00';
    expect(dayOf(late, { asOf })).toEqual({
      log: 'late',
      receivedAt: '2026-11-06T13:00:00Z',
      counted: 0,
      visits: { state: 'missed', ...full },
    });
    expect(dayOf(late.log(FRIDAY, '18:00:00', visits(3)), { asOf })).toMatchObject({
      log: 'done',
      receivedAt: '2026-11-06T10:00:00Z',
      counted: 3,
    });
  });

  it.each([
    { what: 'still to come', dossier: departmentOfWang(), asOf: '2026-11-06T20:00:00+08:00', log: 'open' },
    { what: 'missed', dossier: departmentOfWang(), asOf: AFTER_EIGHT, log: 'missed' },
    {
      what: 'on leave',
      dossier: departmentOfWang().receives('leave', { from: '2026-10-20', to: '2026-11-10' }),
      asOf: AFTER_EIGHT,
      log: 'on-leave',
    },
    {
      what: 'excused',
      dossier: departmentOfWang().receives('excuse', { duties: ['daily-log'], period: FRIDAY }),
      asOf: AFTER_EIGHT,
      log: 'excused',
    },
  ])('is $what', ({ dossier, asOf, log }) => {
    expect(dayOf(dossier, { asOf })).toMatchObject({ log, receivedAt: null, counted: 0 });
  });

  it('is held, late or missed, in a year without a calendar; what was in time is done', () => {
    const [on, asOf] = ['2027-03-02', '2027-03-03T09:00:00+08:00'];
    expect(dayOf(departmentOfWang(), { on, asOf })).toMatchObject({ log: 'held', visits: { state: 'held' } });
    const late = departmentOfWang().log(on, '22:00:00');
    expect(dayOf(late, { on, asOf })).toMatchObject({ log: 'held', receivedAt: '2027-03-02T14:00:00Z' });
    expect(dayOf(departmentOfWang().log(on, '12:00:00', visits(4)), { on, asOf })).toMatchObject({ log: 'done' });
  });

  it('owes nothing on a rest day, whose visits count all the same, and owes on a make-up day', () => {
    const on = '2026-11-07';
    const asOf = '2026-11-08T09:00:00+08:00';
    const logged = departmentOfWang().log(on, '12:00:00', visits(2));
    expect(dayOf(logged, { on, asOf })).toEqual({
      log: null,
      receivedAt: '2026-11-07T04:00:00Z',
      counted: 2,
      visits: null,
    });
    expect(dayOf(logged.workday(on), { on, asOf })).toMatchObject({ log: 'done', visits: { state: 'missed' } });
  });

  it('owes no visits in a role without a quota, and nothing before joining or after leaving', () => {
    const dossier = department()
      .employs('li', { role: 'customer-service' })
      .employs('new', { joinedOn: '2026-11-09' })
      .employs('gone', { leftOn: '2026-11-05' });
    expect(dayOf(dossier, { staffId: 'li' })).toMatchObject({ log: 'missed', visits: null });
    expect(dayOf(dossier, { staffId: 'new' })).toBeNull();
    expect(dayOf(dossier, { staffId: 'gone' })).toBeNull();
  });
});

describe('the days of a whole department', () => {
  it('add up to what the judge makes of its month', () => {
    const dossier = sampleDossier({ seed: 6, until: Temporal.PlainDate.from('2026-12-01') });
    const month = '2026-11';
    const asOf = Temporal.Instant.from('2026-12-01T00:00:00+08:00');
    const view = viewDepartment(dossier, asOf, { from: firstDateOf(month), to: lastDateOf(month) });
    const days = daysOfPeople(view, dossier.staff, datesOfMonth(month));
    const sums = dossier.staff.map(({ id }) => {
      const known = days.get(id)?.filter((day) => day !== null) ?? [];
      return {
        staffId: id,
        logs: { missed: known.filter(({ log }) => log === 'late' || log === 'missed').length },
        visitDays: { short: known.filter(({ visits: owed }) => owed?.state === 'missed').length },
        countedVisits: known.reduce((sum, { counted }) => sum + counted, 0),
      };
    });
    const judged = judgeMonth(dossier, Temporal.PlainYearMonth.from(month), asOf).standings;
    for (const standing of judged) {
      expect(standing).toMatchObject(sums.find(({ staffId }) => staffId === standing.staffId) ?? {});
    }
    expect(judged.some(({ logs, visitDays }) => logs.missed > 0 && visitDays.short > 0)).toBe(true);
  });
});
