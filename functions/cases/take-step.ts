import type { Temporal } from 'temporal-polyfill';
import { type Refused, refused } from '../../shared/contracts/http/outcome.ts';
import { type Actor, mayDo } from '../../shared/contracts/permissions.ts';
import type { OperationId } from '../../shared/contracts/routes.ts';
import type { CaseAction } from '../../shared/domain/cases/case-records.ts';
import { transition } from '../../shared/domain/cases/transitions.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { type FileStepOutcome, fileStep } from '../../shared/use-cases/threads.ts';
import { type FoundCase, type ReachCaseDeps, findCase, partyOf } from './case-in-reach.ts';

export type CaseStepDeps = ReachCaseDeps & FileFactDeps;

type StepRefusal = 'not-permitted' | 'step-not-in-state' | 'papers-missing' | 'invalid-request';
export type CaseStepOutcome = FileStepOutcome<StepRefusal | 'not-found'>;

/** A call of any operation that takes a step. */
export interface StepCall {
  readonly actor: Actor;
  readonly params: { readonly caseId: string };
  readonly receivedAt: Temporal.Instant;
  readonly idempotencyKey: string | null;
}

/** What a step asks for beyond what the case's state allows; null when nothing is wrong. */
type Demand = (found: FoundCase) => Refused<StepRefusal> | null;

/**
 * Takes a step of a case, if permissions and its state let the actor. Whoever repeats a step gets its receipt even if the
 * step itself took their right to it, as a hand-over does.
 */
export const takeStep = async (
  deps: CaseStepDeps,
  operation: OperationId,
  { actor, params, receivedAt, idempotencyKey }: StepCall,
  step: CaseAction,
  demand: Demand = () => null,
): Promise<CaseStepOutcome> => {
  const found = await findCase(deps, actor, params.caseId);
  if (found === null) return refused('not-found');
  const refusal = () =>
    mayDo(operation, actor.role, found.relation)
      ? (refusedByState(actor, found, step) ?? demand(found))
      : refused('not-permitted');
  return fileStep(deps, {
    thread: found.thread,
    type: 'case-step',
    step,
    by: actor.staff.id,
    receivedAt,
    idempotencyKey,
    refusal,
    stepOf: (head) => ({ ...head, type: 'case-step', step }),
  });
};

const refusedByState = (actor: Actor, { view }: FoundCase, { action }: CaseAction): Refused<StepRefusal> | null => {
  switch (transition(view.state, action, partyOf(actor, view)).outcome) {
    case 'open':
      return null;
    case 'not-in-state':
      return refused('step-not-in-state');
    case 'not-for-you':
      return refused('not-permitted');
  }
};
