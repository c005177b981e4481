import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { SpotCheckItem, SpotCheckPage } from '../../shared/contracts/http/spot-checks.ts';
import type { SpotCheck } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type ListedRecord, type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { checkedLog, standingVerdicts } from './shown-draw.ts';

export interface ListSpotChecksDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & Pick<FactStore, 'readMonth'>;
}

/** Every version of the verdicts on the logs of the people in reach. */
export const listSpotChecks = async (
  deps: ListSpotChecksDeps,
  { actor, query }: Call<'list-spot-checks'>,
): Promise<Outcome<SpotCheckPage, 'not-permitted' | 'invalid-request'>> => {
  const { verdict, state, ...asked } = query;
  const listed = await listRecords(deps, {
    operation: 'list-spot-checks',
    type: 'spot-check',
    actor,
    query: asked,
    keeps: ({ fact }) => fact.type === 'spot-check' && (verdict ?? fact.verdict) === fact.verdict,
  });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const months = items.map(({ record }) => record.month);
  const standing = await standingVerdicts(deps.facts, actor.departmentId, months);
  const checks = items.flatMap((one) => itemOf(standing, one));
  return done({
    items: checks.filter((check) => state === undefined || check.standing === (state === 'standing')),
    nextCursor,
  });
};

const itemOf = (standing: ReadonlyMap<string, SpotCheck>, { record, staff }: ListedRecord): SpotCheckItem[] => {
  const { fact } = record;
  if (fact.type !== 'spot-check') return [];
  const { staffId, logDate, verdict, note = null, receivedAt } = fact;
  return [
    {
      id: factIdOf(record),
      staffId,
      staffName: staff.name,
      logDate,
      verdict,
      note,
      receivedAt: printEpochMs(epochMsOf(receivedAt)),
      recordedBy: record.filedBy,
      standing: standing.get(checkedLog(fact))?.id === fact.id,
    },
  ];
};
