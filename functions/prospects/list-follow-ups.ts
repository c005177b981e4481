import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { FollowUpPage } from '../../shared/contracts/http/prospects.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { STALE_CURSOR } from '../../shared/use-cases/list-records.ts';
import { readSelected } from '../../shared/use-cases/read-pages.ts';
import { type FindProspectDeps, findProspect } from './find-prospect.ts';
import { followUpItemsOf } from './prospect-items.ts';

export interface ListFollowUpsDeps extends FindProspectDeps {
  readonly facts: FindProspectDeps['facts'] & Pick<FactStore, 'listByPeriod'>;
}

export type ListFollowUpsOutcome = Outcome<FollowUpPage, 'not-found' | 'not-permitted' | 'invalid-request'>;

/** The history of a prospect: they stand beside it, among those of the prospects registered that day. */
export const listFollowUps = async (
  deps: ListFollowUpsDeps,
  { actor, params, query }: Call<'list-follow-ups'>,
): Promise<ListFollowUpsOutcome> => {
  const found = await findProspect(deps, actor, 'list-follow-ups', params.prospectId);
  if (found.outcome === 'refused') return found;
  const { departmentId, month, period } = found.value.record;
  const { prospect } = found.value;
  const { limit, cursor = null } = query;
  const listed = await readSelected(
    (page) => deps.facts.listByPeriod(departmentId, month, 'follow-up', period, page),
    { limit, cursor },
    (record) =>
      record.fact.type === 'follow-up' && record.fact.follows === prospect.id ? followUpItemsOf(record) : [],
  );
  if (listed.outcome === 'bad-cursor') return refused('invalid-request', [STALE_CURSOR]);
  return done({ items: [...listed.page.items], nextCursor: listed.page.cursor });
};
