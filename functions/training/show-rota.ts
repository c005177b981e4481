import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { SpeakerRotaBody } from '../../shared/contracts/http/trainings.ts';
import { type RotaView, type SwapProposal, isStillPossible } from '../../shared/domain/training/rota-view.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FindTrainingDeps } from './training-found.ts';
import { findRota, viewOfRota } from './rota-found.ts';

/** A month's speakers with the swaps made so far, for anybody in the department. */
export const showRota = async (
  { facts, departments }: FindTrainingDeps,
  { actor, params: { month } }: Call<'show-speaker-rota'>,
): Promise<Outcome<SpeakerRotaBody, 'not-found'>> => {
  const thread = await findRota(facts, actor.departmentId, month);
  if (thread === null) return refused('not-found');
  const roster = (await departments.read(actor.departmentId))?.staff ?? [];
  const view = viewOfRota(thread);
  const turns = view.turns.map(({ date, staffId }) => ({
    date,
    staffId,
    staffName: roster.find(({ id }) => id === staffId)?.name ?? null,
  }));
  const swaps = view.proposals.map((proposal) => ({ ...proposal, state: stateOf(view, proposal) }));
  return done({ month, publishedAt: view.rota.receivedAt, turns, swaps });
};

const stateOf = (view: RotaView, proposal: SwapProposal): 'open' | 'accepted' | 'lapsed' => {
  if (proposal.acceptedAt !== null) return 'accepted';
  return isStillPossible(view, proposal) ? 'open' : 'lapsed';
};
