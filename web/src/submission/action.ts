import { useState } from 'react';
import type { Answer, Failure } from '../api/answer.ts';

export type ActionState<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'answered'; readonly answer: Answer<T> };

/** Something done that is answered with what it made rather than with a receipt. */
export function useAction<Body, T>(send: (body: Body) => Promise<Answer<T>>) {
  const [action, setAction] = useState<ActionState<T>>({ state: 'idle' });
  const act = async (body: Body): Promise<Answer<T>> => {
    setAction({ state: 'sending' });
    const answer = await send(body);
    setAction({ state: 'answered', answer });
    return answer;
  };
  const reset = () => {
    setAction({ state: 'idle' });
  };
  return { action, act, reset, sending: action.state === 'sending', failure: failureOf(action) };
}

const failureOf = (action: ActionState<unknown>): Failure | null =>
  action.state === 'answered' && action.answer.outcome !== 'ok' ? action.answer : null;
