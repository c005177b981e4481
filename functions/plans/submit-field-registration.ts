import { ownPeriodErrors, refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { refused } from '../../shared/contracts/http/outcome.ts';
import type { FieldRegistration } from '../../shared/domain/dossier.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import type { FormOutcome } from './file-form.ts';

/** Keeps a field-visit registration (下户登记, 3.2); one received once its day has begun is late. */
export const submitFieldRegistration = async (
  deps: FileFactDeps,
  { actor, charter, body, receivedAt, idempotencyKey }: Call<'submit-field-registration'>,
): Promise<FormOutcome> => {
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const { date, destination, reason } = body;
  const errors = ownPeriodErrors(actor, charter.firstMonth, date, '/date');
  if (errors.length > 0) return refused('invalid-request', errors);
  const { departmentId, staff } = actor;
  const content = { type: 'field-registration', staffId: staff.id, date, destination, reason } as const;
  const { type, staffId } = content;
  const placed = placeSubmission({ departmentId, type, period: date, staffId, content, idempotencyKey });
  const fact: FieldRegistration = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const deadline = departmentTimes(charter).endOfDayBefore(date);
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline, isOwed: false, receivedAt });
};
