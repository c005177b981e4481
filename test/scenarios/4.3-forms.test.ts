import { describe, expect, it } from 'vitest';
import { department, departmentOfWang } from '../support/dossier-builder.ts';
import { daysOf, rulingsOf, scenarios, statusOn } from './scenario.ts';

const weekly = (received: string) =>
  departmentOfWang().receives('weekly-plan', { week: '2026-W45', receivedAt: received });

scenarios('4.3 weekly-plan.missed: by Friday 20:00', statusOn('weekly-plan.missed', '2026-11-06'), [
  {
    given: 'received at 20:00:00.000',
    dossier: weekly('2026-11-06T20:00:00.000+08:00'),
    then: 'no ruling',
    because: 'on time',
  },
  {
    given: 'received at 20:00:00.001',
    dossier: weekly('2026-11-06T20:00:00.001+08:00'),
    then: 'final',
    because: 'late',
  },
  {
    given: 'one on time and a later version late',
    dossier: weekly('2026-11-06T10:00:00+08:00').receives('weekly-plan', {
      week: '2026-W45',
      receivedAt: '2026-11-06T21:00:00+08:00',
    }),
    then: 'no ruling',
    because: 'for the forms one on time suffices',
  },
  {
    given: 'technical-support',
    dossier: department().employs('wang', { role: 'technical-support' }),
    then: 'no ruling',
    because: 'not one of plans.roles',
  },
]);

const onlyWeek = () => department().employs('wang', { joinedOn: '2026-11-02', leftOn: '2026-11-08' });

scenarios('4.3 weekly-plan.missed: the due date', daysOf('weekly-plan.missed'), [
  {
    given: 'Friday a rest day',
    dossier: onlyWeek().restDay('2026-11-06'),
    then: ['2026-11-05'],
    because: 'the last workday before it',
  },
  {
    given: 'Monday to Friday rest days',
    dossier: onlyWeek().restDay('2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'),
    then: [],
    because: 'no such day in the week: waived, even where the Sunday before is worked',
  },
  {
    given: 'shift none and Friday a rest day',
    dossier: onlyWeek()
      .restDay('2026-11-06')
      .policy('2026-11-01', { 'weeklyPlan.due': { weekday: 5, time: '20:00', shift: 'none' } }),
    then: ['2026-11-06'],
    because: 'due that day, workday or not',
  },
  {
    given: 'none',
    dossier: onlyWeek().policy('2026-11-01', { 'weeklyPlan.due': 'none' }),
    then: [],
    because: 'no such duty',
  },
  {
    given: 'Wednesday from Thursday on',
    dossier: onlyWeek().policy('2026-11-05', {
      'weeklyPlan.due': { weekday: 3, time: '20:00', shift: 'previous-workday' },
    }),
    then: [],
    because: 'no day of the week is named by the value in force on it',
  },
  {
    given: 'Tuesday from Tuesday on',
    dossier: onlyWeek().policy('2026-11-03', {
      'weeklyPlan.due': { weekday: 2, time: '20:00', shift: 'previous-workday' },
    }),
    then: ['2026-11-03'],
    because: 'the first day of the week whose value in force names that very day',
  },
  {
    given: 'a change on Wednesday from Tuesday to Thursday',
    dossier: onlyWeek()
      .policy('2026-11-01', { 'weeklyPlan.due': { weekday: 2, time: '20:00', shift: 'none' } })
      .policy('2026-11-04', { 'weeklyPlan.due': { weekday: 4, time: '20:00', shift: 'none' } }),
    then: ['2026-11-03'],
    because: 'the first such day is due, the second is not due again',
  },
  {
    given: 'the person left on Thursday',
    dossier: department().employs('wang', { joinedOn: '2026-11-02', leftOn: '2026-11-05' }),
    then: [],
    because: 'owed by people employed on the due date',
  },
]);

describe('4.3 weekly-plan.missed', () => {
  it('of a week over two months belongs to the month of its due date', () => {
    const dossier = departmentOfWang().restDay('2026-10-01', '2026-10-02', '2026-10-03');
    expect(rulingsOf('weekly-plan.missed')(dossier.judged('2026-09')).at(-1)).toMatchObject({
      period: '2026-W40',
      on: '2026-09-30',
      effects: [{ type: 'lose-month', month: '2026-09' }],
    });
    expect(daysOf('weekly-plan.missed')(dossier.judged('2026-10'))[0]).not.toBe('2026-10-02');
  });
});

scenarios('4.3 monthly-plan.missed: by the 28th 20:00', daysOf('monthly-plan.missed'), [
  { given: 'October', dossier: departmentOfWang(), when: ['2026-10'], then: ['2026-10-28'], because: 'a workday' },
  {
    given: 'November, the 28th a Saturday',
    dossier: departmentOfWang(),
    then: ['2026-11-30'],
    because: 'the next workday',
  },
  {
    given: 'November with the 30th a rest day',
    dossier: departmentOfWang().restDay('2026-11-30'),
    then: ['2026-11-27'],
    because: 'the next would leave the month: the workday before',
  },
  {
    given: 'day 31 in February',
    dossier: departmentOfWang().policy('2026-01-01', {
      'monthlyForms.due': { day: 31, time: '20:00', shift: 'none' },
    }),
    when: ['2026-02'],
    then: ['2026-02-28'],
    because: 'a day the month does not have is its last day, a Saturday here',
  },
  {
    given: 'day 28 until the 27th, then day 10',
    dossier: departmentOfWang().policy('2026-10-28', { 'monthlyForms.due': { day: 10, time: '20:00', shift: 'none' } }),
    when: ['2026-10'],
    then: [],
    because: 'no day is named by the value in force on it',
  },
  {
    given: 'no workday in the month',
    dossier: departmentOfWang().restDay(
      ...Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`),
    ),
    then: [],
    because: 'waived',
  },
  {
    given: 'received at 20:00:00.000 of the 30th',
    dossier: departmentOfWang().receives('monthly-plan', { month: '2026-11', receivedAt: '2026-11-30T12:00:00Z' }),
    then: [],
    because: 'on time',
  },
]);

const manager = () => department().unit('u2').employs('wang', { role: 'unit-manager' });

scenarios('6.1 client-list.missed: by the last workday', daysOf('client-list.missed'), [
  {
    given: 'October, which ends on a Saturday',
    dossier: manager(),
    when: ['2026-10'],
    then: ['2026-10-30'],
    because: 'the last workday',
  },
  {
    given: 'a list of the own unit on time',
    dossier: manager().receives('client-list', { month: '2026-11', receivedAt: '2026-11-30T20:00:00+08:00' }),
    then: [],
    because: 'owed for their unit',
  },
  {
    given: 'a list of another unit',
    dossier: manager().receives('client-list', { month: '2026-11', unitId: 'u2' }),
    then: ['2026-11-30'],
    because: 'it counts only with the unit of the due date',
  },
  { given: 'a salesperson', dossier: departmentOfWang(), then: [], because: 'owed by unit managers' },
  {
    given: 'a time of 17:00 from the last day on',
    dossier: manager()
      .policy('2026-11-30', { 'clientList.due': '17:00' })
      .receives('client-list', { month: '2026-11', receivedAt: '2026-11-30T17:00:00.001+08:00' }),
    then: ['2026-11-30'],
    because: "the value in force on the month's last day",
  },
]);

describe('6.1 client-list.missed', () => {
  it('is a warning that names late lists of the own unit only', () => {
    const judgement = manager()
      .receives('client-list', { id: 'own', month: '2026-11', receivedAt: '2026-11-30T20:00:00.001+08:00' })
      .receives('client-list', { id: 'other', month: '2026-11', unitId: 'u2', receivedAt: '2026-11-30T21:00:00+08:00' })
      .judged();
    expect(rulingsOf('client-list.missed')(judgement)).toMatchObject([
      { facts: ['own'], effects: [], period: '2026-11' },
    ]);
  });
});
