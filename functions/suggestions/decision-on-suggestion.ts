import type { SuggestionState } from '../../shared/contracts/http/suggestions.ts';
import type { Suggestion } from '../../shared/domain/dossier.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { RecordOf } from '../../shared/use-cases/records-of-type.ts';

export interface Decision {
  readonly state: Exclude<SuggestionState, 'open'>;
  readonly receivedAt: string;
  /** Null, like the document, when it was decided before it came here. */
  readonly decidedBy: string | null;
  readonly document: string | null;
}

/** What was decided elsewhere came here with the instant only. */
export const decisionWithin = ({ adoptedAt = null, declinedAt = null }: Suggestion): Decision | null => {
  const decidedAt = adoptedAt ?? declinedAt;
  if (decidedAt === null) return null;
  const state = adoptedAt === null ? 'declined' : 'adopted';
  return { state, receivedAt: printEpochMs(epochMsOf(decidedAt)), decidedBy: null, document: null };
};

/** The decision on a suggestion, made elsewhere or here; null while it is open. */
export const decisionOn = (
  suggestion: Suggestion,
  decisions: readonly RecordOf<'suggestion-decision'>[],
): Decision | null => {
  const made = decisions.find(({ fact }) => fact.suggestionId === suggestion.id);
  if (made === undefined) return decisionWithin(suggestion);
  const { decision: state, receivedAt, document } = made.fact;
  return { state, receivedAt, decidedBy: made.filedBy, document };
};
