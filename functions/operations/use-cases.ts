import type { Call } from '../../shared/ports/call.ts';
import type { ChangeStore } from '../../shared/ports/change-store.ts';
import { type DeadLettersDeps, listDeadLetters, replayDeadLetters } from './dead-letters.ts';
import { listRuns, type ListRunsDeps } from './list-runs.ts';
import { replayRun } from './replay-run.ts';

export interface OperationsDeps extends ListRunsDeps, DeadLettersDeps {
  readonly changes: Pick<ChangeStore, 'pending' | 'ask'>;
}

export const operationsUseCases = (deps: OperationsDeps) => ({
  'list-runs': (call: Call<'list-runs'>) => listRuns(deps, call),
  'replay-run': (call: Call<'replay-run'>) => replayRun(deps, call),
  'list-dead-letters': (call: Call<'list-dead-letters'>) => listDeadLetters(deps, call),
  'replay-dead-letters': (call: Call<'replay-dead-letters'>) => replayDeadLetters(deps, call),
});
