import type { DepartmentView } from '../department-view.ts';
import type { Ruling } from '../judgement.ts';
import { unitProspectQuotaIn } from '../policy/seasons.ts';
import type { ProspectsOfMonth } from '../prospects/valid-prospects.ts';
import { lastDateOf } from '../time/month.ts';

/** The quota of valid prospects that each unit, with or without staff, has for the month. */
export const unitProspectQuota = (view: DepartmentView, month: string): number =>
  unitProspectQuotaIn(view.policy('prospects.unitQuota', lastDateOf(month)), month);

/** The units that fell short of their quota; asked once the month has ended. */
export const unitProspectRulings = (view: DepartmentView, month: string, prospects: ProspectsOfMonth): Ruling[] => {
  const quota = unitProspectQuota(view, month);
  return view.dossier.units
    .map((unit) => ({ unitId: unit.id, valid: prospects.ofUnit(unit.id) }))
    .filter(({ valid }) => valid.length < quota)
    .map(({ unitId, valid }) => ({
      rule: 'unit-prospects.short',
      staffId: null,
      unitId,
      period: month,
      on: lastDateOf(month),
      status: 'final',
      borderline: false,
      strike: null,
      facts: valid.map(({ id }) => id).sort(),
      effects: [],
    }));
};
