import { type Outcome } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent, keyOfIdempotencyKey, placeOfFollowUp } from '../../shared/domain/facts/fact-place.ts';
import type { FollowUp } from '../../shared/domain/facts/recorded-fact.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, type Filing, fileFact } from '../../shared/use-cases/file-fact.ts';
import { type FindProspectDeps, findProspect, type FoundProspect } from './find-prospect.ts';

export interface SubmitFollowUpDeps extends FindProspectDeps {
  readonly facts: FindProspectDeps['facts'] & FileFactDeps['facts'];
  readonly receiptKey: FileFactDeps['receiptKey'];
}

type SubmitFollowUpCall = Call<'submit-follow-up'>;

export type SubmitFollowUpOutcome = Outcome<Receipt, 'not-found' | 'not-permitted' | 'idempotency-key-reused'>;

/** Keeps what became of a prospect beside it; the follow-ups before it stay as its history. */
export const submitFollowUp = async (
  deps: SubmitFollowUpDeps,
  call: SubmitFollowUpCall,
): Promise<SubmitFollowUpOutcome> => {
  const found = await findProspect(deps, call.actor, 'submit-follow-up', call.params.prospectId);
  return found.outcome === 'refused' ? found : fileFact(deps, filingOf(call, found.value));
};

const filingOf = (
  { actor, body, receivedAt, idempotencyKey }: SubmitFollowUpCall,
  { record, prospect }: FoundProspect,
): Filing => {
  const { status, note, nextStep } = body;
  const content = { type: 'follow-up', follows: prospect.id, status, note, nextStep } as const;
  const contentDigest = digestOf(content);
  // A prospect may well stand where it stood before: said again on another day, it is news.
  const ofToday = keyOfContent(digestOf({ ...content, on: actor.today }));
  const place = placeOfFollowUp(record, idempotencyKey === null ? ofToday : keyOfIdempotencyKey(idempotencyKey));
  const id = factIdOf(place);
  const fact: FollowUp = { id, ...content, receivedAt: printInstant(receivedAt) };
  const placed = { id, place, contentDigest };
  return { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
};
