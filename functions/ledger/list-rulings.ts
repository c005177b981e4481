import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { RulingItem, RulingPage } from '../../shared/contracts/http/rulings.ts';
import { type Actor, type Relation, mayDo, relationToUnit, visibleStaff } from '../../shared/contracts/permissions.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { compareRulings } from '../../shared/domain/rulings/ruling-order.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { appealsOfMonth } from '../../shared/use-cases/appeals-of-month.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import {
  type BesideRulings,
  rulingItemOf,
  type StandingRuling,
  standingRulings,
} from '../../shared/use-cases/standing-rulings.ts';

export interface ListRulingsDeps {
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
}

/** The rulings of a month that stand, of the people and units that the actor may see. */
export const listRulings = async (
  deps: ListRulingsDeps,
  { actor, charter, query, receivedAt }: Call<'list-rulings'>,
): Promise<Outcome<RulingPage, 'not-permitted' | 'invalid-request'>> => {
  const { scope, month = monthOf(actor.today) } = query;
  const staff = scope === 'own' ? [actor.staff] : ((await deps.departments.read(actor.departmentId))?.staff ?? []);
  const people = visibleStaff('list-rulings', actor, scope, staff);
  if (people === null) return refused('not-permitted');
  const standing = await standingRulings(deps.ledger.read(actor.departmentId, month));
  const visible = [...standing.values()]
    .filter(({ ruling }) =>
      ruling.staffId === null ? seesUnit(actor, scope, ruling.unitId) : people.has(ruling.staffId),
    )
    .sort((a, b) => compareRulings(a.ruling, b.ruling));
  const page = pageOfList(visible, ({ id }) => id, query);
  if (page.outcome === 'refused') return page;
  const { items, nextCursor } = page.value;
  const appeals = await appealsOfMonth(deps.facts, actor.departmentId, month, receivedAt);
  const beside = { times: departmentTimes(charter), appeals };
  return done({ items: items.map((one) => itemOf(one, people, beside)), nextCursor });
};

/** A ruling on a unit concerns nobody alone: it shows in the scopes of the unit's and the department's managers. */
const seesUnit = (actor: Actor, scope: Relation, unitId: string | null): boolean => {
  const relation = relationToUnit(actor, unitId);
  return (
    scope !== 'own' && (scope === relation || scope === 'department') && mayDo('list-rulings', actor.role, relation)
  );
};

const itemOf = (
  standing: StandingRuling,
  people: ReadonlyMap<string, StaffMember>,
  beside: BesideRulings,
): RulingItem => {
  const { staffId } = standing.ruling;
  return rulingItemOf(standing, staffId === null ? null : (people.get(staffId)?.name ?? null), beside);
};
