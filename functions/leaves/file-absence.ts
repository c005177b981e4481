import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Excuse, Leave } from '../../shared/domain/dossier.ts';
import { callsForJudging } from '../../shared/domain/facts/calls-for-judging.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import type { PlacedSubmission } from '../../shared/domain/submissions/place-submission.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';

export interface FileAbsenceDeps {
  readonly facts: Pick<FactStore, 'append'>;
  readonly receiptKey: SecretStore;
}

export type FileAbsenceOutcome = Outcome<
  Receipt,
  'other-department' | 'not-yours' | 'invalid-request' | 'idempotency-key-reused'
>;

export interface Absence {
  readonly placed: PlacedSubmission;
  readonly fact: Leave | Excuse;
  readonly deadline: Temporal.Instant | null;
  readonly receivedAt: Temporal.Instant;
}

/** Keeps a leave or an excuse that its person may file. */
export const fileAbsence = async (
  { facts, receiptKey }: FileAbsenceDeps,
  { placed, fact, deadline, receivedAt }: Absence,
): Promise<FileAbsenceOutcome> => {
  const appended = await facts.append({
    ...placed.place,
    fact,
    contentDigest: placed.contentDigest,
    filedBy: fact.staffId,
    deadline,
    judgeAfter: callsForJudging(fact, deadline) ? receivedAt : null,
  });
  if (appended.outcome === 'key-reused') return refused('idempotency-key-reused');
  return done(issueReceipt(appended.record, await receiptKey.read()));
};
