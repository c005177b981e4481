import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { ProspectPage } from '../../shared/contracts/http/prospects.ts';
import { NO_FLAWS } from '../../shared/domain/prospects/claims.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactRecord } from '../../shared/ports/fact-store.ts';
import { type DepartmentProspectsDeps, readDepartmentProspects } from '../../shared/use-cases/department-prospects.ts';
import { type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { followUpsOf, prospectItemOf } from './prospect-items.ts';
import { validityFor } from './validity.ts';

export interface ListProspectsDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & DepartmentProspectsDeps['facts'];
}

export type ListProspectsOutcome = Outcome<ProspectPage, 'not-permitted' | 'invalid-request'>;

/** The prospects of the people in reach, each with its validity and where it stands. */
export const listProspects = async (
  deps: ListProspectsDeps,
  { actor, charter, query, receivedAt }: Call<'list-prospects'>,
): Promise<ListProspectsOutcome> => {
  const { flaws } = await readDepartmentProspects(deps, charter, actor.today, receivedAt);
  const flawsOf = ({ fact }: FactRecord) => flaws.get(fact.id) ?? NO_FLAWS;
  const keeps = (record: FactRecord) =>
    query.validity === undefined || (query.validity === 'valid') === (flawsOf(record).length === 0);
  const request = { operation: 'list-prospects', type: 'prospect', actor, query, keeps } as const;
  const listed = await listRecords(deps, request);
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const records = items.map(({ record }) => record);
  const [followUps, validityOf] = await Promise.all([
    followUpsOf(deps.facts, actor.departmentId, records),
    validityFor(deps, actor, records.map(flawsOf)),
  ]);
  const prospects = items.flatMap(({ record, staff }) => {
    const { fact } = record;
    if (fact.type !== 'prospect') return [];
    const latestFollowUp = followUps.get(fact.id) ?? null;
    return prospectItemOf({
      actor,
      record,
      prospect: fact,
      staff,
      validity: validityOf(flawsOf(record)),
      latestFollowUp,
    });
  });
  const shown = prospects.filter(({ status }) => query.status === undefined || query.status === status);
  return done({ items: shown, nextCursor });
};
