import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { ClosedYear } from '../../shared/contracts/http/years.ts';
import { visibleStaff } from '../../shared/contracts/permissions.ts';
import { standingYear } from '../../shared/domain/ledger/year-outcomes.ts';
import { monthsOfYear } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { namesOf } from './winner.ts';

export interface ShowClosedYearDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

/** What a closed year came to: its awards for everybody, reviews and mean scores of the people that the actor may see. */
export const showClosedYear = async (
  { departments, ledger }: ShowClosedYearDeps,
  { actor, params, query: { scope } }: Call<'show-closed-year'>,
): Promise<Outcome<ClosedYear, 'not-permitted' | 'not-found'>> => {
  const file = await departments.read(actor.departmentId);
  const people = visibleStaff('show-closed-year', actor, scope, file?.staff ?? []);
  if (people === null) return refused('not-permitted');
  const year = Number(params.year);
  const december = monthsOfYear(year).at(-1) ?? '';
  const standing = standingYear(await Array.fromAsync(ledger.read(actor.departmentId, december)));
  if (standing === null || file === undefined) return refused('not-found');
  const names = namesOf(file);
  const ofPeople = <Figures extends { readonly staffId: string }>(figures: readonly Figures[]) =>
    figures.flatMap((one) => {
      const staff = people.get(one.staffId);
      return staff === undefined ? [] : [{ ...one, staffName: staff.name }];
    });
  return done({
    year,
    awards: standing.awards.map(({ award, staffId, unitId, amountFen, rank }) => ({
      ...{ award, staffId, staffName: names.staff(staffId), unitId },
      ...{ unitName: unitId === null ? null : names.unit(unitId), amountFen, rank },
    })),
    reviews: ofPeople(standing.reviews),
    scores: ofPeople(standing.scores),
  });
};
