import { describe, expect, it } from 'vitest';
import type { FactFields } from '../support/dossier-builder.ts';
import { department, departmentOfWang } from '../support/dossier-builder.ts';
import { daysOf, rulingsOf, scenarios, statusOn } from './scenario.ts';

const MONDAY = '2026-11-02';
const START = `${MONDAY}T09:00`;

const marked = (status: 'present' | 'late' | 'absent' | 'excused', arrived?: string) =>
  departmentOfWang()
    .session('m', 'morning-meeting', START)
    .receives('attendance', {
      id: 'mark',
      sessionId: 'm',
      status,
      arrivedAt: arrived === undefined ? null : `${MONDAY}T${arrived}+08:00`,
    });

const leave = (receivedAt: string, fields: FactFields<'leave'> = {}) =>
  ({ from: MONDAY, to: MONDAY, receivedAt, ...fields }) as const;

scenarios('5.1 morning-meeting.missed: late or absent without leave', statusOn('morning-meeting.missed', MONDAY), [
  { given: 'present', dossier: marked('present'), then: 'no ruling', because: 'attended' },
  { given: 'late', dossier: marked('late'), then: 'final', because: 'late is a breach' },
  { given: 'absent', dossier: marked('absent'), then: 'final', because: 'absent is a breach' },
  { given: 'excused', dossier: marked('excused'), then: 'no ruling', because: 'excused' },
  {
    given: 'no mark',
    dossier: departmentOfWang().session('m', 'morning-meeting', START),
    then: 'no ruling',
    because: 'unrecorded is no breach',
  },
  {
    given: 'marked late, arrived at 09:00:00.000',
    dossier: marked('late', '09:00:00.000'),
    then: 'no ruling',
    because: 'late if and only if after start plus grace',
  },
  {
    given: 'marked present, arrived at 09:00:00.001',
    dossier: marked('present', '09:00:00.001'),
    then: 'final',
    because: 'arrival strictly after the start is late',
  },
  {
    given: 'marked absent, arrived in time',
    dossier: marked('absent', '08:50:00'),
    then: 'final',
    because: 'only present and late marks are re-derived',
  },
  {
    given: 'arrived at 09:05 with a grace of 5 minutes',
    dossier: marked('present', '09:05:00.000').policy(MONDAY, { 'sessions.graceMinutes': 5 }),
    then: 'no ruling',
    because: 'grace is inclusive and in force on the day',
  },
  {
    given: 'a correction of the mark',
    dossier: marked('absent').receives('attendance', {
      sessionId: 'm',
      status: 'present',
      receivedAt: '2026-11-20T09:00:00+08:00',
    }),
    then: 'no ruling',
    because: 'the mark with the greatest (receivedAt, id) wins',
  },
  {
    given: 'as-of a millisecond before the start',
    dossier: marked('absent'),
    when: ['2026-11', '2026-11-02T08:59:59.999+08:00'],
    then: 'no ruling',
    because: 'a session is judged once it has started',
  },
  {
    given: 'as-of at the start',
    dossier: marked('absent'),
    when: ['2026-11', '2026-11-02T09:00:00+08:00'],
    then: 'final',
    because: 'a session is judged once it has started',
  },
  {
    given: 'a role that owes no sessions',
    dossier: department()
      .employs('wang', { role: 'executive', unit: null })
      .session('m', 'morning-meeting', START, { wang: 'absent' }),
    then: 'no ruling',
    because: 'only sessions.roles owe it',
  },
  {
    given: 'leave received at 23:59:59.999 of the day before',
    dossier: marked('absent').receives('leave', leave('2026-11-01T23:59:59.999+08:00')),
    then: 'no ruling',
    because: 'with leave in time absent reads as excused',
  },
  {
    given: 'leave received at 00:00:00.000 of the day',
    dossier: marked('absent').receives('leave', leave('2026-11-02T00:00:00.000+08:00')),
    then: 'final',
    because: 'for a session leave is received by the end of the day before',
  },
  {
    given: 'present but late by arrival, with leave in time',
    dossier: marked('present', '09:30:00').receives('leave', leave('2026-11-01T20:00:00+08:00')),
    then: 'no ruling',
    because: 'it reads as late, hence as excused',
  },
  {
    given: 'a registered field visit',
    dossier: marked('absent').receives('field-registration', { date: MONDAY }),
    then: 'final',
    because: 'a registered field visit is notice, not leave',
  },
  {
    given: 'a meeting on a day that is no workday',
    dossier: marked('absent').restDay(MONDAY),
    then: 'final',
    because: 'every session fact is judged, whatever its day',
  },
]);

scenarios('5.2 training.missed', daysOf('training.missed'), [
  {
    given: 'two trainings of one Friday missed',
    dossier: departmentOfWang()
      .session('b', 'training', '2026-11-06T14:00', { wang: 'absent' })
      .session('a', 'training', '2026-11-06T16:00', { wang: 'late' }),
    then: ['2026-11-06', '2026-11-06'],
    because: 'two on one day are two',
  },
  {
    given: 'other trainings and reviews missed',
    dossier: departmentOfWang()
      .session('a', 'other-training', '2026-11-06T14:00', { wang: 'absent' })
      .session('b', 'monthly-review', '2026-11-06T16:00', { wang: 'absent' }),
    then: [],
    because: 'only the weekly training is owed under this clause',
  },
  {
    given: 'a training that starts at 23:30 of the last day',
    dossier: departmentOfWang().session('a', 'training', '2026-11-30T23:30', { wang: 'absent' }),
    when: ['2026-11', '2026-12-02T00:00:00Z'],
    then: ['2026-11-30'],
    because: "a session's day is the local date of its start",
  },
]);

describe('5.2 training.missed', () => {
  it('costs the month and nothing else, and two of one day stand by their marks', () => {
    const rulings = rulingsOf('training.missed')(
      departmentOfWang()
        .session('b', 'training', '2026-11-06T14:00', { wang: 'absent' })
        .session('a', 'training', '2026-11-06T16:00', { wang: 'late' })
        .judged(),
    );
    expect(rulings.map(({ facts }) => facts)).toEqual([['a-wang'], ['b-wang']]);
    expect(rulings[0]).toMatchObject({ strike: null, effects: [{ type: 'lose-month', month: '2026-11' }] });
  });
});

const registered = (...received: readonly string[]) =>
  received.reduce(
    (dossier, receivedAt, index) =>
      dossier.receives('field-registration', { id: `r${String(index)}`, date: '2026-11-03', receivedAt }),
    departmentOfWang(),
  );

scenarios('3.2 field-visit.late-notice', statusOn('field-visit.late-notice', '2026-11-03'), [
  {
    given: 'registered at 23:59:59.999 of the day before',
    dossier: registered('2026-11-02T23:59:59.999+08:00'),
    then: 'no ruling',
    because: 'the end of the day before',
  },
  {
    given: 'registered at 00:00:00.000 of the day',
    dossier: registered('2026-11-03T00:00:00.000+08:00'),
    then: 'final',
    because: 'a fact received at that instant is late',
  },
  {
    given: 'one in time and one late',
    dossier: registered('2026-11-02T10:00:00+08:00', '2026-11-03T10:00:00+08:00'),
    then: 'no ruling',
    because: 'one registration in time is enough',
  },
  { given: 'none filed', dossier: departmentOfWang(), then: 'no ruling', because: 'judged only where one was filed' },
  {
    given: 'technical-support',
    dossier: department()
      .employs('wang', { role: 'technical-support' })
      .receives('field-registration', { date: '2026-11-03', receivedAt: '2026-11-03T10:00:00+08:00' }),
    then: 'no ruling',
    because: 'not one of fieldVisits.roles',
  },
]);

describe('3.2 field-visit.late-notice', () => {
  it('is one warning per day that names all registrations and costs nothing', () => {
    const judgement = registered('2026-11-03T12:00:00+08:00', '2026-11-03T10:00:00+08:00').judged();
    expect(rulingsOf('field-visit.late-notice')(judgement)).toMatchObject([{ facts: ['r0', 'r1'], effects: [] }]);
  });
});
