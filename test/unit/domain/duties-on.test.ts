import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dutiesOfEveryoneOn, dutiesOn, formsAround } from '../../../shared/domain/duties/duties-on.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { department, departmentOfWang, visits } from '../../support/dossier-builder.ts';

const FRIDAY = '2026-11-06';

const owed = (dossier: DossierBuilder, asOf: string, day = FRIDAY, staffId = 'wang') =>
  dutiesOn(dossier.build(), staffId, Temporal.PlainDate.from(day), Temporal.Instant.from(asOf));

const states = (dossier: DossierBuilder, asOf: string, day?: string) =>
  Object.fromEntries(owed(dossier, asOf, day).map(({ kind, state }) => [kind, state]));

const AT_FIVE = '2026-11-06T17:00:00+08:00';
const AT_EIGHT = '2026-11-06T20:00:00.000+08:00';
const AFTER_EIGHT = '2026-11-06T20:00:00.001+08:00';

describe('what somebody owes on a day', () => {
  it('says everything a reminder needs', () => {
    const dossier = departmentOfWang()
      .log(FRIDAY, '12:00:00', visits(1))
      .session('t', 'training', `${FRIDAY}T14:00`, { wang: 'present' });
    expect(owed(dossier, AT_FIVE)).toEqual([
      {
        kind: 'daily-log',
        period: FRIDAY,
        on: FRIDAY,
        deadline: '2026-11-06T12:00:00Z',
        state: 'done',
        calendarCovered: true,
        visits: null,
      },
      {
        kind: 'visits',
        period: FRIDAY,
        on: FRIDAY,
        deadline: '2026-11-06T12:00:00Z',
        state: 'open',
        calendarCovered: true,
        visits: { quota: 4, offsets: 1, due: 3, counted: 1 },
      },
      {
        kind: 'weekly-plan',
        period: '2026-W45',
        on: FRIDAY,
        deadline: '2026-11-06T12:00:00Z',
        state: 'open',
        calendarCovered: true,
        visits: null,
      },
    ]);
  });

  it('is open up to the deadline and missed after it', () => {
    const everything = (state: string) => ({ 'daily-log': state, visits: state, 'weekly-plan': state });
    expect(states(departmentOfWang(), AT_EIGHT)).toEqual(everything('open'));
    expect(states(departmentOfWang(), AFTER_EIGHT)).toEqual(everything('missed'));
  });

  it('is late when something came after the deadline; visits of a late log are missed', () => {
    const dossier = departmentOfWang().log(FRIDAY, '20:00:00.001', visits(4));
    expect(states(dossier, AFTER_EIGHT)).toMatchObject({ 'daily-log': 'late', visits: 'missed' });
  });

  it('tells leave and excuses apart', () => {
    expect(states(departmentOfWang().receives('leave', { from: FRIDAY, to: FRIDAY }), AT_FIVE)).toEqual({
      'daily-log': 'on-leave',
      visits: 'on-leave',
      'weekly-plan': 'on-leave',
    });
    const excused = departmentOfWang().receives('excuse', { duties: ['visits'], period: FRIDAY });
    expect(states(excused, AT_FIVE)).toMatchObject({ 'daily-log': 'open', visits: 'excused' });
  });

  it('names the monthly forms on their due date', () => {
    const kinds = owed(department().employs('wang', { role: 'unit-manager' }), '2026-11-30T09:00:00Z', '2026-11-30');
    expect(kinds.map(({ kind }) => kind)).toEqual(['daily-log', 'visits', 'monthly-plan', 'inventory', 'client-list']);
  });

  it('marks a day of a year without a calendar', () => {
    expect(owed(departmentOfWang(), '2027-03-02T09:00:00Z', '2027-03-02')[0]).toMatchObject({ calendarCovered: false });
  });

  it.each([
    ['a rest day', '2026-11-07', 'wang'],
    ['somebody unknown', FRIDAY, 'nobody'],
  ])('is nothing for %s', (_, day, staffId) => {
    expect(owed(departmentOfWang(), AT_FIVE, day, staffId)).toEqual([]);
  });

  it('is the same asked of one and of everyone', () => {
    const dossier = departmentOfWang()
      .employs('li', { role: 'customer-service' })
      .log(FRIDAY, '12:00:00', visits(4), { staffId: 'li' })
      .log(FRIDAY, '13:00:00', visits(2));
    const [day, asOf] = [Temporal.PlainDate.from(FRIDAY), Temporal.Instant.from(AT_FIVE)];
    const everyone = dutiesOfEveryoneOn(dossier.build(), day, asOf);
    expect([...everyone.keys()]).toEqual(['wang', 'li']);
    expect(everyone.get('wang')).toEqual(owed(dossier, AT_FIVE));
    expect(everyone.get('li')).toEqual(owed(dossier, AT_FIVE, FRIDAY, 'li'));
  });
});

describe('the forms around a day', () => {
  const around = (staffId: string) =>
    formsAround(
      departmentOfWang().build(),
      staffId,
      Temporal.PlainDate.from(FRIDAY),
      Temporal.Instant.from(AT_FIVE),
    ).map(({ kind, period }) => `${kind} ${period}`);

  it('are those of its week and of its month, the earliest deadline first', () => {
    expect(around('wang')).toEqual(['weekly-plan 2026-W45', 'monthly-plan 2026-11', 'inventory 2026-11']);
  });

  it('are none of somebody unknown', () => {
    expect(around('nobody')).toEqual([]);
  });
});
