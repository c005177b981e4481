import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Payment } from '../../shared/domain/competitions/competition.ts';
import type { Incentive } from '../../shared/domain/dossier.ts';
import { placeOnlyOne } from '../../shared/domain/submissions/place-only-one.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { mayActOn } from '../../shared/use-cases/may-act-on.ts';
import { findRecord } from '../../shared/use-cases/records-of-type.ts';

export interface RecordPaymentDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type RecordPaymentCall = Call<'record-payment'>;

export type RecordPaymentOutcome = Outcome<Receipt, 'not-found' | 'not-permitted' | 'invalid-request' | 'already-paid'>;

/** Records on which day an incentive was paid. It is paid once: the first day recorded stands, and a retry finds its receipt. */
export const recordPayment = async (
  deps: RecordPaymentDeps,
  { actor, params, body: { paidOn }, receivedAt }: RecordPaymentCall,
): Promise<RecordPaymentOutcome> => {
  const incentive = await findRecord(deps.facts, actor.departmentId, 'incentive', params.incentiveId);
  if (incentive === undefined) return refused('not-found');
  const isPermitted = await mayActOn(deps.departments, 'record-payment', actor, incentive.fact.staffId);
  if (!isPermitted) return refused('not-permitted');
  if ((incentive.fact.paidOn ?? null) !== null) return refused('already-paid');
  const errors = dayErrors(incentive.fact, paidOn, actor.today);
  if (errors.length > 0) return refused('invalid-request', errors);
  const content = { type: 'payment', incentiveId: incentive.fact.id, paidOn } as const;
  const placed = placeOnlyOne(incentive, content);
  const fact: Payment = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const filing = { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
  const filed = await fileFact(deps, filing);
  return filed.outcome === 'refused' ? refused('already-paid') : filed;
};

const dayErrors = ({ endedOn }: Incentive, paidOn: string, today: string): FieldError[] => {
  const pointer = '/paidOn';
  if (paidOn > today) return [{ pointer, code: 'date-in-the-future', values: { today } }];
  return paidOn < endedOn ? [{ pointer, code: 'paid-before-end', values: { endedOn } }] : [];
};
