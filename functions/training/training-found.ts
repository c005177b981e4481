import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { type Actor, type Relation, relationTo } from '../../shared/contracts/permissions.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { isEmployedOn } from '../../shared/domain/roster/employment.ts';
import { type TrainingView, foldTraining, isOrganiser } from '../../shared/domain/training/training-entry.ts';
import type { TrainingContent } from '../../shared/domain/training/training-records.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type Thread, readThread } from '../../shared/use-cases/threads.ts';

export const TRAINING_THREAD = { root: 'training-entry', step: 'training-step' } as const;
export type TrainingThread = Thread<'training-entry', 'training-step'>;

export interface FindTrainingDeps {
  readonly facts: Pick<FactStore, 'get' | 'listByPeriod'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

export interface FoundTraining {
  readonly thread: TrainingThread;
  readonly view: TrainingView;
  readonly roster: readonly StaffMember[];
  /** The actor's to its organisers. */
  readonly relation: Relation;
}

export const viewOfTraining = ({ root, steps }: TrainingThread): TrainingView =>
  foldTraining(
    root,
    steps.map(({ step }) => step),
  );

/** Whoever runs an entry relates to it as to their own; anybody else as to its organiser, or not at all where nobody is. */
export const relationToTraining = (
  actor: Actor,
  content: TrainingContent,
  roster: readonly StaffMember[],
): Relation | null => {
  const organiser = roster.find(({ id }) => id === content.organiserId);
  if (organiser === undefined) return null;
  return isOrganiser(content, actor.staff.id) ? 'own' : relationTo(actor, organiser);
};

/** An entry of the programme of the actor's department; null when there is none. */
export const findTraining = async (
  { facts, departments }: FindTrainingDeps,
  actor: Actor,
  trainingId: string,
): Promise<FoundTraining | null> => {
  const thread = await readThread(facts, actor.departmentId, trainingId, TRAINING_THREAD);
  if (thread === null) return null;
  const view = viewOfTraining(thread);
  const roster = (await departments.read(actor.departmentId))?.staff ?? [];
  return { thread, view, roster, relation: relationToTraining(actor, view, roster) ?? 'department' };
};

/** Everybody who runs an entry has to be employed on its day. */
export const organiserErrors = (
  { organiserId, coOrganiserIds }: TrainingContent,
  date: string,
  roster: readonly StaffMember[],
): FieldError[] => {
  const isThere = (staffId: string) => roster.some((person) => person.id === staffId && isEmployedOn(person, date));
  const named = [
    { pointer: '/organiserId', staffId: organiserId },
    ...coOrganiserIds.map((staffId, index) => ({ pointer: `/coOrganiserIds/${index}`, staffId })),
  ];
  return named
    .filter(({ staffId }) => !isThere(staffId))
    .map(({ pointer }) => ({ pointer, code: 'no-such-person' as const }));
};
