import type { Temporal } from 'temporal-polyfill';
import { type Refused, refused } from '../../shared/contracts/http/outcome.ts';
import { type Actor, mayDo } from '../../shared/contracts/permissions.ts';
import type { TrainingChange } from '../../shared/domain/training/training-records.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { type FileStepOutcome, fileStep } from '../../shared/use-cases/threads.ts';
import { type FindTrainingDeps, type FoundTraining, findTraining, organiserErrors } from './training-found.ts';

export type ChangeTrainingDeps = FindTrainingDeps & FileFactDeps;

type ChangeRefusal = 'not-permitted' | 'training-cancelled' | 'invalid-request';
export type ChangeTrainingOutcome = FileStepOutcome<ChangeRefusal | 'not-found'>;

interface ChangeCall {
  readonly actor: Actor;
  readonly params: { readonly trainingId: string };
  readonly receivedAt: Temporal.Instant;
  readonly idempotencyKey: string | null;
}

/** Revises or cancels an entry of the programme; what it said before stays in its versions. */
export const changeTraining = async (
  deps: ChangeTrainingDeps,
  operation: 'revise-training' | 'cancel-training',
  { actor, params, receivedAt, idempotencyKey }: ChangeCall,
  step: TrainingChange,
): Promise<ChangeTrainingOutcome> => {
  const found = await findTraining(deps, actor, params.trainingId);
  if (found === null) return refused('not-found');
  return fileStep(deps, {
    thread: found.thread,
    type: 'training-step',
    step,
    by: actor.staff.id,
    receivedAt,
    idempotencyKey,
    refusal: () => (mayDo(operation, actor.role, found.relation) ? whatIsWrong(found, step) : refused('not-permitted')),
    stepOf: (head) => ({ ...head, type: 'training-step', step }),
  });
};

const whatIsWrong = ({ view, roster }: FoundTraining, step: TrainingChange): Refused<ChangeRefusal> | null => {
  if (view.cancelled !== null) return refused('training-cancelled');
  const errors = step.change === 'revise' ? organiserErrors(step, view.entry.date, roster) : [];
  return errors.length > 0 ? refused('invalid-request', errors) : null;
};
