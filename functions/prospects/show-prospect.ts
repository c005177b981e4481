import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { ProspectItem } from '../../shared/contracts/http/prospects.ts';
import { NO_FLAWS } from '../../shared/domain/prospects/claims.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type DepartmentProspectsDeps, readDepartmentProspects } from '../../shared/use-cases/department-prospects.ts';
import { type FindProspectDeps, findProspect } from './find-prospect.ts';
import { followUpsOf, prospectItemOf } from './prospect-items.ts';
import { validityFor } from './validity.ts';

export interface ShowProspectDeps extends FindProspectDeps {
  readonly facts: FindProspectDeps['facts'] & DepartmentProspectsDeps['facts'];
}

export const showProspect = async (
  deps: ShowProspectDeps,
  { actor, charter, params, receivedAt }: Call<'show-prospect'>,
): Promise<Outcome<ProspectItem, 'not-found' | 'not-permitted'>> => {
  const found = await findProspect(deps, actor, 'show-prospect', params.prospectId);
  if (found.outcome === 'refused') return found;
  const { record, prospect, staff } = found.value;
  const [prospects, followUps] = await Promise.all([
    readDepartmentProspects(deps, charter, actor.today, receivedAt),
    followUpsOf(deps.facts, actor.departmentId, [record]),
  ]);
  const flaws = prospects.flaws.get(prospect.id) ?? NO_FLAWS;
  const validityOf = await validityFor(deps, actor, [flaws]);
  const latestFollowUp = followUps.get(prospect.id) ?? null;
  return done(prospectItemOf({ actor, record, prospect, staff, validity: validityOf(flaws), latestFollowUp }));
};
