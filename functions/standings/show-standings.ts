import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { MonthStandings, StandingItem } from '../../shared/contracts/http/standings.ts';
import { visibleStaff } from '../../shared/contracts/permissions.ts';
import type { Standing } from '../../shared/domain/judgement.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import { lastDateOf } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { StandingStore } from '../../shared/ports/standing-store.ts';

export interface ShowStandingsDeps {
  readonly standings: Pick<StandingStore, 'read'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** How a month stands, as its last run judged it, for the people that the actor may see. */
export const showStandings = async (
  deps: ShowStandingsDeps,
  { actor, charter, params: { month }, query: { scope } }: Call<'show-standings'>,
): Promise<Outcome<MonthStandings, 'not-permitted'>> => {
  const staff = scope === 'own' ? [actor.staff] : ((await deps.departments.read(actor.departmentId))?.staff ?? []);
  const people = visibleStaff('show-standings', actor, scope, staff);
  if (people === null) return refused('not-permitted');
  const day = actor.today < lastDateOf(month) ? actor.today : lastDateOf(month);
  const visitsLimit = policyInForce(charter.policies)('visits.limit', day);
  const record = await deps.standings.read(actor.departmentId, month);
  if (record === undefined) return done({ month, asOf: null, visitsLimit, standings: [] });
  const standings = record.standings.flatMap((standing) => {
    const staff = people.get(standing.staffId);
    return staff === undefined ? [] : [itemOf(standing, staff.name)];
  });
  return done({ month, asOf: printEpochMs(epochMsOf(record.asOf)), visitsLimit, standings });
};

const itemOf = (standing: Standing, staffName: string): StandingItem => ({
  ...standing,
  staffName,
  score: { ...standing.score, missing: [...standing.score.missing] },
});
