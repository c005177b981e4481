import { compareText, compareTextNullLast } from '../text-order.ts';
import { daysBetween } from '../time/civil.ts';
import { mondayOf } from '../time/iso-week.ts';
import { ticketOf } from './ticket.ts';
import { present } from '../present.ts';

/** A log that may be drawn. */
interface DrawableLog {
  readonly factId: string;
  /** How many fabrication hints point to it: they make it likelier to be drawn and nothing else. */
  readonly hints: number;
}

/** A person with the logs of the week from which one may be drawn; without any, the person waits on. */
export interface DrawablePerson {
  readonly staffId: string;
  readonly unitId: string | null;
  /** The ISO week of the person's last draw; for whoever was never drawn, the week before their first log. */
  readonly waitingSince: string;
  readonly logs: readonly DrawableLog[];
}

export interface SpotCheckDraw {
  /** Fixed by what nobody can choose, so that nobody can choose who is drawn. */
  readonly seed: string;
  readonly week: string;
  /** Whoever files logs every week is drawn at least once in any so many weeks. */
  readonly everyWeeks: number;
  readonly people: readonly DrawablePerson[];
}

export interface DrawnLog {
  readonly staffId: string;
  readonly unitId: string | null;
  readonly factId: string;
  /** `due`: it had to be this person's turn. `chance`: by lot. */
  readonly because: 'due' | 'chance';
}

/** Many hints weigh no more than this: a draw is no verdict. */
const HINTS_AT_MOST = 5;
const WEIGHT_OF_A_HINT = 2;

const weeksBetween = (from: string, to: string): number => daysBetween(mondayOf(from), mondayOf(to)) / 7;

const hintWeight = (hints: number): number => WEIGHT_OF_A_HINT * Math.min(hints, HINTS_AT_MOST);

const byTicket = <T>(items: readonly T[], ticket: (item: T) => string): readonly T[] =>
  items
    .map((item) => ({ item, ticket: ticket(item) }))
    .sort((a, b) => compareText(b.ticket, a.ticket))
    .map(({ item }) => item);

const drawLog = ({ seed, week }: SpotCheckDraw, { staffId, logs }: DrawablePerson): DrawableLog =>
  present(byTicket(logs, ({ factId, hints }) => ticketOf(seed, [week, staffId, factId], 1 + hintWeight(hints)))[0]);

/** Of a unit, its share of the week: those whose turn it must be, then by lot whoever has waited longest or is hinted at. */
const drawUnit = (draw: SpotCheckDraw, people: readonly DrawablePerson[]): readonly DrawnLog[] => {
  const { seed, week, everyWeeks } = draw;
  const waited = (person: DrawablePerson): number => weeksBetween(person.waitingSince, week);
  const weightOf = (person: DrawablePerson): number =>
    Math.max(1, waited(person)) + hintWeight(person.logs.reduce((sum, { hints }) => sum + hints, 0));
  const share = Math.ceil(people.length / everyWeeks);
  const due = people.filter((person) => waited(person) >= everyWeeks);
  const others = people.filter((person) => waited(person) < everyWeeks);
  const lots = byTicket(others, (person) => ticketOf(seed, [week, person.staffId], weightOf(person)));
  const drawn = (those: readonly DrawablePerson[], because: DrawnLog['because']): readonly DrawnLog[] =>
    those.map((person) => {
      const { factId } = drawLog(draw, person);
      return { staffId: person.staffId, unitId: person.unitId, factId, because };
    });
  return [...drawn(due, 'due'), ...drawn(lots.slice(0, Math.max(0, share - due.length)), 'chance')];
};

/**
 * Draws the logs of a week that are to be checked, unit by unit: of each as many people as it takes to reach everyone in
 * time, one log a person. The same draw gives the same logs, in whatever order people and logs are named.
 */
export const drawSpotChecks = (draw: SpotCheckDraw): readonly DrawnLog[] => {
  const present = draw.people.filter(({ logs }) => logs.length > 0);
  return [...Map.groupBy(present, ({ unitId }) => unitId).values()]
    .flatMap((people) => drawUnit(draw, people))
    .sort((a, b) => compareTextNullLast(a.unitId, b.unitId) || compareText(a.staffId, b.staffId));
};
