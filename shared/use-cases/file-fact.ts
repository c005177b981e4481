import type { Temporal } from 'temporal-polyfill';
import { type Outcome, done, refused } from '../contracts/http/outcome.ts';
import type { Receipt } from '../contracts/http/receipt.ts';
import { callsForJudging } from '../domain/facts/calls-for-judging.ts';
import type { RecordedFact } from '../domain/facts/recorded-fact.ts';
import { issueReceipt } from '../domain/submissions/issue-receipt.ts';
import type { PlacedSubmission } from '../domain/submissions/place-submission.ts';
import type { FactStore } from '../ports/fact-store.ts';
import type { SecretStore } from '../ports/secret-store.ts';

export interface FileFactDeps {
  readonly facts: Pick<FactStore, 'append'>;
  readonly receiptKey: SecretStore;
}

/** Of what is kept under the day of its receipt, see place-under-today.ts. */
export interface FileTodayDeps extends FileFactDeps {
  readonly facts: Pick<FactStore, 'append' | 'get'>;
}

export interface Filing {
  readonly placed: PlacedSubmission;
  readonly fact: RecordedFact;
  /** Staff id of whoever sends it. */
  readonly filedBy: string;
  /** Up to when, inclusive, it is on time; null where nothing is due. */
  readonly deadline: Temporal.Instant | null;
  /** Whether the sender owes it, so that a run will look after the deadline. */
  readonly isOwed: boolean;
  readonly receivedAt: Temporal.Instant;
}

export type FileFactOutcome = Outcome<Receipt, 'idempotency-key-reused'>;

/** Keeps a fact that its sender may file: one conditional write, and the receipt of whatever stands there. */
export const fileFact = async (
  { facts, receiptKey }: FileFactDeps,
  { placed, fact, filedBy, deadline, isOwed, receivedAt }: Filing,
): Promise<FileFactOutcome> => {
  const appended = await facts.append({
    ...placed.place,
    fact,
    contentDigest: placed.contentDigest,
    filedBy,
    deadline,
    judgeAfter: callsForJudging(fact, isOwed ? deadline : null) ? receivedAt : null,
  });
  if (appended.outcome === 'key-reused') return refused('idempotency-key-reused');
  return done(issueReceipt(appended.record, await receiptKey.read()));
};
