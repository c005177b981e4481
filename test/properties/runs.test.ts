import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/dossier.ts';
import type { Rejection } from '../../shared/domain/facts/recorded-fact.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../shared/domain/ledger/verify-ledger.ts';
import { crashAtCall } from '../../shared/ports/in-memory/failing.ts';
import { attendanceOf, excuseOf, leaveOf, logOf, meetingOf, rejectionOf, spotCheckOf } from '../support/facts.ts';
import { type Fate, RunsSimulation, UNDISTURBED } from '../support/runs-simulation.ts';
import { at, RunsWorld } from '../support/runs-world.ts';

const MONTH = '2026-11';
/** A Thursday and a Friday; on the weekend after them no job judges again what a run forgot. */
const WORKDAYS = ['2026-11-26', '2026-11-27'] as const;
const DAYS = [...WORKDAYS, '2026-11-28', '2026-11-29'] as const;
const LAST_DAY = '2026-11-29';
const END = at(LAST_DAY, '23:00');
const PEOPLE = ['m1', 'm2', 's1', 's2', 'c1'] as const;

type Event =
  | { readonly kind: 'fact'; readonly when: Temporal.Instant; readonly fact: Fact | Rejection }
  | { readonly kind: 'tick'; readonly when: Temporal.Instant; readonly scheduledTime: Temporal.Instant };

const person = fc.constantFrom(...PEOPLE);
const workday = fc.constantFrom(...WORKDAYS);
const day = fc.constantFrom(...DAYS);
/** Up to three days. */
const minutes = fc.integer({ min: 1, max: 4_000 });
const timeOfDay = fc
  .record({ hour: fc.integer({ min: 8, max: 21 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

/** One thing that people do, as the facts it leaves behind; ids are given out later. */
type Deed = (id: string) => readonly (Fact | Rejection)[];

const filing: fc.Arbitrary<Deed> = fc
  .record({ person, workday, time: timeOfDay, visits: fc.integer({ min: 0, max: 5 }) })
  .map(({ person, workday, time, visits }) => (id) => [logOf(id, person, workday, at(workday, time), visits)]);

const absence: fc.Arbitrary<Deed> = fc
  .record({ person, workday, time: timeOfDay, rejectedAfter: fc.option(minutes), leave: fc.boolean() })
  .map(({ person, workday, time, rejectedAfter, leave }) => (id) => {
    const receivedAt = at(workday, time);
    const filed = leave
      ? leaveOf(id, person, workday, LAST_DAY, receivedAt)
      : excuseOf(id, person, workday, receivedAt);
    if (rejectedAfter === null) return [filed];
    return [filed, rejectionOf(`${id}-no`, id, receivedAt.add({ minutes: rejectedAfter }))];
  });

const meeting: fc.Arbitrary<Deed> = fc
  .record({ person, workday, correctedAfter: fc.option(minutes) })
  .map(({ person, workday, correctedAfter }) => (id) => {
    const startsAt = at(workday, '09:00');
    const session = meetingOf(id, startsAt, startsAt.subtract({ minutes: 30 }));
    const marked = startsAt.add({ minutes: 10 });
    const absent = attendanceOf(`${id}-1`, id, person, 'absent', marked);
    if (correctedAfter === null) return [session, absent];
    return [session, absent, attendanceOf(`${id}-2`, id, person, 'present', marked.add({ minutes: correctedAfter }))];
  });

const spotCheck: fc.Arbitrary<Deed> = fc
  .record({ person, workday, day, time: timeOfDay, verdict: fc.constantFrom('match' as const, 'mismatch' as const) })
  .map(({ person, workday, day, time, verdict }) => (id) => [spotCheckOf(id, person, workday, verdict, at(day, time))]);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: filing },
  { weight: 2, arbitrary: absence },
  { weight: 2, arbitrary: meeting },
  { weight: 2, arbitrary: spotCheck },
);

/** A tick of the five-minute schedule: dropped ones are simply not there; others fire late, and some twice. */
const tickOf = fc
  .record({
    day,
    time: fc.constantFrom('09:15', '12:00', '17:00', '17:05', '20:00', '20:05', '20:10', '21:00', '22:00'),
    minutesLate: fc.constantFrom(0, 0, 0, 1, 7, 200),
    times: fc.constantFrom(1, 1, 2),
  })
  .map(({ day, time, minutesLate, times }): readonly Event[] => {
    const scheduledTime = at(day, time);
    const when = scheduledTime.add({ minutes: minutesLate });
    return Array.from({ length: times }, () => ({ kind: 'tick', when, scheduledTime }));
  });

const eventsOf = (
  deeds: readonly ((id: string) => readonly (Fact | Rejection)[])[],
  ticks: readonly Event[],
): Event[] => {
  const facts = deeds
    .flatMap((leaves, index) => leaves(`f${index}`))
    .map((fact): Event => ({ kind: 'fact', when: Temporal.Instant.from(fact.receivedAt), fact }));
  return [...facts, ...ticks]
    .filter(({ when }) => Temporal.Instant.compare(when, END) < 0)
    .sort((a, b) => Temporal.Instant.compare(a.when, b.when));
};

const story = fc
  .record({
    deeds: fc.array(deed, { maxLength: 14 }),
    ticks: fc.array(tickOf, { maxLength: 16 }).map((ticks) => ticks.flat()),
  })
  .map(({ deeds, ticks }) => eventsOf(deeds, ticks));

const receive = (world: RunsWorld, fact: Fact | Rejection): Promise<void> =>
  fact.type === 'rejection' ? world.reject(fact) : world.receive(fact);

const crash = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 40 }), point: fc.constantFrom('before' as const, 'after' as const) }),
);

/** Lives through the events while up to three messages at a time are worked on, in any order, some twice, some dying. */
const live = async (world: RunsWorld, events: readonly Event[], scheduler: fc.Scheduler, g: fc.GeneratorValue) => {
  const simulation = new RunsSimulation(world);
  const fate = (): Fate => {
    const dies = g(() => crash);
    const plan = dies === null ? UNDISTURBED.plan : crashAtCall(dies.call, dies.point);
    return { plan, turn: () => scheduler.schedule(Promise.resolve()) };
  };
  const happen = async (batch: readonly Event[]): Promise<void> => {
    for (const event of batch) {
      if (event.kind === 'fact') await receive(world, event.fact);
      else await simulation.tick(event.scheduledTime, fate());
      // A run may overtake those that are being worked on.
      const run = g(fc.boolean) ? simulation.takeRun() : undefined;
      if (run !== undefined) await simulation.work(run, event.when, fate());
    }
  };
  let now = at(DAYS[0], '08:00');
  for (let next = 0; next < events.length;) {
    const count = g(() => fc.integer({ min: 1, max: 4 }));
    const tasks: Promise<void>[] = [];
    for (let slots = g(() => fc.integer({ min: 0, max: 3 })); slots > 0 && simulation.waiting > 0; slots -= 1) {
      const message = simulation.take(g(() => fc.nat({ max: simulation.waiting - 1 })));
      if (g(() => fc.integer({ min: 0, max: 5 })) === 0) simulation.putBack(message);
      tasks.push(simulation.work(message, now, fate()));
    }
    const batch = events.slice(next, next + count);
    await scheduler.waitFor(Promise.all([...tasks, happen(batch)]));
    now = batch.at(-1)?.when ?? now;
    next += count;
  }
  return simulation;
};

/** Ticks on, undisturbed, until long after every lease has run out. */
const comeToRest = async (simulation: RunsSimulation): Promise<Temporal.Instant> => {
  let now = END;
  for (let round = 0; round < 8; round += 1) {
    now = now.add({ minutes: 30 });
    await simulation.tick(now);
    while (simulation.waiting > 0) await simulation.work(simulation.take(0), now);
  }
  return now;
};

const yearMonth = Temporal.PlainYearMonth.from(MONTH);

const missedOn = (world: RunsWorld, date: string, asOf: Temporal.Instant): string[] =>
  judgeMonth(world.dossier, yearMonth, asOf)
    .rulings.filter(({ rule, on }) => rule === 'log.missed' && on === date)
    .map(({ staffId }) => staffId ?? '-');

describe('runs that are doubled, dropped, late, reordered, concurrent and dying at any call', () => {
  it('end in the ledger that the facts deserve, with every notice sent and none sent twice without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.scheduler(), fc.gen(), async (events, scheduler, g) => {
        const world = await RunsWorld.create(at(DAYS[0], '08:00'));
        const simulation = await live(world, events, scheduler, g);
        const now = await comeToRest(simulation);

        const entries = await Array.fromAsync(world.ledger.read('hz-01', MONTH));
        expect(await verifyLedger({ departmentId: 'hz-01', month: MONTH }, entries)).toMatchObject({
          outcome: 'intact',
        });
        const asOfs = entries.map(({ asOf }) => asOf);
        expect(asOfs).toEqual(asOfs.toSorted());

        const { rulings } = await MonthLedger.of('hz-01', MONTH, entries);
        expect(rulings).toEqual(judgeMonth(world.dossier, yearMonth, now).rulings);

        const notices = entries.flatMap((entry) => entry.notices);
        expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
        for (const date of WORKDAYS) {
          const told = notices.filter(({ kind, date: on }) => kind === 'log-missing' && on === date);
          const toldPeople = told.map(({ staffId }) => staffId);
          const missedInTime = missedOn(world, date, at(date, '20:05'));
          expect(toldPeople).toEqual(expect.arrayContaining(missedInTime));
          expect(missedOn(world, date, now)).toEqual(expect.arrayContaining(toldPeople));
        }

        const records = await Array.fromAsync(world.notices.read('hz-01', MONTH));
        const outcomes = new Map(records.map(({ noticeId, state, reason }) => [noticeId, reason ?? state]));
        for (const { id, kind } of notices)
          expect(kind === 'log-reminder' ? ['sent', 'too-late'] : ['sent']).toContain(outcomes.get(id));
        const mailed = new Set(world.mailer.outbox.map(({ tags }) => tags.noticeId));
        expect(world.mailer.outbox.length - mailed.size).toBeLessThanOrEqual(simulation.mailsUnmarked);

        expect(world.due.until(now)).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
