import { Temporal } from 'temporal-polyfill';
import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { ProspectReceipt } from '../../shared/contracts/http/prospects.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Prospect } from '../../shared/domain/dossier.ts';
import { NO_FLAWS } from '../../shared/domain/prospects/claims.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type DepartmentProspectsDeps, readDepartmentProspects } from '../../shared/use-cases/department-prospects.ts';
import { type FileFactDeps, type FileTodayDeps, type Filing, fileFact } from '../../shared/use-cases/file-fact.ts';
import { placeUnderToday } from '../../shared/use-cases/place-under-today.ts';
import { creditCodeOf, foundOnErrors } from './claimed-company.ts';
import { type ValidityDeps, validityFor } from './validity.ts';

export interface SubmitProspectDeps extends ValidityDeps {
  readonly facts: FileTodayDeps['facts'] & DepartmentProspectsDeps['facts'];
  readonly receiptKey: FileFactDeps['receiptKey'];
}

type SubmitProspectCall = Call<'submit-prospect'>;

type FileProspectRefusal = 'other-department' | 'not-yours' | 'invalid-request' | 'idempotency-key-reused';
export type SubmitProspectOutcome = Outcome<ProspectReceipt, FileProspectRefusal>;

/** Keeps a prospect, valid or not. */
export const fileProspect = async (
  deps: FileTodayDeps,
  call: SubmitProspectCall,
): Promise<Outcome<Receipt, FileProspectRefusal>> => {
  const { actor, body } = call;
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const errors = foundOnErrors(actor, body.foundOn);
  return errors.length > 0 ? refused('invalid-request', errors) : fileFact(deps, await filingOf(deps, call));
};

/**
 * Keeps a prospect, valid or not, and says which: first it is written, then compared with all that the department had
 * received by its receipt, so that of two people who name a company at once both hear who was first.
 */
export const submitProspect = async (
  deps: SubmitProspectDeps,
  call: SubmitProspectCall,
): Promise<SubmitProspectOutcome> => {
  const { actor, charter } = call;
  const filed = await fileProspect(deps, call);
  if (filed.outcome === 'refused') return filed;
  const receipt = filed.value;
  const asOf = Temporal.Instant.from(receipt.receivedAt);
  const prospects = await readDepartmentProspects(deps, charter, actor.today, asOf);
  const flaws = prospects.flaws.get(receipt.id) ?? NO_FLAWS;
  const validityOf = await validityFor(deps, actor, [flaws]);
  return done({ ...receipt, validity: validityOf(flaws) });
};

const filingOf = async (
  { facts }: FileTodayDeps,
  { actor, body, receivedAt, idempotencyKey }: SubmitProspectCall,
): Promise<Filing> => {
  const { departmentId, staff, today } = actor;
  const { company, creditCode, contact, phone, foundOn, expectedOn, insuredBefore } = body;
  const content = {
    type: 'prospect',
    staffId: staff.id,
    company,
    ...creditCodeOf(creditCode),
    contact,
    phone,
    foundOn,
    expectedOn,
    insuredBefore,
  } as const;
  const { type, staffId } = content;
  const placed = await placeUnderToday(facts, { departmentId, type, today, staffId, content, idempotencyKey });
  const fact: Prospect = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return { placed, fact, filedBy: staff.id, deadline: null, isOwed: false, receivedAt };
};
