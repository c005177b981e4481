import { most, type Ranking } from '../../../shared/domain/awards/best.ts';
import type { BoardRow, UnitRow } from './board-rows.ts';

/** A place in a ranking; who is equal in everything that decides shares the better one. */
export interface Place<Row> {
  readonly place: number;
  readonly tied: boolean;
  readonly row: Row;
}

/** Why somebody who would be first or share the first place is passed over. */
export type PassedOver = 'not-eligible' | 'short-days' | 'not-employed';

export interface RankedPeople {
  readonly places: readonly Place<BoardRow>[];
  /** Those who would stand before the first, or beside them. */
  readonly passedOver: readonly { readonly row: BoardRow; readonly why: PassedOver }[];
}

export function placesOf<Row>(rows: readonly Row[], rankings: readonly Ranking<Row>[]): readonly Place<Row>[] {
  const compare: Ranking<Row> = (a, b) => {
    for (const ranking of rankings) {
      const order = ranking(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
  const sorted = rows.toSorted(compare);
  return sorted.map((row) => ({
    place: sorted.findIndex((other) => compare(other, row) === 0) + 1,
    tied: sorted.filter((other) => compare(other, row) === 0).length > 1,
    row,
  }));
}

const visits = most<BoardRow>(({ standing }) => standing.countedVisits);
const customers = most<BoardRow>(({ standing }) => standing.distinctCustomers);
const prospects = most<BoardRow>(({ standing }) => standing.validProspects);

const isSeller = ({ person }: BoardRow): boolean => person?.role === 'sales' || person?.role === 'unit-manager';

function hindranceOf({ standing, person }: BoardRow, shortDaysMatter: boolean): PassedOver | null {
  if (!standing.monthEligible) return 'not-eligible';
  if (person?.days.at(-1) === null) return 'not-employed';
  return shortDaysMatter && standing.visitDays.short > 0 ? 'short-days' : null;
}

function ranked(
  candidates: readonly BoardRow[],
  rankings: readonly Ranking<BoardRow>[],
  shortDaysMatter: boolean,
): RankedPeople {
  const judged = candidates.map((row) => ({ row, why: hindranceOf(row, shortDaysMatter) }));
  const places = placesOf(
    judged.filter(({ why }) => why === null).map(({ row }) => row),
    rankings,
  );
  const first = places[0]?.row;
  const [leading] = rankings;
  const passedOver = judged.flatMap(({ row, why }) =>
    why !== null && (first === undefined || leading === undefined || leading(row, first) <= 0) ? [{ row, why }] : [],
  );
  return { places, passedOver: passedOver.toSorted((a, b) => leading?.(a.row, b.row) ?? 0) };
}

/** As the activity award decides: counted visits, then customers, then valid prospects, among those never short. */
export const activityRanking = (rows: readonly BoardRow[]): RankedPeople =>
  ranked(
    rows.filter((row) => isSeller(row) && row.standing.visitDays.due > 0 && row.standing.countedVisits > 0),
    [visits, customers, prospects],
    true,
  );

/** By valid prospects. What decides between equals, visits to them and who was first, stands with the award. */
export const prospectRanking = (rows: readonly BoardRow[]): RankedPeople =>
  ranked(
    rows.filter((row) => isSeller(row) && row.standing.validProspects > 0),
    [prospects],
    false,
  );

export const unitRanking = (units: readonly UnitRow[]): readonly Place<UnitRow>[] =>
  placesOf(
    units.filter(({ validProspects }) => validProspects > 0),
    [most(({ validProspects }) => validProspects)],
  );
