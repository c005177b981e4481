import type { CasePage } from '../../shared/contracts/http/cases.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { CaseView } from '../../shared/domain/cases/case.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { threadsOf } from '../../shared/use-cases/threads.ts';
import { CASE_THREAD, viewOfCase } from '../../shared/use-cases/case-thread.ts';
import { itemOfCase } from './case-items.ts';

type ListCasesCall = Call<'list-cases'>;

/** A page of the cases opened by the people in reach, as they stand now. */
export const listCases = async (
  deps: ListRecordsDeps,
  { actor, query }: ListCasesCall,
): Promise<Outcome<CasePage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listRecords(deps, { operation: 'list-cases', type: 'case', actor, query });
  if (listed.outcome === 'refused') return listed;
  const records = listed.value.items.map(({ record }) => record);
  const threads = await threadsOf(deps.facts, records, CASE_THREAD);
  const views = threads.map(viewOfCase).filter((view) => isAskedFor(query, view));
  const roster = (await deps.departments.read(actor.departmentId))?.staff ?? [];
  return done({ items: views.map((view) => itemOfCase(view, roster)), nextCursor: listed.value.nextCursor });
};

const isAskedFor = ({ state, kind, ownerId }: ListCasesCall['query'], view: CaseView): boolean =>
  (state === undefined || state === view.state) &&
  (kind === undefined || kind === view.opening.kind) &&
  (ownerId === undefined || ownerId === view.ownerId);
