import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { placeOnlyOne } from '../../shared/domain/submissions/place-only-one.ts';
import type { SuggestionDecision } from '../../shared/domain/suggestions/suggestion-records.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { mayActOn } from '../../shared/use-cases/may-act-on.ts';
import { findRecord } from '../../shared/use-cases/records-of-type.ts';
import { decisionWithin } from './decision-on-suggestion.ts';

export interface DecideSuggestionDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

export type DecideSuggestionOutcome = Outcome<Receipt, 'not-found' | 'not-permitted' | 'already-decided'>;

/**
 * Adopts or declines a suggestion (7.5) with a written document. Only one decision can stand: of two managers the first
 * decides, and a retry finds its own receipt.
 */
export const decideSuggestion = async (
  deps: DecideSuggestionDeps,
  { actor, params, body, receivedAt }: Call<'adopt-suggestion' | 'decline-suggestion'>,
  decision: SuggestionDecision['decision'],
): Promise<DecideSuggestionOutcome> => {
  const suggestion = await findRecord(deps.facts, actor.departmentId, 'suggestion', params.suggestionId);
  if (suggestion === undefined) return refused('not-found');
  const operation = decision === 'adopted' ? 'adopt-suggestion' : 'decline-suggestion';
  const isPermitted = await mayActOn(deps.departments, operation, actor, suggestion.fact.staffId);
  if (!isPermitted) return refused('not-permitted');
  if (decisionWithin(suggestion.fact) !== null) return refused('already-decided');
  const content = {
    type: 'suggestion-decision',
    suggestionId: suggestion.fact.id,
    decision,
    document: body.document,
  } as const;
  const placed = placeOnlyOne(suggestion, content);
  const fact: SuggestionDecision = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const filing = { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
  const filed = await fileFact(deps, filing);
  return filed.outcome === 'refused' ? refused('already-decided') : filed;
};
