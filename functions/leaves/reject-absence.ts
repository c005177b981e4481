import type { Temporal } from 'temporal-polyfill';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent, placeOfFactId, placeOfRejection } from '../../shared/domain/facts/fact-place.ts';
import type { Rejection } from '../../shared/domain/facts/recorded-fact.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { DepartmentCharter, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { mayActOn } from '../../shared/use-cases/may-act-on.ts';

export interface RejectAbsenceDeps {
  readonly facts: Pick<FactStore, 'get' | 'append'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly receiptKey: SecretStore;
}

export interface RejectionRequest {
  readonly actor: Actor;
  readonly charter: DepartmentCharter;
  readonly receivedAt: Temporal.Instant;
  readonly body: { readonly reason: string };
}

export type RejectAbsenceOutcome = Outcome<
  Receipt,
  'not-found' | 'not-permitted' | 'too-late-to-reject' | 'already-rejected'
>;

/**
 * A manager's refusal of a leave or an excuse within the set workdays of its receipt. Only one can stand: its place
 * depends on nothing but what it rejects, so of two managers the first decides, and a retry finds its own receipt.
 */
export const rejectAbsence = async (
  deps: RejectAbsenceDeps,
  request: RejectionRequest,
  type: 'leave' | 'excuse',
  absenceId: string,
): Promise<RejectAbsenceOutcome> => {
  const place = placeOfFactId(request.actor.departmentId, absenceId);
  const absence = place?.type === type ? await deps.facts.get(place) : undefined;
  if (absence === undefined) return refused('not-found');
  const operation = type === 'leave' ? 'reject-leave' : 'reject-excuse';
  const isPermitted = await mayActOn(deps.departments, operation, request.actor, absence.subject);
  if (!isPermitted) return refused('not-permitted');
  const until = departmentTimes(request.charter).rejectableUntil(absence.fact.receivedAt);
  const rejection = rejectionOf(request, absence, until);
  if ((await deps.facts.get(rejection)) === undefined) {
    if (isRejected(absence)) return refused('already-rejected');
    if (request.receivedAt.epochMilliseconds > until.epochMilliseconds) return refused('too-late-to-reject');
  }
  const appended = await deps.facts.append(rejection);
  if (appended.outcome === 'key-reused') return refused('already-rejected');
  return done(issueReceipt(appended.record, await deps.receiptKey.read()));
};

/** Imported as rejected. */
const isRejected = ({ fact }: FactRecord): boolean =>
  (fact.type === 'leave' || fact.type === 'excuse') && (fact.rejectedAt ?? null) !== null;

const rejectionOf = (
  { actor, receivedAt, body }: RejectionRequest,
  { fact: { id: rejects }, departmentId, month, type, period, subject, key }: FactRecord,
  until: Temporal.Instant,
): FactRecord => {
  const content = { type: 'rejection', rejects, reason: body.reason } as const;
  const rejected = { departmentId, month, type, period, subject, key };
  const place = placeOfRejection(rejected, keyOfContent(digestOf({ rejects })));
  const fact: Rejection = { id: factIdOf(place), ...content, receivedAt: printInstant(receivedAt) };
  const contentDigest = digestOf(content);
  return { ...place, fact, contentDigest, filedBy: actor.staff.id, deadline: until, judgeAfter: receivedAt };
};
