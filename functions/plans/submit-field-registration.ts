import type { FieldRegistration } from '../../shared/domain/dossier.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { type FormOutcome, refuseForm } from './file-form.ts';

/** Keeps a field-visit registration (下户登记, 3.2); one received once its day has begun is late. */
export const submitFieldRegistration = async (
  deps: FileFactDeps,
  call: Call<'submit-field-registration'>,
): Promise<FormOutcome> => {
  const { actor, charter, body, receivedAt, idempotencyKey } = call;
  const { date, destination, reason } = body;
  const refusal = refuseForm(call, date, '/date');
  if (refusal !== null) return refusal;
  const { departmentId, staff } = actor;
  const content = { type: 'field-registration', staffId: staff.id, date, destination, reason } as const;
  const { type, staffId } = content;
  const placed = placeSubmission({ departmentId, type, period: date, staffId, content, idempotencyKey });
  const fact: FieldRegistration = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const deadline = departmentTimes(charter).endOfDayBefore(date);
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline, isOwed: false, receivedAt });
};
