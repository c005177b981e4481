import type { ExcusePage } from '../../shared/contracts/http/excuses.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ListAbsencesDeps, listAbsences } from './list-absences.ts';

export const listExcuses = async (
  deps: ListAbsencesDeps,
  call: Call<'list-excuses'>,
): Promise<Outcome<ExcusePage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listAbsences(deps, call, 'excuse');
  if (listed.outcome === 'refused') return listed;
  const { absences, nextCursor } = listed.value;
  const items = absences.flatMap(({ fact, item }) =>
    fact.type === 'excuse' ? [{ ...item, duties: [...fact.duties], period: fact.period }] : [],
  );
  return done({ items, nextCursor });
};
