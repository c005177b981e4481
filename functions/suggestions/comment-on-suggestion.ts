import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import type { SuggestionComment } from '../../shared/domain/suggestions/suggestion-records.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { findRecord } from '../../shared/use-cases/records-of-type.ts';

export interface CommentDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'get'>;
}

/** Keeps what somebody of the department says about a suggestion, decided or not. */
export const commentOnSuggestion = async (
  deps: CommentDeps,
  { actor, params, body, receivedAt, idempotencyKey }: Call<'comment-on-suggestion'>,
): Promise<Outcome<Receipt, 'not-found' | 'idempotency-key-reused'>> => {
  const { departmentId } = actor;
  const suggestion = await findRecord(deps.facts, departmentId, 'suggestion', params.suggestionId);
  if (suggestion === undefined) return refused('not-found');
  const { period, subject, fact: about } = suggestion;
  const authorId = actor.staff.id;
  const content = { type: 'suggestion-comment', suggestionId: about.id, authorId, text: body.text } as const;
  const placed = placeSubmission({
    departmentId,
    type: content.type,
    period,
    staffId: subject,
    content,
    // Comments of all authors stand beside the suggestion: two may have chosen the same key.
    idempotencyKey: idempotencyKey && JSON.stringify([about.id, authorId, idempotencyKey]),
  });
  const fact: SuggestionComment = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return fileFact(deps, { placed, fact, filedBy: authorId, deadline: null, isOwed: false, receivedAt });
};
