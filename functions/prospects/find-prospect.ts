import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type Actor, mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import type { OperationId } from '../../shared/contracts/routes.ts';
import type { Prospect, StaffMember } from '../../shared/domain/dossier.ts';
import { placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';

export interface FindProspectDeps {
  readonly facts: Pick<FactStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

export interface FoundProspect {
  readonly record: FactRecord;
  readonly prospect: Prospect;
  /** Who registered it. */
  readonly staff: StaffMember;
}

/** A prospect of the actor's department by the id of its record, if the actor may do the operation to it. */
export const findProspect = async (
  deps: FindProspectDeps,
  actor: Actor,
  operation: OperationId,
  prospectId: string,
): Promise<Outcome<FoundProspect, 'not-found' | 'not-permitted'>> => {
  const place = placeOfFactId(actor.departmentId, prospectId);
  const record = place?.type === 'prospect' ? await deps.facts.get(place) : undefined;
  if (record?.fact.type !== 'prospect') return refused('not-found');
  const staff = await registrantOf(deps, actor, record);
  if (staff === undefined || !mayDo(operation, actor.role, relationTo(actor, staff))) return refused('not-permitted');
  return done({ record, prospect: record.fact, staff });
};

const registrantOf = async (
  { departments }: FindProspectDeps,
  actor: Actor,
  { subject }: FactRecord,
): Promise<StaffMember | undefined> => {
  if (subject === actor.staff.id) return actor.staff;
  const file = await departments.read(actor.departmentId);
  return file?.staff.find(({ id }) => id === subject);
};
