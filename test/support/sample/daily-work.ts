import type { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../../shared/domain/dossier.ts';
import { sampleCompany, type Company } from './companies.ts';
import { at, type FactBook } from './facts.ts';
import type { Random } from './random.ts';
import type { Habit, SamplePerson } from './roster.ts';
import { isService, PLANS, SERVICE_SUMMARIES, VISIT_SUMMARIES } from './texts.ts';

interface HabitFigures {
  /** Visits of an ordinary day, at least and at most. */
  readonly visits: readonly [number, number];
  readonly shortDayPercent: number;
  readonly lateLogPercent: number;
  readonly missingLogPercent: number;
}

const HABITS: Readonly<Record<Habit, HabitFigures>> = {
  keen: { visits: [4, 6], shortDayPercent: 0, lateLogPercent: 0, missingLogPercent: 0 },
  steady: { visits: [4, 5], shortDayPercent: 4, lateLogPercent: 1, missingLogPercent: 0 },
  busy: { visits: [4, 4], shortDayPercent: 12, lateLogPercent: 2, missingLogPercent: 0 },
  forgetful: { visits: [4, 5], shortDayPercent: 8, lateLogPercent: 8, missingLogPercent: 4 },
  new: { visits: [4, 4], shortDayPercent: 22, lateLogPercent: 0, missingLogPercent: 0 },
};

/** The customers a person goes round, most of them again and again. */
export function customerRound(random: Random): readonly Company[] {
  return Array.from({ length: 26 }, () => sampleCompany(random));
}

/** The visits of one day, in the order of their times; `prospects` maps companies to prospect ids. */
export function dayVisits(
  person: SamplePerson,
  round: readonly Company[],
  prospects: ReadonlyMap<string, string>,
  random: Random,
): Visit[] {
  const figures = HABITS[person.habit];
  const [least, most] = isService(person.role) ? ([1, 3] as const) : figures.visits;
  const count = random.chance(figures.shortDayPercent) ? random.int(1, 2) : random.int(least, most);
  const summaries = isService(person.role) ? SERVICE_SUMMARIES : VISIT_SUMMARIES;
  const start = random.int(0, round.length - 1);
  return Array.from({ length: count }, (_, index) => {
    const customer = round[(start + index * 3) % round.length] ?? sampleCompany(random);
    const minutes = 9 * 60 + 40 + index * 85 + random.int(0, 40);
    return {
      customer: customer.company,
      at: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
      contact: customer.contact,
      phone: customer.phone,
      summary: random.pick(summaries),
      prospectId: prospects.get(customer.company) ?? null,
    };
  });
}

/** Files (or forgets, or files late) the person's log of the day. */
export function fileDailyLog(
  book: FactBook,
  person: SamplePerson,
  day: Temporal.PlainDate,
  visits: readonly Visit[],
  random: Random,
): void {
  const figures = HABITS[person.habit];
  if (random.chance(figures.missingLogPercent)) return;
  const late = random.chance(figures.lateLogPercent);
  book.add({
    type: 'daily-log',
    receivedAt: late ? at(day, 20, random.int(1, 45), random) : at(day, random.int(17, 19), random.int(5, 58), random),
    staffId: person.staff.id,
    date: day.toString(),
    visits,
    nextDayPlan: random.pick(PLANS),
  });
}
