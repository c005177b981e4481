import { useRef, useState } from 'react';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Answer, Failure } from '../api/answer.ts';

export type Submission<Value = Receipt> =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'answered'; readonly answer: Answer<Value> };

interface Attempt {
  readonly content: string;
  readonly key: string;
}

/** Sends a small form. The same content sent again carries the same key, so it gets the first answer. */
export function useSubmission<Body, Value = Receipt>(
  send: (body: Body, idempotencyKey: string) => Promise<Answer<Value>>,
) {
  const [submission, setSubmission] = useState<Submission<Value>>({ state: 'idle' });
  const attempt = useRef<Attempt>(undefined);
  const submit = async (body: Body): Promise<Answer<Value>> => {
    const content = JSON.stringify(body ?? null);
    if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() };
    setSubmission({ state: 'sending' });
    const answer = await send(body, attempt.current.key);
    if (answer.outcome === 'ok') attempt.current = undefined;
    setSubmission({ state: 'answered', answer });
    return answer;
  };
  const reset = () => {
    setSubmission({ state: 'idle' });
  };
  return { submission, submit, reset, sending: submission.state === 'sending', failure: failureOf(submission) };
}

const failureOf = (submission: Submission<unknown>): Failure | null =>
  submission.state === 'answered' && submission.answer.outcome !== 'ok' ? submission.answer : null;
