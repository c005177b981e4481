import type { DailyLog, StaffMember } from '../dossier.ts';
import { digestOfFacts } from '../facts/digest.ts';
import { unitOn } from '../roster/employment.ts';
import { datesOfWeek, isoWeekOf, sundayOf, weeksBefore } from '../time/iso-week.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { seedOf } from './draw-seed.ts';
import { drawSpotChecks, type DrawablePerson, type DrawnLog } from './draw-spot-checks.ts';
import { type FabricationHint, fabricationHints } from './fabrication-hints.ts';
import type { DrawnCheck, RecordedDraw } from './recorded-draw.ts';
import { present } from '../present.ts';

/** All that a week's draw follows from. */
export interface DrawableWeek {
  readonly departmentId: string;
  readonly week: string;
  readonly everyWeeks: number;
  readonly staff: readonly StaffMember[];
  /** The counted logs of the week and of the `everyWeeks` weeks before it. */
  readonly logs: readonly DailyLog[];
  /** The draws of the `everyWeeks` weeks before it. */
  readonly earlier: readonly Pick<RecordedDraw, 'week' | 'checks'>[];
  /** Hash of the last ledger entry from before the week ended. */
  readonly ledgerHash: string;
  readonly clock: LocalClock;
}

export type DrawnWeek = Pick<RecordedDraw, 'week' | 'everyWeeks' | 'logsDigest' | 'seed' | 'checks'>;

/** Nobody reads more of the other logs by which a hint was seen. */
const MOST_BESIDES = 10;

/**
 * Draws the spot checks of a week that is over. The seed hashes what stands by then and nobody chooses: the ledger, which
 * nobody writes by hand, and everybody's logs, which nobody knows beforehand. So neither a manager picks whom to check,
 * nor can anybody work out early whether their turn will come.
 */
export const drawWeek = (input: DrawableWeek): DrawnWeek => {
  const { departmentId, week, everyWeeks, ledgerHash, logs, clock } = input;
  const dates = datesOfWeek(week);
  const drawable = logs.filter(({ date }) => dates.includes(date));
  const logsDigest = digestOfFacts(drawable);
  const seed = seedOf({ departmentId, week, ledgerHash, logsDigest });
  const hints = Map.groupBy(fabricationHints(logs, clock), ({ factId }) => factId);
  const drawn = drawSpotChecks({ seed, week, everyWeeks, people: peopleOf(input, drawable, hints) });
  const byId = new Map(drawable.map((log) => [log.id, log]));
  return { week, everyWeeks, logsDigest, seed, checks: drawn.map((one) => checkOf(one, byId, hints)) };
};

type Hints = ReadonlyMap<string, readonly FabricationHint[]>;

const peopleOf = (input: DrawableWeek, drawable: readonly DailyLog[], hints: Hints): DrawablePerson[] => {
  const lastDay = sundayOf(input.week);
  const logsOf = Map.groupBy(drawable, ({ staffId }) => staffId);
  return input.staff.flatMap((person): DrawablePerson[] => {
    const own = logsOf.get(person.id);
    if (own === undefined) return [];
    const logs = own.map(({ id }) => ({ factId: id, hints: hints.get(id)?.length ?? 0 }));
    return [
      { staffId: person.id, unitId: unitOn(person, lastDay), waitingSince: waitingSince(input, person.id), logs },
    ];
  });
};

const earliest = (texts: readonly string[], otherwise: string): string =>
  texts.reduce((a, b) => (b < a ? b : a), otherwise);

/** Whoever was not drawn waits since their first log, but no longer than there have been draws. */
const waitingSince = ({ week, logs, earlier }: DrawableWeek, staffId: string): string => {
  const drawnIn = earlier.filter(({ checks }) => checks.some((check) => check.staffId === staffId));
  const [lastDrawn] = drawnIn
    .map((draw) => draw.week)
    .sort()
    .reverse();
  if (lastDrawn !== undefined) return lastDrawn;
  const own = logs.filter((log) => log.staffId === staffId).map(({ date }) => isoWeekOf(date));
  const firstLog = earliest(own, week);
  const firstDraw = earliest(
    earlier.map((draw) => draw.week),
    week,
  );
  return weeksBefore(firstLog > firstDraw ? firstLog : firstDraw, 1);
};

const checkOf = (
  { staffId, unitId, factId, because }: DrawnLog,
  logs: ReadonlyMap<string, DailyLog>,
  hints: Hints,
): DrawnCheck => ({
  staffId,
  unitId,
  because,
  logId: factId,
  logDate: present(logs.get(factId)).date,
  hints: (hints.get(factId) ?? []).map(({ kind, besides }) => ({ kind, besides: besides.slice(0, MOST_BESIDES) })),
});
