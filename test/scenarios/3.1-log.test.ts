import { expect, it } from 'vitest';
import { department, departmentOfWang } from '../support/dossier-builder.ts';
import { daysOf, rulingsOf, scenarios, statusOn } from './scenario.ts';

const TUESDAY = '2026-11-03';

scenarios('3.1 log.missed: by 20:00:00.000 of the day', statusOn('log.missed', TUESDAY), [
  {
    given: 'a log received at 20:00:00.000',
    dossier: departmentOfWang().log(TUESDAY, '20:00:00.000'),
    then: 'no ruling',
    because: 'deadlines are inclusive',
  },
  {
    given: 'a log received at 20:00:00.001',
    dossier: departmentOfWang().log(TUESDAY, '20:00:00.001'),
    then: 'final',
    because: 'late counts as not submitted',
  },
  {
    given: 'no log',
    dossier: departmentOfWang(),
    then: 'final',
    because: 'every workday has a log',
  },
  {
    given: 'an empty log on time',
    dossier: departmentOfWang().log(TUESDAY, '08:00:00', []),
    then: 'no ruling',
    because: 'whatever it holds, a log by the deadline satisfies the duty',
  },
  {
    given: 'a log received the week before',
    dossier: departmentOfWang().log(TUESDAY, '2026-10-28T09:00:00+08:00'),
    then: 'no ruling',
    because: 'there is no earliest time',
  },
  {
    given: 'as-of one millisecond before the deadline',
    dossier: departmentOfWang(),
    when: ['2026-11', '2026-11-03T19:59:59.999+08:00'],
    then: 'no ruling',
    because: 'a duty with a deadline after as-of is not judged yet',
  },
  {
    given: 'as-of at the deadline',
    dossier: departmentOfWang(),
    when: ['2026-11', '2026-11-03T20:00:00+08:00'],
    then: 'final',
    because: 'the deadline is not after as-of',
  },
  {
    given: 'a role without the duty',
    dossier: department().employs('wang', { role: 'cs-supervisor' }),
    then: 'no ruling',
    because: 'only sales, unit-manager, customer-service and technical-support owe a log',
  },
  {
    given: 'a person who joined the day after',
    dossier: department().employs('wang', { joinedOn: '2026-11-04' }),
    then: 'no ruling',
    because: 'only duties of people employed that day exist',
  },
  {
    given: 'a person on the first day',
    dossier: department().employs('wang', { joinedOn: TUESDAY }),
    then: 'final',
    because: 'employment includes joinedOn',
  },
  {
    given: 'a person on the last day',
    dossier: department().employs('wang', { leftOn: TUESDAY }),
    then: 'final',
    because: 'employment includes leftOn',
  },
  {
    given: 'a person who left the day before',
    dossier: department().employs('wang', { leftOn: '2026-11-02' }),
    then: 'no ruling',
    because: 'employment ends with leftOn',
  },
  {
    given: 'a new role without the duty from that day on',
    dossier: departmentOfWang().assigns('wang', { from: TUESDAY, unitId: null, role: 'admin' }),
    then: 'no ruling',
    because: 'the latest assignment with from <= day holds',
  },
]);

scenarios('3.1 log.missed: workdays', daysOf('log.missed'), [
  {
    given: 'everything but one week removed by employment',
    dossier: department().employs('wang', { joinedOn: '2026-11-02', leftOn: '2026-11-08' }),
    then: ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'],
    because: 'Saturday and Sunday are rest days',
  },
  {
    given: 'a make-up Saturday and a statutory holiday',
    dossier: department().employs('wang', { joinedOn: '2026-10-05', leftOn: '2026-10-11' }),
    when: ['2026-10'],
    then: ['2026-10-08', '2026-10-09', '2026-10-10'],
    because: 'the holiday lasts to the 7th and Saturday the 10th makes up for it',
  },
  {
    given: "the department's own rest day and workday",
    dossier: department()
      .employs('wang', { joinedOn: '2026-11-06', leftOn: '2026-11-08' })
      .restDay('2026-11-06')
      .workday('2026-11-08'),
    then: ['2026-11-08'],
    because: 'overrides come before the statutory calendar',
  },
  {
    given: 'dailyLog.days every-day from Saturday on',
    dossier: department()
      .employs('wang', { joinedOn: '2026-11-06', leftOn: '2026-11-08' })
      .policy('2026-11-07', { 'dailyLog.days': 'every-day' }),
    then: ['2026-11-06', '2026-11-07', '2026-11-08'],
    because: 'the value in force on the day applies',
  },
]);

scenarios('3.1 log.missed: a deadline of 18:00 from 4 November on', daysOf('log.missed'), [
  {
    given: 'three logs at 19:00',
    dossier: department()
      .employs('wang', { joinedOn: '2026-11-03', leftOn: '2026-11-05' })
      .policy('2026-11-04', { 'dailyLog.deadline': '18:00' })
      .log('2026-11-03', '19:00:00')
      .log('2026-11-04', '19:00:00')
      .log('2026-11-05', '18:00:00'),
    then: ['2026-11-04'],
    because: 'the change does not reach back before its date',
  },
]);

it('a late log is named by the ruling and costs the month (log.missed)', () => {
  const judgement = departmentOfWang()
    .log(TUESDAY, '21:00:00', [], { id: 'b' })
    .log(TUESDAY, '20:00:00.001', [], { id: 'a' })
    .judged();
  expect(rulingsOf('log.missed')(judgement)[1]).toEqual({
    rule: 'log.missed',
    staffId: 'wang',
    unitId: 'u1',
    period: TUESDAY,
    on: TUESDAY,
    status: 'final',
    borderline: false,
    strike: null,
    facts: ['a', 'b'],
    effects: [{ type: 'lose-month', month: '2026-11' }],
  });
  expect(judgement.standings[0]).toMatchObject({ monthEligible: false, logs: { due: 21, missed: 21 } });
});

it('a fact received after as-of does not exist yet: not even as a late version (log.missed)', () => {
  const judgement = departmentOfWang().log(TUESDAY, '21:00:00.001').judged('2026-11', '2026-11-03T21:00:00+08:00');
  expect(rulingsOf('log.missed')(judgement).at(-1)?.facts).toEqual([]);
});
