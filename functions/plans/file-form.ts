import type { Temporal } from 'temporal-polyfill';
import { ownPeriodErrors, refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, type Refused, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { Form } from '../../shared/domain/facts/person-facts.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';

export type FormOutcome = Outcome<
  Receipt,
  'other-department' | 'not-yours' | 'invalid-request' | 'idempotency-key-reused'
>;

/** The part of a call that is the same whatever form it brings. */
export interface FormCall {
  readonly actor: Actor;
  readonly charter: DepartmentCharter;
  readonly body: { readonly departmentId?: string | undefined; readonly staffId?: string | undefined };
  readonly receivedAt: Temporal.Instant;
  readonly idempotencyKey: string | null;
}

type ContentOf<F extends Form> = F extends Form ? Omit<F, 'id' | 'receivedAt'> : never;
/** All that a form says. */
export type FormContent = ContentOf<Form>;

/** The week or month a form is for, and where its submission names it. */
const periodOf = (content: FormContent): readonly [period: string, pointer: string] =>
  content.type === 'weekly-plan' ? [content.week, '/week'] : [content.month, '/month'];

/** Why a form of a period may not be filed, or null: for somebody else, or of a time that is not theirs. */
export const refuseForm = (
  { actor, charter, body }: FormCall,
  period: string,
  pointer: string,
): Refused<'other-department' | 'not-yours' | 'invalid-request'> | null => {
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const errors = ownPeriodErrors(actor, charter.firstMonth, period, pointer);
  return errors.length > 0 ? refused('invalid-request', errors) : null;
};

/**
 * Keeps a form (4.3, 6.1, 6.2) of a week or month in which the person is employed, late ones too; one on time is enough,
 * and each further one is a later version.
 */
export const fileForm = async (deps: FileFactDeps, call: FormCall, content: FormContent): Promise<FormOutcome> => {
  const { actor, charter, receivedAt, idempotencyKey } = call;
  const [period, pointer] = periodOf(content);
  const refusal = refuseForm(call, period, pointer);
  if (refusal !== null) return refusal;
  const { departmentId, staff } = actor;
  const { type, staffId } = content;
  const placed = placeSubmission({ departmentId, type, period, staffId, content, idempotencyKey });
  const fact: Form = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const due = departmentTimes(charter).dueOfForm(type, period);
  const isOwed = due !== null && servesOn(staff, due.on, due.roles);
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline: due?.deadline ?? null, isOwed, receivedAt });
};
