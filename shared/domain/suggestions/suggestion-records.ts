/** What the product keeps beside a suggestion (7.5), in the suggestion's own month and period. */

/** What somebody of the department says about a suggestion. */
export interface SuggestionComment {
  readonly id: string;
  readonly type: 'suggestion-comment';
  readonly receivedAt: string;
  readonly suggestionId: string;
  /** Staff id of whoever says it. */
  readonly authorId: string;
  readonly text: string;
}

/** The one decision on a suggestion, with its written document; its receipt is the suggestion's `adoptedAt` or `declinedAt`. */
export interface SuggestionDecision {
  readonly id: string;
  readonly type: 'suggestion-decision';
  readonly receivedAt: string;
  readonly suggestionId: string;
  readonly decision: 'adopted' | 'declined';
  readonly document: string;
}
