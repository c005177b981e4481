import { describe, expect, it } from 'vitest';
import type { FactFields } from '../support/dossier-builder.ts';
import { department, departmentOfWang } from '../support/dossier-builder.ts';
import { daysOf, scenarios, statusOn } from './scenario.ts';

const TUESDAY = '2026-11-03';
const excuse = (received: string, fields: FactFields<'excuse'> = {}) =>
  departmentOfWang().receives('excuse', { duties: ['daily-log'], period: TUESDAY, receivedAt: received, ...fields });
const leave = (received: string, fields: { from?: string; to?: string; rejectedAt?: string } = {}) =>
  departmentOfWang().receives('leave', { from: TUESDAY, to: TUESDAY, receivedAt: received, ...fields });

scenarios('an excuse removes the log it names (log.missed)', statusOn('log.missed', TUESDAY), [
  {
    given: 'received at the deadline',
    dossier: excuse('2026-11-03T20:00:00+08:00'),
    then: 'no ruling',
    because: 'it was explained beforehand',
  },
  {
    given: 'received a millisecond after the deadline',
    dossier: excuse('2026-11-03T20:00:00.001+08:00'),
    then: 'final',
    because: 'an excuse is received by the deadline of the duty',
  },
  {
    given: 'naming the visits only',
    dossier: excuse('2026-11-01T20:00:00+08:00', { duties: ['visits'] }),
    then: 'final',
    because: 'it covers the duties it names',
  },
  {
    given: 'for the week of the day',
    dossier: excuse('2026-11-01T20:00:00+08:00', { period: '2026-W45' }),
    then: 'final',
    because: 'an excuse whose period fits none of its duties has no effect',
  },
  {
    given: 'rejected at as-of',
    dossier: excuse('2026-11-01T20:00:00+08:00', { rejectedAt: '2026-11-03T20:00:00+08:00' }),
    when: ['2026-11', '2026-11-03T20:00:00+08:00'],
    then: 'final',
    because: 'a rejection counts when it is not after as-of',
  },
  {
    given: 'rejected a millisecond after as-of',
    dossier: excuse('2026-11-01T20:00:00+08:00', { rejectedAt: '2026-11-03T20:00:00.001+08:00' }),
    when: ['2026-11', '2026-11-03T20:00:00+08:00'],
    then: 'no ruling',
    because: 'it counts until it is rejected',
  },
  {
    given: 'rejected long after three workdays',
    dossier: excuse('2026-11-01T20:00:00+08:00', { rejectedAt: '2026-11-30T20:00:00+08:00' }),
    then: 'final',
    because: 'the three workdays are enforced where a rejection is entered',
  },
]);

scenarios('leave removes the log of the days it covers (log.missed)', statusOn('log.missed', TUESDAY), [
  {
    given: 'received at 20:00 of the day itself',
    dossier: leave('2026-11-03T20:00:00+08:00'),
    then: 'no ruling',
    because: 'leave is received by the log deadline of the day',
  },
  {
    given: 'received a millisecond later',
    dossier: leave('2026-11-03T20:00:00.001+08:00'),
    then: 'final',
    because: 'leave is not granted backwards',
  },
  {
    given: 'received at 21:00 of its first day',
    dossier: leave('2026-11-02T21:00:00+08:00', { from: '2026-11-02' }),
    then: 'no ruling',
    because: 'each day of the leave has its own deadline',
  },
  {
    given: 'that ends the day before',
    dossier: leave('2026-11-01T21:00:00+08:00', { from: '2026-11-01', to: '2026-11-02' }),
    then: 'final',
    because: 'from and to are inclusive and nothing beyond',
  },
  {
    given: 'rejected',
    dossier: leave('2026-11-01T21:00:00+08:00', { rejectedAt: '2026-11-20T00:00:00+08:00' }),
    then: 'final',
    because: 'rejected leave removes nothing',
  },
]);

describe('removed duties', () => {
  it('are not due: leave takes a day off logs and visits, an excuse for visits off the visits only', () => {
    const { standings } = departmentOfWang()
      .receives('leave', { from: TUESDAY, to: TUESDAY })
      .receives('excuse', { duties: ['visits'], period: '2026-11-04' })
      .judged();
    expect(standings[0]).toMatchObject({ logs: { due: 20, missed: 20 }, visitDays: { due: 19, short: 19 } });
  });
});

const FRIDAY = '2026-11-06';
const lateLeave = (received: string) =>
  departmentOfWang().receives('leave', { from: FRIDAY, to: FRIDAY, receivedAt: received });

scenarios('leave removes a form due that day (weekly-plan.missed)', statusOn('weekly-plan.missed', FRIDAY), [
  {
    given: 'leave received by the log deadline, the form due earlier',
    dossier: lateLeave('2026-11-06T20:00:00+08:00').policy('2026-11-01', {
      'weeklyPlan.due': { weekday: 5, time: '12:00', shift: 'none' },
    }),
    then: 'no ruling',
    because: "leave covering a due date is received by that day's dailyLog.deadline, not by the form's",
  },
  {
    given: 'leave received after the log deadline, the form due later',
    dossier: lateLeave('2026-11-06T20:00:00.001+08:00').policy('2026-11-01', {
      'weeklyPlan.due': { weekday: 5, time: '22:00', shift: 'none' },
    }),
    then: 'final',
    because: "leave covering a due date is received by that day's dailyLog.deadline, not by the form's",
  },
  {
    given: 'an excuse for the week',
    dossier: departmentOfWang().receives('excuse', {
      duties: ['inventory', 'weekly-plan'],
      period: '2026-W45',
      receivedAt: '2026-11-06T20:00:00+08:00',
    }),
    then: 'no ruling',
    because: 'the period of a weekly plan is its week',
  },
]);

scenarios('excuses for the monthly forms (inventory.missed)', daysOf('inventory.missed'), [
  {
    given: 'an excuse for the inventory of the month',
    dossier: departmentOfWang().receives('excuse', { duties: ['inventory'], period: '2026-11' }),
    then: [],
    because: 'the period of an inventory is its month',
  },
  {
    given: 'an excuse for the monthly plan',
    dossier: departmentOfWang().receives('excuse', { duties: ['monthly-plan'], period: '2026-11' }),
    then: ['2026-11-30'],
    because: 'the two forms are excused apart',
  },
]);

scenarios('leave and the client list (client-list.missed)', daysOf('client-list.missed'), [
  {
    given: 'leave on the due date',
    dossier: department()
      .employs('wang', { role: 'unit-manager' })
      .receives('leave', { from: '2026-11-30', to: '2026-11-30' }),
    then: [],
    because: 'leave removes any form due that day',
  },
]);
