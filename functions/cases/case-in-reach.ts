import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type Actor, type Relation, mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import type { OperationId } from '../../shared/contracts/routes.ts';
import type { CaseView } from '../../shared/domain/cases/case.ts';
import type { CaseParty } from '../../shared/domain/cases/transitions.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { CASE_THREAD, type CaseThread, viewOfCase } from '../../shared/use-cases/case-thread.ts';
import { readThread } from '../../shared/use-cases/threads.ts';

export interface ReachCaseDeps {
  readonly facts: Pick<FactStore, 'get' | 'listByPeriod'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

export interface FoundCase {
  readonly thread: CaseThread;
  readonly view: CaseView;
  readonly roster: readonly StaffMember[];
  /** The actor's to its owner. */
  readonly relation: Relation;
}

/** A case of the actor's department; null when there is none. */
export const findCase = async (
  { facts, departments }: ReachCaseDeps,
  actor: Actor,
  caseId: string,
): Promise<FoundCase | null> => {
  const thread = await readThread(facts, actor.departmentId, caseId, CASE_THREAD);
  if (thread === null) return null;
  const view = viewOfCase(thread);
  const roster = (await departments.read(actor.departmentId))?.staff ?? [];
  const owner = roster.find(({ id }) => id === view.ownerId);
  return { thread, view, roster, relation: owner === undefined ? 'department' : relationTo(actor, owner) };
};

/** The same, if the actor may do this to what belongs to the case's owner. */
export const caseInReach = async (
  deps: ReachCaseDeps,
  operation: OperationId,
  actor: Actor,
  caseId: string,
): Promise<Outcome<FoundCase, 'not-found' | 'not-permitted'>> => {
  const found = await findCase(deps, actor, caseId);
  if (found === null) return refused('not-found');
  return mayDo(operation, actor.role, found.relation) ? done(found) : refused('not-permitted');
};

export const partyOf = (actor: Actor, { ownerId }: CaseView): CaseParty => {
  if (actor.staff.id === ownerId) return 'owner';
  return actor.role === 'cs-supervisor' ? 'supervisor' : 'colleague';
};
