import type { MonthDays, PersonDays } from '../../../shared/contracts/http/days.ts';
import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import type { MonthStandings, StandingItem } from '../../../shared/contracts/http/standings.ts';
import type { RuleId } from '../../../shared/domain/judgement.ts';

/** `at-risk`: still eligible, and one more short day costs it. */
export const BOARD_STATES = ['kept', 'at-risk', 'lost'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** Somebody's month, with all that its figures are made of. */
export interface BoardRow {
  readonly staffId: string;
  readonly staffName: string;
  readonly unitName: string;
  readonly state: BoardState;
  /** The rules by which the month's eligibility is lost. */
  readonly lostBy: readonly RuleId[];
  readonly standing: StandingItem;
  readonly person: PersonDays | null;
  readonly rulings: readonly RulingItem[];
}

const takes =
  (month: string) =>
  ({ status, effects }: RulingItem): boolean =>
    status === 'final' && effects.some((effect) => effect.type === 'lose-month' && effect.month === month);

function stateOf({ monthEligible, visitDays }: StandingItem, visitsLimit: number): BoardState {
  if (!monthEligible) return 'lost';
  return visitDays.short > 0 && visitDays.short >= visitsLimit - 1 ? 'at-risk' : 'kept';
}

/** By unit and id. */
export function boardRows(
  { month, standings, visitsLimit }: MonthStandings,
  { people }: MonthDays,
  rulings: readonly RulingItem[],
): readonly BoardRow[] {
  const ofPerson = Map.groupBy(rulings, ({ staffId }) => staffId);
  const persons = new Map(people.map((person) => [person.staffId, person]));
  const unitNames = new Map(people.map(({ unitId, unitName }) => [unitId, unitName]));
  return standings
    .map((standing) => {
      const { staffId, staffName, unitId } = standing;
      const own = ofPerson.get(staffId) ?? [];
      return {
        staffId,
        staffName,
        unitName: unitNames.get(unitId) ?? unitId ?? '',
        state: stateOf(standing, visitsLimit),
        lostBy: [...new Set(own.filter(takes(month)).map(({ rule }) => rule))],
        standing,
        person: persons.get(staffId) ?? null,
        rulings: own,
      };
    })
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'zh') || (a.staffId < b.staffId ? -1 : 1));
}

/** A unit's month: what its people's figures add up to. */
export interface UnitRow {
  readonly unitName: string;
  readonly people: number;
  readonly eligible: number;
  readonly logsMissed: number;
  readonly shortDays: number;
  readonly countedVisits: number;
  /** Counted visits per person and day on which visits were owed; null where none were. */
  readonly visitsPerDay: number | null;
  readonly validProspects: number;
}

const sum = (rows: readonly BoardRow[], of: (standing: StandingItem) => number): number =>
  rows.reduce((total, { standing }) => total + of(standing), 0);

function unitRow(unitName: string, rows: readonly BoardRow[]): UnitRow {
  const sellers = rows.filter(({ standing }) => standing.visitDays.due > 0);
  const dutyDays = sum(sellers, ({ visitDays }) => visitDays.due);
  return {
    unitName,
    people: rows.length,
    eligible: rows.filter(({ standing }) => standing.monthEligible).length,
    logsMissed: sum(rows, ({ logs }) => logs.missed),
    shortDays: sum(rows, ({ visitDays }) => visitDays.short),
    countedVisits: sum(rows, ({ countedVisits }) => countedVisits),
    visitsPerDay: dutyDays === 0 ? null : sum(sellers, ({ countedVisits }) => countedVisits) / dutyDays,
    validProspects: sum(rows, ({ validProspects }) => validProspects),
  };
}

/** Those without a unit are in none. */
export const unitRows = (rows: readonly BoardRow[]): readonly UnitRow[] =>
  [...Map.groupBy(rows, ({ unitName }) => unitName)]
    .filter(([unitName]) => unitName !== '')
    .map(([unitName, ofUnit]) => unitRow(unitName, ofUnit));
