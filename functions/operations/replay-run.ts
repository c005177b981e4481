import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Replay } from '../../shared/contracts/http/runs.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { ChangeStore } from '../../shared/ports/change-store.ts';

/**
 * Makes the department due as a change of it would: the next tick has the month and all since judged again. What stands
 * already stays as it is, a closed month gets adjustments, and each month's ledger says that it was judged again.
 */
export const replayRun = async (
  { changes }: { readonly changes: Pick<ChangeStore, 'ask'> },
  { actor, charter, params: { month }, receivedAt }: Call<'replay-run'>,
): Promise<Outcome<Replay, 'not-permitted' | 'not-found'>> => {
  if (!mayDo('replay-run', actor.role, 'department')) return refused('not-permitted');
  if (month < charter.firstMonth || month > monthOf(actor.today)) return refused('not-found');
  const askedBy = actor.staff.id;
  await changes.ask(actor.departmentId, { askedBy, changedAt: receivedAt, fromMonth: month });
  return done({ fromMonth: month, askedBy, askedAt: printInstant(receivedAt) });
};
