import type { Temporal } from 'temporal-polyfill';
import { at, sharp, type FactBook } from './facts.ts';
import type { Random } from './random.ts';
import type { SamplePerson } from './roster.ts';
import { NEXT_STEPS, PROSPECT_STATUS, WEEK_DONE, WEEK_PLANNED } from './texts.ts';

const MORNING_MEETING = '09:00';
const TRAINING = '14:00';

/** A session of the day with everybody's mark; a few come late, a mark is sometimes forgotten. */
export function holdSession(
  book: FactBook,
  kind: 'morning-meeting' | 'training' | 'monthly-review',
  day: Temporal.PlainDate,
  people: readonly SamplePerson[],
  random: Random,
): void {
  const time = kind === 'morning-meeting' ? MORNING_MEETING : kind === 'training' ? TRAINING : '16:00';
  const hour = Number(time.slice(0, 2));
  const sessionId = book.add({
    type: 'session',
    receivedAt: at(day.subtract({ days: 3 }), 11, 20, random),
    kind,
    startsAt: sharp(day, time),
    title: null,
  });
  for (const { staff, habit } of people) {
    const careless = habit === 'forgetful' || habit === 'new';
    const late = random.chance(careless ? 6 : 1);
    if (random.chance(1)) continue;
    book.add({
      type: 'attendance',
      receivedAt: at(day, hour + 1, random.int(5, 40), random),
      sessionId,
      staffId: staff.id,
      status: late ? 'late' : 'present',
      arrivedAt: late ? at(day, hour, random.int(2, 25), random) : at(day, hour - 1, random.int(45, 59), random),
    });
  }
}

/** Weekly plans on the due day; the careless ones sometimes miss it. */
export function fileWeeklyPlans(
  book: FactBook,
  day: Temporal.PlainDate,
  people: readonly SamplePerson[],
  random: Random,
): void {
  const week = `${day.yearOfWeek ?? day.year}-W${String(day.weekOfYear ?? 1).padStart(2, '0')}`;
  for (const { staff, habit } of people) {
    const late = habit === 'forgetful' && random.chance(20);
    book.add({
      type: 'weekly-plan',
      receivedAt: late
        ? at(day, 21, random.int(0, 50), random)
        : at(day, random.int(15, 19), random.int(5, 55), random),
      staffId: staff.id,
      week,
      done: random.pick(WEEK_DONE),
      planned: random.pick(WEEK_PLANNED),
    });
  }
}

/** Monthly plan and inventory on their due date. */
export function fileMonthlyForms(
  book: FactBook,
  day: Temporal.PlainDate,
  people: readonly SamplePerson[],
  prospectsOf: (staffId: string) => readonly { readonly company: string; readonly id: string }[],
  random: Random,
): void {
  const month = day.toPlainYearMonth().toString();
  for (const { staff } of people) {
    book.add({
      type: 'monthly-plan',
      receivedAt: at(day, random.int(14, 18), random.int(0, 59), random),
      staffId: staff.id,
      month,
      done: random.pick(WEEK_DONE),
      planned: random.pick(WEEK_PLANNED),
    });
    book.add({
      type: 'inventory',
      receivedAt: at(day, random.int(15, 19), random.int(0, 55), random),
      staffId: staff.id,
      month,
      entries: prospectsOf(staff.id).map(({ company, id }) => ({
        company,
        prospectId: id,
        status: random.pick(PROSPECT_STATUS),
        nextStep: random.pick(NEXT_STEPS),
      })),
    });
  }
}
