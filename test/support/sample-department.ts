import type { Temporal } from 'temporal-polyfill';
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { sampleCompany, sampleCreditCode } from './sample/companies.ts';
import { customerRound, dayVisits, fileDailyLog } from './sample/daily-work.ts';
import { at, factBook, type FactBook } from './sample/facts.ts';
import { fileMonthlyForms, fileWeeklyPlans, holdSession } from './sample/forms.ts';
import { seededRandom, type Random } from './sample/random.ts';
import { SAMPLE_PEOPLE, SAMPLE_UNITS, type SamplePerson } from './sample/roster.ts';
import { FIELD_REASONS, isService, LEAVE_REASONS, SUGGESTIONS } from './sample/texts.ts';

const SELLERS = SAMPLE_PEOPLE.filter(({ role }) => role === 'sales' || role === 'unit-manager');
const LOG_WRITERS = SAMPLE_PEOPLE.filter(({ role }) =>
  ['sales', 'unit-manager', 'customer-service', 'technical-support'].includes(role),
);

interface Registered {
  readonly id: string;
  readonly company: string;
}

/**
 * A department of 24 people in 3 units with everything it filed from the first day of the month before `until`, up to
 * (not including) `until`, in `Asia/Shanghai`. Same seed and day, same dossier.
 */
export function sampleDossier({ seed, until }: { readonly seed: number; readonly until: Temporal.PlainDate }): Dossier {
  const random = seededRandom(seed);
  const book = factBook();
  const from = until.subtract({ months: 1 }).with({ day: 1 });
  const calendar = workingCalendar([]);
  const rounds = new Map(LOG_WRITERS.map(({ staff }) => [staff.id, customerRound(random)]));
  const registered = new Map<string, Registered[]>();

  openTheYear(book, from, random);
  for (let day = from; day.until(until).days > 0; day = day.add({ days: 1 })) {
    if (!calendar.isWorkday(day)) continue;
    const away = new Set(takeLeave(book, day, random));
    const present = (people: readonly SamplePerson[]) => people.filter(({ staff }) => !away.has(staff.id));
    holdTheDaysSessions(book, day, present(LOG_WRITERS), random);
    for (const person of present(LOG_WRITERS)) {
      const round = rounds.get(person.staff.id) ?? [];
      const prospects = new Map((registered.get(person.staff.id) ?? []).map(({ company, id }) => [company, id]));
      fileDailyLog(book, person, day, dayVisits(person, round, prospects, random), random);
    }
    registerProspects(book, day, present(SELLERS), registered, rounds, random);
    if (day.dayOfWeek === 5) fileWeeklyPlans(book, day, present(SELLERS), random);
    if (day.day >= 28 && !isWorkdayBetween(calendar.isWorkday, day.with({ day: 28 }), day)) {
      fileMonthlyForms(book, day, present(SELLERS), (staffId) => registered.get(staffId) ?? [], random);
    }
    if (day.day >= 28 && isLastWorkday(calendar.isWorkday, day)) enterScores(book, day, random);
    if (random.chance(15)) spotCheck(book, day, random);
  }
  return {
    department: { id: 'hz-01', name: '杭州团险一部', timezone: 'Asia/Shanghai' },
    policies: [],
    calendar: [],
    units: SAMPLE_UNITS,
    staff: SAMPLE_PEOPLE.map(({ staff }) => staff),
    facts: book.facts,
  };
}

function isLastWorkday(isWorkday: (day: Temporal.PlainDate) => boolean, day: Temporal.PlainDate) {
  return !isWorkdayBetween(isWorkday, day.add({ days: 1 }), day.add({ months: 1 }).with({ day: 1 }));
}

function isWorkdayBetween(
  isWorkday: (day: Temporal.PlainDate) => boolean,
  from: Temporal.PlainDate,
  before: Temporal.PlainDate,
) {
  for (let day = from; day.until(before).days > 0; day = day.add({ days: 1 })) if (isWorkday(day)) return true;
  return false;
}

/** What stands at the start: the client register, targets, an incentive, suggestions. */
function openTheYear(book: FactBook, from: Temporal.PlainDate, random: Random): void {
  const opening = from.subtract({ days: 1 });
  for (let count = 0; count < 20; count += 1) {
    book.add({
      type: 'client',
      receivedAt: at(opening, 9, count, random),
      company: sampleCompany(random).company,
      creditCode: null,
    });
  }
  for (const { staff } of SELLERS) {
    const premiumFen = random.int(60, 160) * 1_000_000;
    const customers = random.int(20, 45);
    book.add({
      type: 'target',
      receivedAt: at(opening, 10, 0, random),
      staffId: staff.id,
      year: from.year,
      premiumFen,
      customers,
    });
  }
  const winner = random.pick(SELLERS).staff.id;
  const endedOn = from.subtract({ days: 20 }).toString();
  const competition = '开门红意外险竞赛';
  book.add({
    type: 'incentive',
    receivedAt: at(opening, 11, 0, random),
    staffId: winner,
    competition,
    endedOn,
    amountFen: 200_000,
    paidOn: null,
  });
  for (const [index, text] of SUGGESTIONS.entries()) {
    const adoptedAt = index === 0 ? at(from, 15, 30, random) : null;
    book.add({
      type: 'suggestion',
      receivedAt: at(opening, 14, index, random),
      staffId: random.pick(LOG_WRITERS).staff.id,
      text,
      adoptedAt,
      declinedAt: null,
    });
  }
}

/** Somebody is away now and then, with leave asked for the day before; returns who is. */
function takeLeave(book: FactBook, day: Temporal.PlainDate, random: Random): string[] {
  if (!random.chance(18)) return [];
  const { staff } = random.pick(LOG_WRITERS);
  book.add({
    type: 'leave',
    receivedAt: at(day.subtract({ days: 1 }), random.int(9, 17), random.int(0, 59), random),
    staffId: staff.id,
    from: day.toString(),
    to: day.toString(),
    reason: random.pick(LEAVE_REASONS),
    rejectedAt: null,
  });
  return [staff.id];
}

function holdTheDaysSessions(
  book: FactBook,
  day: Temporal.PlainDate,
  people: readonly SamplePerson[],
  random: Random,
): void {
  if (day.dayOfWeek === 1) holdSession(book, 'morning-meeting', day, people, random);
  if (day.dayOfWeek === 5) holdSession(book, 'training', day, people, random);
  if (day.dayOfWeek === 5 && day.add({ days: 7 }).month !== day.month)
    holdSession(book, 'monthly-review', day, people, random);
}

/** New prospects come from the round of customers; some with a credit code, one or two insured already. */
function registerProspects(
  book: FactBook,
  day: Temporal.PlainDate,
  sellers: readonly SamplePerson[],
  registered: Map<string, Registered[]>,
  rounds: ReadonlyMap<
    string,
    readonly { readonly company: string; readonly contact: string; readonly phone: string }[]
  >,
  random: Random,
): void {
  for (const { staff, habit } of sellers) {
    if (!random.chance(habit === 'keen' ? 12 : 4)) continue;
    const { company, contact, phone } = random.pick(rounds.get(staff.id) ?? []);
    const id = book.add({
      type: 'prospect',
      receivedAt: at(day, random.int(10, 18), random.int(0, 59), random),
      staffId: staff.id,
      company,
      creditCode: random.chance(60) ? sampleCreditCode(random) : null,
      contact,
      phone,
      foundOn: day.toString(),
      expectedOn: day.add({ days: random.int(20, 85) }).toString(),
      insuredBefore: random.chance(5),
    });
    registered.set(staff.id, [...(registered.get(staff.id) ?? []), { id, company }]);
  }
  if (random.chance(10)) {
    const destination = random.pick(rounds.get('s02') ?? []).company;
    const tomorrow = day.add({ days: 1 }).toString();
    book.add({
      type: 'field-registration',
      receivedAt: at(day, 16, 10, random),
      staffId: 's02',
      date: tomorrow,
      destination,
      reason: random.pick(FIELD_REASONS),
    });
  }
}

/** The month's entered score components; the executive leaves a few sellers for later. */
function enterScores(book: FactBook, day: Temporal.PlainDate, random: Random): void {
  const month = day.toPlainYearMonth().toString();
  for (const { staff, role } of LOG_WRITERS) {
    const entered = isService(role) ? (['support', 'efficiency', 'company'] as const) : (['company'] as const);
    if (!isService(role) && random.chance(20)) continue;
    for (const component of entered) {
      const receivedAt = at(day, 17, random.int(0, 59), random);
      book.add({ type: 'score', receivedAt, staffId: staff.id, month, component, points: random.int(140, 198) / 2 });
    }
  }
}

function spotCheck(book: FactBook, day: Temporal.PlainDate, random: Random): void {
  const logDate = day.subtract({ days: 1 }).toString();
  const verdict = random.chance(90) ? 'match' : 'mismatch';
  book.add({
    type: 'spot-check',
    receivedAt: at(day, 10, 30, random),
    staffId: random.pick(SELLERS).staff.id,
    logDate,
    verdict,
    note: null,
  });
}
