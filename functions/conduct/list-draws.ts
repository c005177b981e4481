import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { DrawPage, SpotCheckDraw } from '../../shared/contracts/http/spot-checks.ts';
import { visibleStaff } from '../../shared/contracts/permissions.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { drawRecordsOf, showDraws } from './shown-draw.ts';

export interface ListDrawsDeps {
  readonly facts: Pick<FactStore, 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** The draws of a month's weeks, each with the checks of the people in reach and their verdicts. */
export const listDraws = async (
  { facts, departments }: ListDrawsDeps,
  { actor, query }: Call<'list-spot-check-draws'>,
): Promise<Outcome<DrawPage, 'not-permitted' | 'invalid-request'>> => {
  const { scope, state, sort, month = monthOf(actor.today) } = query;
  const file = await departments.read(actor.departmentId);
  const people = visibleStaff('list-spot-check-draws', actor, scope, file?.staff ?? []);
  if (people === null) return refused('not-permitted');
  const records = await Array.fromAsync(facts.readMonth(actor.departmentId, month, 'spot-check-draw'));
  const draws = (await showDraws(facts, actor.departmentId, people, drawRecordsOf(records)))
    .filter((draw) => state === undefined || state === stateOf(draw))
    .sort((a, b) => compareText(a.week, b.week));
  return pageOfList(sort === 'period' ? draws : draws.reverse(), ({ id }) => id, query);
};

const stateOf = ({ checks }: SpotCheckDraw): 'open' | 'done' =>
  checks.some(({ verdict }) => verdict === null) ? 'open' : 'done';
