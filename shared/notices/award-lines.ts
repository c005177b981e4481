import type { StatedAward } from '../domain/ledger/entry.ts';
import { MONTH_AWARDS } from '../domain/judgement.ts';
import type { Pen } from './pen.ts';

/** A line for each award of a month, and one for each that nobody won. `date` is the month's last day. */
export const awardLines = (awards: readonly StatedAward[], date: string, pen: Pen): readonly string[] =>
  MONTH_AWARDS.flatMap((id) => {
    const won = awards.filter(({ award }) => award === id);
    if (won.length === 0) return [pen.noAward(id)];
    return won.map(({ staffId, unitId, amountFen }) => {
      const [who = ''] = staffId === null ? [pen.unit(unitId ?? '')] : pen.people([staffId], date);
      return pen.wonAward(id, who, amountFen);
    });
  });
