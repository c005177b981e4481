import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { epochDayOf, isoWeekday } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { TrainingEntry } from '../../shared/domain/training/training-records.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { organiserErrors, relationToTraining } from './training-found.ts';

export interface PlanTrainingDeps extends FileFactDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type PlanTrainingCall = Call<'plan-training'>;

export type PlanTrainingOutcome = Outcome<
  Receipt,
  'other-department' | 'not-yours' | 'not-permitted' | 'invalid-request' | 'idempotency-key-reused'
>;

const FRIDAY = 5;

/** Puts an entry into the training programme (5.2): the Friday session of a week, or one between. */
export const planTraining = async (deps: PlanTrainingDeps, call: PlanTrainingCall): Promise<PlanTrainingOutcome> => {
  const { actor, body, receivedAt, idempotencyKey } = call;
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const { departmentId, staff } = actor;
  const roster = (await deps.departments.read(departmentId))?.staff ?? [];
  const relation = relationToTraining(actor, body, roster);
  if (relation === null || !mayDo('plan-training', actor.role, relation)) return refused('not-permitted');
  const errors = [...dateErrors(call), ...organiserErrors(body, body.date, roster)];
  if (errors.length > 0) return refused('invalid-request', errors);
  const { kind, date, topic, title, organiserId, coOrganiserIds } = body;
  const content = { type: 'training-entry', kind, date, topic, title, organiserId, coOrganiserIds } as const;
  const { type } = content;
  const placed = placeSubmission({ departmentId, type, period: date, staffId: organiserId, content, idempotencyKey });
  const fact: TrainingEntry = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline: null, isOwed: false, receivedAt });
};

const dateErrors = ({ actor: { today }, body: { kind, date } }: PlanTrainingCall): FieldError[] => {
  const pointer = '/date';
  if (date < today) return [{ pointer, code: 'date-past', values: { today } }];
  return kind === 'weekly' && isoWeekday(epochDayOf(date)) !== FRIDAY ? [{ pointer, code: 'not-a-friday' }] : [];
};
