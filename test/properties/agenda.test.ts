import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { agenda, nextJobAfter, type AgendaDepartment } from '../../shared/domain/agenda/agenda.ts';
import { JOB_KINDS, type Job } from '../../shared/domain/agenda/job.ts';
import { department, person } from '../unit/agenda/agenda-department.ts';

const start = Temporal.Instant.from('2025-12-15T00:00:00+08:00');
const DAYS = 130;
const MINUTES = DAYS * 24 * 60;
const instantAt = (minute: number) => start.add({ minutes: minute });
const whole = { after: start, until: instantAt(MINUTES) };

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30', '55', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const day = fc
  .integer({ min: 0, max: DAYS })
  .map((days) => Temporal.PlainDate.from('2025-12-15').add({ days }).toString());

const departments: fc.Arbitrary<AgendaDepartment> = fc
  .record({
    timezone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Europe/London'),
    deadlines: fc.array(fc.record({ from: day, time }), { maxLength: 3 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    overrides: fc.uniqueArray(fc.record({ date: day, workday: fc.boolean() }), {
      selector: ({ date }) => date,
      maxLength: 10,
    }),
    procedures: fc.array(
      fc.record({
        from: day,
        reminder: time,
        close: time,
        grace: fc.integer({ min: 0, max: 1439 }),
        review: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 2 },
    ),
    leftOn: fc.option(day),
  })
  .map(({ timezone, deadlines, weekday, overrides, procedures, leftOn }) =>
    department({
      department: { id: 'd', name: '', timezone },
      policies: [
        ...deadlines.map((one) => ({ effectiveFrom: one.from, parameters: { 'dailyLog.deadline': one.time } })),
        {
          effectiveFrom: '2026-01-01',
          parameters: { 'weeklyPlan.due': { weekday, time: '12:00', shift: 'previous-workday' } },
        },
      ],
      calendar: overrides,
      staff: [person('sales', '2020-01-01', leftOn)],
      procedures: procedures.map((one) => ({
        effectiveFrom: one.from,
        values: {
          'reminder.time': one.reminder,
          'monthClose.time': one.close,
          'runs.graceMinutes': one.grace,
          'review.workdays': one.review,
        },
      })),
    }),
  );

const identity = ({ kind, period, month, at }: Job) => `${kind} ${period} ${month} ${at.toString()}`;

describe('the agenda', () => {
  it('misses and doubles no job however the interval is cut', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: MINUTES }), { maxLength: 12 });
    fc.assert(
      fc.property(departments, cuts, (whose, minutes) => {
        const edges = [0, ...minutes.toSorted((a, b) => a - b), MINUTES].map(instantAt);
        const pieces = edges.slice(1).flatMap((until, index) => agenda(whose, { after: edges[index] ?? until, until }));
        expect(pieces.map(identity)).toEqual(agenda(whose, whole).map(identity));
      }),
      { numRuns: 60 },
    );
  });

  it('runs each piece of work once, in an order that is total', () => {
    fc.assert(
      fc.property(departments, (whose) => {
        const jobs = agenda(whose, whole);
        expect(new Set(jobs.map(({ kind, period }) => `${kind} ${period}`)).size).toBe(jobs.length);
        for (const [index, job] of jobs.entries()) {
          const before = jobs[index - 1];
          if (before === undefined) continue;
          const order = Temporal.Instant.compare(before.at, job.at);
          expect(order < 0 || (order === 0 && JOB_KINDS.indexOf(before.kind) <= JOB_KINDS.indexOf(job.kind))).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is walked whole by asking for the next job again and again', () => {
    fc.assert(
      fc.property(departments, (whose) => {
        const visited: string[] = [];
        for (
          let at = nextJobAfter(whose, start);
          Temporal.Instant.compare(at, whole.until) <= 0;
          at = nextJobAfter(whose, at)
        )
          visited.push(at.toString());
        expect(visited).toEqual([...new Set(agenda(whose, whole).map(({ at }) => at.toString()))]);
      }),
      { numRuns: 15 },
    );
  });
});
