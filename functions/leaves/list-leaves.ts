import type { LeavePage } from '../../shared/contracts/http/leaves.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ListAbsencesDeps, listAbsences } from './list-absences.ts';

export const listLeaves = async (
  deps: ListAbsencesDeps,
  call: Call<'list-leaves'>,
): Promise<Outcome<LeavePage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listAbsences(deps, call, 'leave');
  if (listed.outcome === 'refused') return listed;
  const { absences, nextCursor } = listed.value;
  const items = absences.flatMap(({ fact, item }) =>
    fact.type === 'leave' ? [{ ...item, from: fact.from, to: fact.to }] : [],
  );
  return done({ items, nextCursor });
};
