import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { ScorePage } from '../../shared/contracts/http/scores.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { listVersions, type ListVersionsDeps } from '../../shared/use-cases/list-versions.ts';
import { scoreThing } from './score-thing.ts';

/** The points entered for the people in reach, with every version. */
export const listScores = async (
  deps: ListVersionsDeps,
  { actor, query }: Call<'list-scores'>,
): Promise<Outcome<ScorePage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listVersions(deps, {
    operation: 'list-scores',
    type: 'score',
    actor,
    query,
    state: query.state,
    thingOf: ({ fact }) => `${fact.month} ${scoreThing(fact)}`,
  });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  return done({
    items: items.map(({ record, staff, stands }) => ({
      id: factIdOf(record),
      staffId: record.fact.staffId,
      staffName: staff.name,
      month: record.fact.month,
      component: record.fact.component,
      points: record.fact.points,
      receivedAt: printEpochMs(epochMsOf(record.fact.receivedAt)),
      enteredBy: record.filedBy,
      stands,
    })),
    nextCursor,
  });
};
