/** What runs and the close made of a month, as sheets: for whoever hands out packs of them. */

import { AWARDS_SHEET, type AwardRow, AwardRowSchema, STANDINGS_SHEET } from '../shared/contracts/http/month-packs.ts';
import { StandingItemSchema } from '../shared/contracts/http/standings.ts';
import type { StaffMember, Unit } from '../shared/domain/dossier.ts';
import type { MonthAward, Standing } from '../shared/domain/judgement.ts';
import type { PackSheet } from './pack-file.ts';

/** Whose names stand beside the ids. */
interface Directory {
  readonly staff: readonly StaffMember[];
  readonly units: readonly Unit[];
}

export const judgedSheets = (
  { staff, units }: Directory,
  standings: readonly Standing[],
  awards: readonly MonthAward[],
): readonly PackSheet[] => {
  const staffNames = new Map(staff.map(({ id, name }) => [id, name]));
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const staffName = (id: string): string => staffNames.get(id) ?? '';
  const awardRows = awards.map(({ award, staffId, unitId, amountFen }): AwardRow => ({
    award,
    staffId,
    staffName: staffId === null ? null : staffName(staffId),
    unitId,
    unitName: unitId === null ? null : (unitNames.get(unitId) ?? ''),
    amountFen,
  }));
  const standingItems = standings.map((one) => ({ ...one, staffName: staffName(one.staffId) }));
  return [
    { title: STANDINGS_SHEET, fileName: 'standings', item: StandingItemSchema, items: standingItems },
    { title: AWARDS_SHEET, fileName: 'awards', item: AwardRowSchema, items: awardRows },
  ];
};
