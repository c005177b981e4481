import type { DeadLettersPage, ReplayedLetters } from '../../shared/contracts/http/dead-letters.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DeadLetterStore } from '../../shared/ports/dead-letter-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';

export interface DeadLettersDeps {
  readonly deadLetters: DeadLetterStore;
}

/** What a request has time for. */
const MOST_AT_ONCE = 1000;

/** How much every worker failed at. Nothing is said of any message. */
export const listDeadLetters = async (
  { deadLetters }: DeadLettersDeps,
  { actor, query }: Call<'list-dead-letters'>,
): Promise<Outcome<DeadLettersPage, 'not-permitted' | 'invalid-request'>> => {
  if (!mayDo('list-dead-letters', actor.role, 'department')) return refused('not-permitted');
  return pageOfList(await deadLetters.list(), ({ worker }) => worker, query);
};

/** Has a worker try again what it failed at; what fails once more comes back. */
export const replayDeadLetters = async (
  { deadLetters }: DeadLettersDeps,
  { actor, params: { worker } }: Call<'replay-dead-letters'>,
): Promise<Outcome<ReplayedLetters, 'not-permitted'>> => {
  if (!mayDo('replay-dead-letters', actor.role, 'department')) return refused('not-permitted');
  return done({ worker, replayed: await deadLetters.replay(worker, MOST_AT_ONCE) });
};
