import type { MonthAward, Standing } from '../../../shared/domain/judgement.ts';
import type { Known } from './known.ts';
import { byText, daysOf, ms, nullLast } from './known.ts';
import { validProspects } from './prospects.ts';
import { countedVisits } from './rulings.ts';

/** Those with the greatest measure; each further measure decides among those still tied. */
const winners = <Candidate>(candidates: readonly Candidate[], ...measures: readonly ((one: Candidate) => number)[]) =>
  measures.reduce((tied, measure) => {
    const best = tied.reduce((most, one) => Math.max(most, measure(one)), -Infinity);
    return tied.filter((one) => measure(one) === best);
  }, candidates);

export const awards = (known: Known, month: string, standings: readonly Standing[]): MonthAward[] => {
  const days = daysOf(month);
  const last = days.at(-1) ?? '';
  const valid = validProspects(known).filter((one) => one.month === month);
  const people = known.dossier.staff
    .filter((staff) => known.serves(staff, last, ['sales', 'unit-manager']))
    .flatMap((staff) => standings.filter(({ staffId }) => staffId === staff.id).map((row) => ({ staff, row })))
    .filter(({ row }) => row.monthEligible)
    .map(({ staff, row }) => {
      const prospects = valid.filter(({ staffId }) => staffId === staff.id);
      const ids = prospects.map(({ id }) => id).sort();
      const visits = days.flatMap((day) => countedVisits(known, staff, day));
      const visitsToThem = visits.filter(({ prospectId }) => ids.includes(prospectId ?? '')).length;
      const lastReceipt = Math.max(0, ...prospects.map(({ receivedMs }) => receivedMs));
      return { staff, row, ids, visitsToThem, lastReceipt };
    });
  const byProspects = winners(
    people.filter(({ ids }) => ids.length > 0),
    ({ ids }) => ids.length,
    ({ visitsToThem }) => visitsToThem,
    ({ lastReceipt }) => -lastReceipt,
  ).map(({ staff, ids }): MonthAward => ({
    award: 'award.prospects.person',
    staffId: staff.id,
    unitId: known.unit(staff, last),
    amountFen: known.value('awards.prospectPersonFen', last),
    facts: ids,
  }));
  const units = known.dossier.units
    .map(({ id }) => ({
      id,
      ids: valid
        .filter(({ unitId }) => unitId === id)
        .map((one) => one.id)
        .sort(),
    }))
    .filter(({ ids }) => ids.length > 0);
  const byUnit = winners(units, ({ ids }) => ids.length).map(({ id, ids }): MonthAward => ({
    award: 'award.prospects.unit',
    staffId: null,
    unitId: id,
    amountFen: null,
    facts: ids,
  }));
  const active = people.filter(
    ({ row }) => row.visitDays.due >= 1 && row.visitDays.short === 0 && row.countedVisits > 0,
  );
  const byActivity = winners(
    active,
    ({ row }) => row.countedVisits,
    ({ row }) => row.distinctCustomers,
    ({ row }) => row.validProspects,
  ).map(({ staff }): MonthAward => ({
    award: 'award.activity',
    staffId: staff.id,
    unitId: known.unit(staff, last),
    amountFen: known.value('awards.activityFen', last),
    facts: [],
  }));
  const bySuggestion = known.facts('suggestion').flatMap(({ id, staffId, adoptedAt }): MonthAward[] => {
    if (typeof adoptedAt !== 'string' || ms(adoptedAt) > known.asOf) return [];
    const day = known.dateOf(ms(adoptedAt));
    const staff = known.dossier.staff.find((member) => member.id === staffId);
    if (staff === undefined || !day.startsWith(month)) return [];
    const amountFen = known.value('awards.suggestionFen', day);
    return [{ award: 'award.suggestion', staffId, unitId: known.unit(staff, day), amountFen, facts: [id] }];
  });
  return [...byProspects, ...byUnit, ...byActivity, ...bySuggestion].sort(
    (a, b) =>
      byText(a.award, b.award) ||
      nullLast(a.staffId, b.staffId) ||
      nullLast(a.unitId, b.unitId) ||
      byText(a.facts[0] ?? '', b.facts[0] ?? ''),
  );
};
