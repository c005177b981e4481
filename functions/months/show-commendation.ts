import type { Commendation } from '../../shared/contracts/http/months.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { MONTH_AWARDS } from '../../shared/domain/judgement.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { standingAwards } from '../../shared/use-cases/standing-awards.ts';
import { closingEntryOf } from './closing-found.ts';
import { type Awarded, namesOf } from './winner.ts';

export interface ShowCommendationDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

/** Who won what in a closed month, for everybody in the department. */
export const showCommendation = async (
  { departments, ledger }: ShowCommendationDeps,
  { actor: { departmentId }, params: { month } }: Call<'show-commendation'>,
): Promise<Outcome<Commendation, 'not-found'>> => {
  const entries = await Array.fromAsync(ledger.read(departmentId, month));
  const closing = await closingEntryOf(entries);
  const file = await departments.read(departmentId);
  if (closing === null || file === undefined) return refused('not-found');
  const standing = await standingAwards(entries);
  const names = namesOf(file);
  const awards = MONTH_AWARDS.flatMap((award): readonly Awarded[] => {
    const won = standing.filter((one) => one.award === award);
    return won.length > 0 ? won : [{ award, staffId: null, unitId: null, amountFen: null }];
  });
  return done({ month, closedAt: closing.asOf, awards: awards.map(names.winner) });
};
