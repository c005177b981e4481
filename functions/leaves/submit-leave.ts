import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { beforeRecords, outsideEmployment, refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { refused } from '../../shared/contracts/http/outcome.ts';
import type { Leave } from '../../shared/domain/dossier.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { daysBetween, monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import type { AbsenceOutcome } from './absence-outcome.ts';

type SubmitLeaveCall = Call<'submit-leave'>;

/** A month's judgement looks this far back for leaves that still cover its days. */
const LONGEST_LEAVE_DAYS = 366;

/** Keeps a leave; it removes the duties of those of its days whose deadline it was received by. */
export const submitLeave = async (deps: FileFactDeps, call: SubmitLeaveCall): Promise<AbsenceOutcome> => {
  const { actor, charter, body, receivedAt, idempotencyKey } = call;
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const errors = spanErrors(call);
  if (errors.length > 0) return refused('invalid-request', errors);
  const { departmentId, staff } = actor;
  const { from, to, reason } = body;
  const content = { type: 'leave', staffId: staff.id, from, to, reason } as const;
  const { type, staffId } = content;
  const placed = placeSubmission({ departmentId, type, period: from, staffId, content, idempotencyKey });
  const fact: Leave = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const deadline = departmentTimes(charter).deadlineOfDay(from);
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline, isOwed: true, receivedAt });
};

const spanErrors = ({ actor, charter, body: { from, to } }: SubmitLeaveCall): FieldError[] => {
  if (to < from) return [{ pointer: '/to', code: 'to-before-from' }];
  if (daysBetween(from, to) >= LONGEST_LEAVE_DAYS) {
    return [{ pointer: '/to', code: 'leave-too-long', values: { maximum: LONGEST_LEAVE_DAYS } }];
  }
  const errors = [
    ...outsideEmployment(actor.staff, from, from, '/from'),
    ...outsideEmployment(actor.staff, to, to, '/to'),
  ];
  return errors.length > 0 ? errors : beforeRecords(charter.firstMonth, monthOf(from), '/from');
};
