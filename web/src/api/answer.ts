import type { Problem } from '../../../shared/contracts/problem.ts';

/** What came of asking the API: a page handles every one of these. */
export type Answer<T> =
  | { readonly outcome: 'ok'; readonly value: T }
  /** The request is at fault, or the person: asking again unchanged is useless. */
  | { readonly outcome: 'refused'; readonly problem: Problem }
  /** No answer at all: the network, most likely. */
  | { readonly outcome: 'unreachable' }
  /** The service is at fault: the same request may succeed later. `correlationId` is null where the answer named none. */
  | { readonly outcome: 'failed'; readonly correlationId: string | null }
  /** The identity provider has to see the person again. */
  | { readonly outcome: 'signed-out' }
  /** An answer of a shape this page does not know: it is older than the API and must be loaded again. */
  | { readonly outcome: 'outdated' };

export type Failure = Exclude<Answer<never>, { outcome: 'ok' }>;

/** Carries a failure through TanStack Query, which speaks in exceptions. */
export class FailedCall extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.outcome);
    this.failure = failure;
  }
}

export function valueOf<T>(answer: Answer<T>): T {
  if (answer.outcome === 'ok') return answer.value;
  throw new FailedCall(answer);
}

/** Asking again later may help without anybody doing anything. */
export const isPassing = (error: Error): boolean =>
  error instanceof FailedCall && (error.failure.outcome === 'unreachable' || error.failure.outcome === 'failed');
